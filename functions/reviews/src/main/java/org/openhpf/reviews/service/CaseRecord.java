package org.openhpf.reviews.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.kernel.ProjectNo;

/**
 * What reviews know of a case.
 *
 * @param services numbers of those it has, ascending
 * @param finishedAt empty while it is under way
 * @param applicant empty until it is known
 */
public record CaseRecord(
    ProjectNo projectNo,
    List<Integer> services,
    Optional<Instant> finishedAt,
    Optional<Applicant> applicant) {
  public CaseRecord {
    services = services.stream().sorted().toList();
  }
}
