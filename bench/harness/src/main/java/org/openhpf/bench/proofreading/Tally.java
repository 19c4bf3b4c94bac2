package org.openhpf.bench.proofreading;

import java.util.List;
import java.util.function.UnaryOperator;

/** Sentences that were corrected, by what came of it. */
final class Tally {
  int wrong;
  int clean;
  int repaired;
  int changedAmiss;
  int falseAlarms;

  static Tally of(List<Pair> pairs, UnaryOperator<String> corrector) {
    var tally = new Tally();
    for (Pair pair : pairs) {
      String corrected = corrector.apply(pair.written());
      if (!pair.wrong()) {
        tally.clean++;
        tally.falseAlarms += corrected.equals(pair.written()) ? 0 : 1;
      } else {
        tally.wrong++;
        if (corrected.equals(pair.right())) {
          tally.repaired++;
        } else if (!corrected.equals(pair.written())) {
          tally.changedAmiss++;
        }
      }
    }
    return tally;
  }

  /** Percent; only false alarms on clean sentences count against it, as pycorrector measures. */
  double lenientPrecision() {
    return 100.0 * repaired / Math.max(1, repaired + falseAlarms);
  }

  /** Percent; every changed sentence that is not right counts against it. */
  double strictPrecision() {
    return 100.0 * repaired / Math.max(1, repaired + falseAlarms + changedAmiss);
  }

  double recall() {
    return 100.0 * repaired / Math.max(1, wrong);
  }

  double lenientF1() {
    return f1(lenientPrecision());
  }

  double strictF1() {
    return f1(strictPrecision());
  }

  /** Percent of the clean sentences. */
  double alarms() {
    return 100.0 * falseAlarms / Math.max(1, clean);
  }

  private double f1(double precision) {
    return 2 * precision * recall() / Math.max(1e-9, precision + recall());
  }
}
