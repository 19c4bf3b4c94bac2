package org.openhpf.cases.course;

import java.util.Optional;
import java.util.Set;

/**
 * One row of {@code transitions.csv}.
 *
 * @param from empty: before the application
 * @param title what the applicant reads, in Chinese
 */
public record Transition(
    Optional<CaseStatus> from,
    EventKind event,
    CaseStatus to,
    Set<Doer> who,
    Set<Requirement> requires,
    String title) {
  public Transition {
    who = Set.copyOf(who);
    requires = Set.copyOf(requires);
  }
}
