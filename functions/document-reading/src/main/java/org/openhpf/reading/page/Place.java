package org.openhpf.reading.page;

/** A rectangle of a page, in fractions of the picture's width and height. */
public record Place(double left, double top, double width, double height) {
  public Place {
    if (!(left >= 0 && top >= 0 && width >= 0 && height >= 0)
        || left + width > 1.000_001
        || top + height > 1.000_001) {
      throw new IllegalArgumentException(
          "no place of a page: " + left + ", " + top + ", " + width + ", " + height);
    }
  }

  /** A rectangle of a picture in pixels; what reaches beyond it is left off. */
  public static Place of(
      double left, double top, double right, double bottom, int width, int height) {
    double from = Math.clamp(left / width, 0, 1);
    double above = Math.clamp(top / height, 0, 1);
    return new Place(
        rounded(from),
        rounded(above),
        rounded(Math.max(0, Math.clamp(right / width, 0, 1) - from)),
        rounded(Math.max(0, Math.clamp(bottom / height, 0, 1) - above)));
  }

  /** To a tenth of a pixel of the largest preview; what is at the edge stays within it. */
  private static double rounded(double fraction) {
    return Math.floor(fraction * 1e4) / 1e4;
  }
}
