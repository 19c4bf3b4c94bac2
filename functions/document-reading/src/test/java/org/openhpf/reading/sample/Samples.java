package org.openhpf.reading.sample;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Documents by kind, variant and seed: the same picture each time on a machine with the same fonts.
 */
public final class Samples {
  public static final List<String> KINDS =
      List.of(
          "id-card-front",
          "business-licence",
          "id-card-back",
          "bank-card",
          "property-certificate",
          "marriage-certificate",
          "text");

  /** An identity card's front and back on one sheet; its truth is the front's, with all fields. */
  public static final String BOTH_SIDES = "id-card-both";

  /** Drawn as the reading was calibrated on, or otherwise. */
  public enum Variant {
    TUNED,
    OTHER
  }

  private Samples() {}

  /** From 150 dpi on. */
  public static Sample of(String kind, Variant variant, long seed) {
    Random random = new Random(seed * 1_000_003 + kind.hashCode());
    Wear wear = Wear.usual(random);
    return make(
        kind,
        variant,
        seed,
        random,
        kind.endsWith("card") || kind.startsWith("id-card") ? wear : wear.atMost(200));
  }

  /** From 96 to 150 dpi. */
  public static Sample coarse(String kind, Variant variant, long seed) {
    Random random = new Random(seed * 1_000_003 + kind.hashCode());
    return make(kind, variant, seed, random, Wear.coarse(random));
  }

  /** With this wear. */
  public static Sample worn(String kind, Variant variant, long seed, Wear wear) {
    return make(kind, variant, seed, new Random(seed * 1_000_003 + kind.hashCode()), wear);
  }

  public static List<Sample> of(String kind, Variant variant, int from, int count) {
    return IntStream.range(from, from + count).mapToObj(seed -> of(kind, variant, seed)).toList();
  }

  /** The 56 nations as this generator knows them, for comparison with what the reading knows. */
  public static List<String> nations() {
    return List.of(Invented.NATIONS);
  }

  /** A line by itself, as clean as print can be. */
  public static BufferedImage line(String text) {
    Sheet sheet = new Sheet(text.length() * 5 + 4, 9, Color.WHITE);
    sheet.write(text, Fonts.chinese().getFirst(), 4.5, 0, Color.BLACK, 2, 6.2);
    return sheet.image;
  }

  private static Sample make(String kind, Variant variant, long seed, Random random, Wear wear) {
    Drawn drawn = draw(kind, variant, random);
    return new Sample(
        kind + "-" + variant.name().toLowerCase(java.util.Locale.ROOT) + "-" + seed,
        drawn.truth(),
        Scene.photograph(drawn, wear, random),
        wear.dpi(),
        wear);
  }

  private static Drawn draw(String kind, Variant variant, Random random) {
    var invented = new Invented(random);
    Look look = Look.of(variant == Variant.TUNED, random);
    return switch (kind) {
      case "id-card-front" -> IdCard.front(invented, look, random);
      case "id-card-back" -> IdCard.back(invented, look, random);
      case BOTH_SIDES -> IdCard.both(invented, look, random);
      case "business-licence" -> Licence.draw(invented, look, random);
      case "property-certificate" -> Certificates.property(invented, look, random);
      case "marriage-certificate" -> Certificates.marriage(invented, look, random);
      case "bank-card" -> BankCard.draw(invented, look, random);
      case "text" -> TextPage.draw(invented, look, random);
      default -> throw new IllegalArgumentException("no kind " + kind);
    };
  }
}
