package org.openhpf.proofreading.layout;

/**
 * How far a document may be off before it is told.
 *
 * @param millimetres of paper
 * @param margin millimetres of margins, which the standard itself gives with ±1 mm
 * @param points of sizes of characters
 * @param characters of indents
 * @param gap characters of what is set from the right edge, which proportional digits move
 */
public record Tolerances(
    double millimetres, double margin, double points, double characters, double gap) {
  /** (design) But for the margins, GB/T 9704-2012, 5.2.1. */
  public static final Tolerances USUAL = new Tolerances(0.5, 1.05, 0.5, 0.5, 1);

  static boolean isNear(double value, double wanted, double tolerance) {
    return Math.abs(value - wanted) <= tolerance;
  }
}
