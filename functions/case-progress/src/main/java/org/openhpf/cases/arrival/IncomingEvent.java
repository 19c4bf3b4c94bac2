package org.openhpf.cases.arrival;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.cases.course.CaseEvent;
import org.openhpf.cases.course.EventKind;
import org.openhpf.cases.dossier.CaseChannel;
import org.openhpf.edge.http.Field;
import org.openhpf.kernel.ProjectNo;

/**
 * What another capability tells of a case, as CaseEventQueue carries it.
 *
 * @param eventId it counts once by it
 * @param projectNo of the case; absent: it is known by {@code sourceId}
 * @param sourceId what the sender calls the case, e.g. {@code appointments/<ticketId>}
 * @param matter code; of the application, where it opens a case by a source's name
 */
public record IncomingEvent(
    @Field(value = "Event", maxLength = 120) String eventId,
    EventKind kind,
    Instant at,
    Optional<String> projectNo,
    @Field(value = "Its sender's name of the case", maxLength = 120) Optional<String> sourceId,
    Optional<IncomingService> service,
    Optional<IncomingApplicant> applicant,
    Optional<String> matter,
    Optional<CaseChannel> channel,
    @Field(value = "For the applicant", maxLength = 500) Optional<String> note,
    Optional<String> step,
    Optional<LocalDate> until,
    Optional<Integer> days,
    Optional<String> procedure,
    Optional<IncomingDocument> document) {

  /** A service at a window. */
  public record IncomingService(
      String branchId,
      String branchName,
      String category,
      Optional<String> window,
      Optional<String> clerkId,
      Optional<String> ticketSerial,
      Optional<String> ticketNumber,
      Instant startedAt,
      Instant endedAt,
      Optional<String> personId) {}

  /**
   * Who applies.
   *
   * @param sealed Base64, at place {@code applicant/<projectNo>}
   */
  public record IncomingApplicant(
      Optional<String> personId,
      @Field(value = "Sealed applicant, Base64", maxLength = 4_000) Optional<String> sealed) {}

  /** A document of the case as document intake has it. */
  public record IncomingDocument(
      String documentId, String status, int version, Optional<String> kind) {}

  /**
   * @throws org.openhpf.kernel.InvalidValue if a part that its kind needs is missing, or it names
   *     its case in two ways or none
   */
  public IncomingEvent {
    require(projectNo.isPresent() != sourceId.isPresent(), "projectNo", "it or sourceId");
    projectNo.ifPresent(ProjectNo::new);
    require(kind != EventKind.SERVICE_ENDED || service.isPresent(), "service", "missing");
    require(
        kind != EventKind.APPLICANT || applicant.flatMap(IncomingApplicant::sealed).isPresent(),
        "applicant",
        "missing");
    require(kind != EventKind.DOCUMENT || document.isPresent(), "document", "missing");
  }

  /** By what it names its case. */
  String name() {
    return sourceId.or(() -> projectNo).orElseThrow();
  }

  /** What it says of the case's course. */
  CaseEvent course() {
    return new CaseEvent(eventId, kind, at, "function", note, step, until, days, procedure, matter);
  }
}
