package org.openhpf.intake.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document (材料) of a person: one file, submitted once, read, looked at where need be, and used in
 * as many cases as its owner consents to.
 *
 * @param personId opaque id of its owner
 * @param ownerTag keyed hash of the owner, in the object's key: a listing of the bucket names
 *     nobody
 * @param revision raised at each change; what a change is conditional on
 * @param uses first the one it was submitted for
 * @param changedAt when it came to be as it is
 * @param reviewSince since when it waits for an officer
 * @param dueAt when the sweep is to look at it
 * @param validUntil the last day it may be used; empty: not accepted, or without an end
 * @param retainedUntil the last day it is kept; empty: not decided on, or for ever
 */
public record Document(
    String documentId,
    String personId,
    String ownerTag,
    DocumentStatus status,
    int revision,
    Submission submission,
    Optional<Progress> progress,
    List<DocumentField> fields,
    List<DocumentProblem> problems,
    List<Use> uses,
    Instant changedAt,
    Optional<Instant> reviewSince,
    Optional<Instant> dueAt,
    Optional<LocalDate> validUntil,
    Optional<LocalDate> retainedUntil,
    Holding holding) {

  public Document {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
    uses = List.copyOf(uses);
  }

  /** One that is about to be uploaded. */
  public static Document submitted(
      String documentId,
      String personId,
      String ownerTag,
      Submission submission,
      Use use,
      Instant dueAt) {
    return new Document(
        documentId,
        personId,
        ownerTag,
        DocumentStatus.AWAITING_UPLOAD,
        1,
        submission,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(use),
        submission.at(),
        Optional.empty(),
        Optional.of(dueAt),
        Optional.empty(),
        Optional.empty(),
        Holding.NOTHING);
  }

  /** The object's key in the bucket: one object for the same content of the same owner. */
  public String key() {
    return "documents/" + ownerTag + "/" + submission.sha256();
  }

  /** The kind that counts: what its owner says, else what the reader took it for. */
  public Optional<String> kind() {
    return submission.kind().or(() -> progress.flatMap(Progress::recognisedKind));
  }

  public boolean isOf(String person) {
    return personId.equals(person);
  }

  /** Whether a case has ever used it. */
  public boolean wasUsedByACase() {
    return uses.stream().anyMatch(use -> use.caseId().isPresent());
  }

  /** Those it is used for now. */
  List<String> cases() {
    return uses.stream()
        .filter(Use::isActive)
        .flatMap(use -> use.caseId().stream())
        .distinct()
        .toList();
  }

  /** Whether an officer may look at it: it waits for one, or a case uses it. */
  public boolean isOpenToOfficers() {
    return status == DocumentStatus.NEEDS_REVIEW
        || uses.stream().anyMatch(use -> use.isActive() && use.caseId().isPresent());
  }

  public Optional<Use> use(String useId) {
    return uses.stream().filter(use -> use.useId().equals(useId)).findFirst();
  }

  /** What it is to become; its revision and time are of the change. */
  public Change change(DocumentStatus next, Instant at) {
    return new Change(this, next, at);
  }
}
