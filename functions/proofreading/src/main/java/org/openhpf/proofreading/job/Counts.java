package org.openhpf.proofreading.job;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openhpf.proofreading.finding.FindingClass;
import org.openhpf.proofreading.finding.Severity;

/**
 * How many findings a proofreading has.
 *
 * @param byClass by the constant's name; classes without one are left out
 */
public record Counts(
    int error,
    int warning,
    Map<String, Integer> byClass,
    int open,
    int accepted,
    int rejected,
    int ignored) {
  static final Counts NONE = new Counts(0, 0, Map.of(), 0, 0, 0, 0);

  public Counts {
    byClass = Map.copyOf(byClass);
  }

  public int all() {
    return error + warning;
  }

  /** With more findings. */
  public Counts with(Collection<Mark> more) {
    Counts counts = this;
    for (Mark mark : more) {
      counts = counts.with(mark);
    }
    return counts;
  }

  private Counts with(Mark mark) {
    boolean isError = mark.finding().severity() == Severity.ERROR;
    FindingClass findingClass = mark.finding().rule().findingClass();
    var classes = new TreeMap<>(byClass);
    classes.merge(findingClass.name(), 1, Integer::sum);
    return new Counts(
            error + (isError ? 1 : 0),
            warning + (isError ? 0 : 1),
            classes,
            open,
            accepted,
            rejected,
            ignored)
        .moved(mark.status(), 1);
  }

  /** After a decision about one finding. */
  public Counts decided(Mark before, Mark after) {
    return moved(before.status(), -1).moved(after.status(), 1);
  }

  private Counts moved(MarkStatus status, int by) {
    return new Counts(
        error,
        warning,
        byClass,
        open + (status == MarkStatus.OPEN ? by : 0),
        accepted + (status == MarkStatus.ACCEPTED ? by : 0),
        rejected + (status == MarkStatus.REJECTED ? by : 0),
        ignored + (status == MarkStatus.IGNORED ? by : 0));
  }
}
