package org.openhpf.reading.sample;

import java.util.Random;

/**
 * What happened to a document between printer and upload.
 *
 * @param turn of the camera in degrees clockwise
 * @param perspective how far a corner is off, in parts of the document's width
 * @param blur standard deviation in pixels
 * @param noise standard deviation in grey levels
 * @param shade how much darker the darkest corner is, 0 to 1
 * @param ground what it lies on
 */
public record Wear(
    int dpi,
    double turn,
    double perspective,
    double blur,
    double noise,
    double shade,
    double quality,
    Ground ground,
    boolean glare) {

  /** What is around the document. */
  public enum Ground {
    /** Cut at the document's edge: a flat scan, cropped. */
    NONE,
    LIGHT,
    DARK,
    CLUTTER,
    /** A white A4 sheet or scanner lid, the document somewhere on it. */
    PAGE
  }

  /** From 150 to 300 dpi, as a careful person photographs or scans. */
  static Wear usual(Random random) {
    int dpi = new int[] {150, 150, 180, 200, 240, 300}[random.nextInt(6)];
    double turn =
        switch (random.nextInt(8)) {
          case 0 -> 90;
          case 1 -> 180;
          case 2 -> 270;
          default -> 0;
        };
    Ground ground = Ground.values()[random.nextInt(Ground.values().length)];
    boolean scan = ground == Ground.NONE || ground == Ground.PAGE;
    return new Wear(
        dpi,
        turn + (scan ? random.nextGaussian() : random.nextDouble(-15, 15) * random.nextDouble()),
        scan ? 0 : random.nextDouble() * 0.05,
        random.nextDouble() * dpi / 200,
        random.nextDouble() * 9,
        scan ? random.nextDouble() * 0.1 : random.nextDouble() * 0.5,
        0.4 + random.nextDouble() * 0.5,
        ground,
        random.nextInt(12) == 0);
  }

  /** The same, of a large sheet, which nobody photographs at the resolution of a card. */
  Wear atMost(int most) {
    return new Wear(
        Math.min(dpi, most), turn, perspective, blur, noise, shade, quality, ground, glare);
  }

  /** The same at 96 to 150 dpi. */
  static Wear coarse(Random random) {
    Wear usual = usual(random);
    int dpi = random.nextInt(96, 150);
    return new Wear(
        dpi,
        usual.turn,
        usual.perspective,
        random.nextDouble() * 0.5,
        usual.noise,
        usual.shade,
        usual.quality,
        usual.ground,
        false);
  }
}
