package org.openhpf.cases.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a case has come: what its events amount to, in whatever order they became known.
 *
 * @param matter code of the matter it is for, as last corrected
 * @param brought the event that brought it to its status
 * @param acceptedAt 受理时间
 * @param endedAt when it was finished or not accepted
 * @param step name of the step it is at
 * @param stops times in which the clock stood, in their order
 * @param waiting events that do not fit (yet): what must come before them is not known
 * @param timeline what the applicant reads, in its order
 */
public record Course(
    CaseStatus status,
    String matter,
    CaseEvent brought,
    Instant appliedAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> endedAt,
    Optional<String> step,
    List<Stop> stops,
    List<CaseEvent> waiting,
    List<Moment> timeline) {

  public Course {
    stops = List.copyOf(stops);
    waiting = List.copyOf(waiting);
    timeline = List.copyOf(timeline);
  }

  /**
   * A special procedure.
   *
   * @param ended empty while it lasts
   * @param days it was to take, in working days
   */
  public record Stop(Instant began, Optional<Instant> ended, int days) {}

  /**
   * @param title in Chinese, as is {@code text}
   */
  public record Moment(Instant at, EventKind kind, String title, Optional<String> text) {}
}
