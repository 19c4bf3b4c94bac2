package org.openhpf.reading.image;

/**
 * A page as it is read: upright and rectangular, while its pixels stay where they were
 * photographed, so that what is cut out of it is resampled once.
 *
 * @param outline of the page in the photograph
 */
public record UprightPage(GreyImage photograph, Quad outline, int width, int height) {

  /** At the photograph's own resolution. */
  public static UprightPage of(GreyImage photograph, Quad outline) {
    return new UprightPage(
        photograph,
        outline,
        Math.max(1, (int) Math.round(outline.width())),
        Math.max(1, (int) Math.round(outline.height())));
  }

  /** Where a place of the photograph stands on the page. */
  public Homography fromPhotograph() {
    return Homography.between(outline, Quad.of(0, 0, width, height));
  }

  public Homography toPhotograph() {
    return Homography.between(Quad.of(0, 0, width, height), outline);
  }

  /**
   * Cuts a line out.
   *
   * @param line on the page, in its pixels
   * @param height of the picture; its width follows
   */
  public GreyImage cut(Quad line, int height) {
    Quad there = line.through(toPhotograph());
    double width = there.width() * height / Math.max(1, there.height());
    return Rectification.cut(photograph, there, Math.clamp(Math.round(width), 8, 4000), height);
  }
}
