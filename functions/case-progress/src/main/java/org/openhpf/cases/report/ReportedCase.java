package org.openhpf.cases.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.openhpf.cases.course.Course;
import org.openhpf.cases.course.ServicePoint;
import org.openhpf.cases.dossier.Applicant;
import org.openhpf.cases.dossier.Case;
import org.openhpf.kernel.Matter;

/**
 * A case with all that its data item (办件数据项) is made of.
 *
 * @param proStatus 1 waiting for acceptance, 2 accepted, 3 finished
 * @param applicant empty while nobody knows who applies
 */
record ReportedCase(
    Case one, Course course, Matter matter, int proStatus, Optional<Applicant> applicant) {

  /** A case that was not accepted was decided on once: that is its acceptance and its result. */
  Optional<Instant> acceptedAt() {
    return course.acceptedAt().or(() -> proStatus == 3 ? course.endedAt() : Optional.empty());
  }

  Optional<Instant> resultAt() {
    return proStatus == 3 ? course.endedAt() : Optional.empty();
  }

  Optional<ServicePoint> lastService() {
    return one.services().stream().max(Comparator.comparing(ServicePoint::serviceNumber));
  }
}
