package org.openhpf.reading.sample;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Random;

/**
 * How a document is drawn: two variants that share nothing but the words. {@code tuned} is what the
 * reading was calibrated on, {@code other} is what it never saw until it was measured.
 *
 * @param text of values
 * @param labels of labels
 * @param digits of long numbers
 * @param stretch of distances, near 1
 * @param spacing between the characters of values, in parts of their size
 */
record Look(
    boolean tuned,
    Font text,
    Font labels,
    Font digits,
    Color ink,
    Color labelInk,
    double stretch,
    double spacing) {

  static Look of(boolean tuned, Random random) {
    List<Font> fonts = Fonts.chinese();
    Font text = font(fonts, tuned, random);
    if (tuned) {
      int blue = random.nextInt(40);
      return new Look(
          true,
          text,
          text,
          Fonts.digits(),
          new Color(20, 20, 25),
          new Color(40 + blue, 110 + blue, 170 + blue),
          1,
          0.02);
    }
    return new Look(
        false,
        text,
        font(fonts, false, random),
        random.nextBoolean() ? text : new Font(Font.SANS_SERIF, Font.PLAIN, 1),
        new Color(random.nextInt(60), random.nextInt(60), random.nextInt(60)),
        new Color(random.nextInt(140), random.nextInt(110), random.nextInt(140)),
        0.93 + random.nextDouble() * 0.12,
        random.nextDouble() * 0.12);
  }

  /** The two variants share no font where the machine has enough of them. */
  private static Font font(List<Font> fonts, boolean tuned, Random random) {
    List<Font> own =
        fonts.stream()
            .filter(
                font ->
                    Fonts.isOneOf(font, "Serif", "WenKai", "Micro Hei", "MicroHei", "UKai")
                        != tuned)
            .toList();
    return (own.isEmpty() ? fonts : own)
        .get(random.nextInt(own.isEmpty() ? fonts.size() : own.size()));
  }
}
