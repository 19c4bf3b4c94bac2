package org.openhpf.cases.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that happened in the course of a case; it counts once, by its id.
 *
 * @param by opaque id of the person who did it, or the name of a function
 * @param note in Chinese, for the applicant
 * @param step name of the step that begins
 * @param until the last day for what is asked for
 * @param days of a special procedure, in working days
 * @param procedure special procedure, of {@code special-procedures.csv}
 * @param matter code of the matter it is for
 */
public record CaseEvent(
    String eventId,
    EventKind kind,
    Instant at,
    String by,
    Optional<String> note,
    Optional<String> step,
    Optional<LocalDate> until,
    Optional<Integer> days,
    Optional<String> procedure,
    Optional<String> matter) {

  /** The order in which events count, whatever the order in which they came. */
  public static final Comparator<CaseEvent> ORDER =
      Comparator.comparing(CaseEvent::at)
          .thenComparing(CaseEvent::kind)
          .thenComparing(CaseEvent::eventId);

  /** Without particulars. */
  public static CaseEvent of(String eventId, EventKind kind, Instant at, String by) {
    return new CaseEvent(
        eventId,
        kind,
        at,
        by,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it has what a transition asks for. */
  public boolean has(Requirement requirement) {
    return switch (requirement) {
      case NOTE -> note.isPresent();
      case UNTIL -> until.isPresent();
      case STEP -> step.isPresent();
      case DAYS -> days.isPresent();
      case PROCEDURE -> procedure.isPresent();
      case MATTER -> matter.isPresent();
    };
  }
}
