package org.openhpf.appointments.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How far predicted waits were from real ones, in minutes of open time. */
final class WaitScore {
  private int waits;
  private int covered;
  private double waited;
  private double error;
  private double bias;
  private final List<Integer> widths = new ArrayList<>();

  /** The real wait is not rounded: 5 minutes and a second are beyond "at most 5". */
  void add(Wait told, double actual) {
    waits++;
    if (told.atLeast() <= actual && actual <= told.atMost()) {
      covered++;
    }
    waited += actual;
    error += Math.abs(told.minutes() - actual);
    bias += told.minutes() - actual;
    widths.add(told.atMost() - told.atLeast());
  }

  /** Percent. */
  double coverage() {
    return 100.0 * covered / waits;
  }

  double meanAbsoluteError() {
    return error / waits;
  }

  private int medianWidth() {
    Collections.sort(widths);
    return widths.get(widths.size() / 2);
  }

  static String header() {
    return """
        | | waits | mean wait, min | covered, % | mean absolute error, min | bias, min | median width, min |
        |---|---:|---:|---:|---:|---:|---:|
        """;
  }

  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %.2f | %+.2f | %d |%n",
        name,
        waits,
        waited / waits,
        coverage(),
        meanAbsoluteError(),
        bias / waits,
        medianWidth());
  }
}
