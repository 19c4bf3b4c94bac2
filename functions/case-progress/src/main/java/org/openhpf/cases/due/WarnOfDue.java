package org.openhpf.cases.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.course.Course;
import org.openhpf.cases.course.DueState;
import org.openhpf.cases.course.ReckonDeadlines;
import org.openhpf.cases.dossier.Actor;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.cases.dossier.DescribeChange;
import org.openhpf.cases.dossier.Name;
import org.openhpf.cases.dossier.ReadCase;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.edge.log.Log;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;

/**
 * Warns of cases whose deadline is near or past, each once for each deadline and state, and of
 * events that have been waiting for their case too long. A case that fails waits for the next run.
 */
public final class WarnOfDue implements Sweep<WarnOfDue.Input> {
  private static final Actor ACTOR = Actor.function("case-progress-due");
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final String END = "end";
  private static final int PAGE = 25;

  private final Cases cases;
  private final ReadCase read;
  private final ReckonDeadlines deadlines;
  private final DescribeChange describe;
  private final CaseRules rules;
  private final Measure measure;

  /** What is counted. */
  @FunctionalInterface
  public interface Measure {
    /**
     * @param name of the metric, e.g. {@code CasesOverdue}
     */
    void count(String name, int value);
  }

  /**
   * @param scheduledTime of the schedule
   */
  public record Input(Optional<String> scheduledTime) {}

  public WarnOfDue(
      Cases cases,
      ReadCase read,
      ReckonDeadlines deadlines,
      DescribeChange describe,
      CaseRules rules,
      Measure measure) {
    this.cases = cases;
    this.read = read;
    this.deadlines = deadlines;
    this.describe = describe;
    this.rules = rules;
    this.measure = measure;
  }

  @Override
  public String checkpoint(Input input) {
    return "due";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    Optional<String> place = cursor.filter(text -> !text.equals(END));
    if (place.isEmpty()) {
      reportWaiting();
    }
    Page<Case> page = cases.due(FIRST, deadlines.nearUntil(), PAGE, place);
    page.items().forEach(this::warnOnce);
    return new Step(
        page.nextCursor().orElse(END), page.items().size(), page.nextCursor().isEmpty());
  }

  private void reportWaiting() {
    List<Name> names = cases.waitingSince(rules.today(), PAGE);
    measure.count("CaseEventsWithoutCase", names.size());
    names.forEach(
        name -> Log.error("events wait for a case that has not come: " + name.text(), null));
  }

  private void warnOnce(Case one) {
    try {
      read.course(one).ifPresent(course -> warn(one, course));
    } catch (RetryLater e) {
      throw e;
    } catch (RuntimeException e) {
      // One that cannot be warned of must not keep the others from it.
      Log.error("case " + one.projectNo() + " cannot be warned of", e);
    }
  }

  private void warn(Case one, Course course) {
    DueState state = read.due(course);
    if (state == DueState.ON_TIME) {
      return; // its row of the index is a moment old
    }
    measure.count(state == DueState.NEAR ? "CasesNearDue" : "CasesOverdue", 1);
    String of = WireTypes.kebab(state) + " " + read.deadlines(course).due().orElseThrow();
    if (one.warned().filter(of::equals).isEmpty()) {
      cases.store(describe.warning(one, course, of, ACTOR));
    }
  }
}
