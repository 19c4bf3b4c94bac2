package org.openhpf.bench;

/**
 * One number.
 *
 * @param unit {@code ms}, {@code x} (times another number), {@code %}, {@code /s}, {@code units}
 *     (of writing, DynamoDB's); empty where things are counted
 * @param goal as text, {@code <= 1.5} or {@code = 0}; null where none is set
 * @param holds whether the goal does; null where none is set
 */
public record Measure(String name, double value, String unit, String goal, Boolean holds) {

  public static Measure of(String name, double value, String unit) {
    return new Measure(name, rounded(value), unit, null, null);
  }

  public static Measure atMost(double most, String name, double value, String unit) {
    double shown = rounded(value);
    return new Measure(name, shown, unit, "<= " + plain(most), shown <= most);
  }

  public static Measure atLeast(double least, String name, double value, String unit) {
    double shown = rounded(value);
    return new Measure(name, shown, unit, ">= " + plain(least), shown >= least);
  }

  public static Measure exactly(double wanted, String name, double value, String unit) {
    double shown = rounded(value);
    return new Measure(name, shown, unit, "= " + plain(wanted), shown == wanted);
  }

  /** What is shown is what is judged. */
  private static double rounded(double value) {
    double scale = value < 10 ? 1000 : 10;
    return Math.round(value * scale) / scale;
  }

  static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
