package org.openhpf.intake.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentProblem;
import org.openhpf.intake.document.DocumentRecords;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.document.OwnerTags;
import org.openhpf.intake.document.Submission;
import org.openhpf.intake.document.Use;
import org.openhpf.intake.kind.ProblemKinds;
import org.openhpf.intake.retention.EraseDocument;
import org.openhpf.intake.upload.SubmissionOutcome.Awaited;
import org.openhpf.intake.upload.SubmissionOutcome.DeletedSince;
import org.openhpf.intake.upload.SubmissionOutcome.KeyReused;
import org.openhpf.intake.upload.SubmissionOutcome.Known;
import org.openhpf.intake.upload.SubmissionOutcome.TooManyToday;
import org.openhpf.intake.upload.SubmissionOutcome.TooManyUses;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;

/**
 * Takes a document to be uploaded. The same content of the same owner is one document, however
 * often and from however many devices it comes.
 */
public final class SubmitDocument {
  private final Documents documents;
  private final OwnerTags tags;
  private final EraseDocument erase;
  private final ProblemKinds problems;
  private final IntakeRules rules;
  private final Ids ids;

  public SubmitDocument(
      Documents documents,
      OwnerTags tags,
      EraseDocument erase,
      ProblemKinds problems,
      IntakeRules rules,
      Ids ids) {
    this.documents = documents;
    this.tags = tags;
    this.erase = erase;
    this.problems = problems;
    this.rules = rules;
    this.ids = ids;
  }

  public SubmissionOutcome submit(
      String personId, Submission submission, Actor by, Optional<RequestKey> request) {
    String ownerTag = tags.of(personId);
    while (true) {
      Optional<Document> known = documents.ofContent(ownerTag, submission.sha256());
      Optional<SubmissionOutcome> outcome =
          known.isPresent()
              ? again(known.get(), submission, by, request)
              : first(personId, ownerTag, submission, by, request);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      // It was submitted, changed or deleted by another request in this moment: look again.
    }
  }

  private Optional<SubmissionOutcome> first(
      String personId,
      String ownerTag,
      Submission submission,
      Actor by,
      Optional<RequestKey> request) {
    Document document =
        Document.submitted(
            ids.nextOwnedBy(personId),
            personId,
            ownerTag,
            submission,
            use(submission),
            rules.uploadOver(submission.uploadUntil()));
    Documents.Creation creation =
        documents.create(
            document, DocumentRecords.of(document, "submitted", by), rules.mostADay(), request);
    return switch (creation) {
      case Documents.Creation.Created() -> Optional.of(new Awaited(document, true));
      case Documents.Creation.Exists() -> Optional.empty();
      case Documents.Creation.TooManyToday() -> Optional.of(new TooManyToday(rules.mostADay()));
      case Documents.Creation.Before(String documentId) -> before(documentId);
      case Documents.Creation.KeyReused() -> Optional.of(new KeyReused());
    };
  }

  /** What this request made goes on as known content; deleted since, it is not made again. */
  private Optional<SubmissionOutcome> before(String documentId) {
    boolean there =
        documents.find(documentId).filter(made -> made.status().isVisible()).isPresent();
    return there ? Optional.empty() : Optional.of(new DeletedSince());
  }

  private Optional<SubmissionOutcome> again(
      Document known, Submission submission, Actor by, Optional<RequestKey> request) {
    Optional<Documents.Creation> earlier = request.flatMap(documents::createdBefore);
    if (earlier.isPresent() && earlier.get() instanceof Documents.Creation.KeyReused) {
      return Optional.of(new KeyReused());
    }
    if (earlier.isPresent() && awaits(known)) {
      return Optional.of(new Awaited(known, true));
    }
    if (!known.status().isVisible()) {
      erase.finish(known);
      return Optional.empty();
    }
    if (awaits(known) && known.submission().saysTheSameAs(submission) && hasTime(known)) {
      return Optional.of(new Awaited(known, false)); // many devices at once need not queue up
    }
    if (known.status() == DocumentStatus.AWAITING_UPLOAD || mayComeAgain(known)) {
      return awaitAgain(known, submission, by);
    }
    return use(known, submission, by);
  }

  private boolean awaits(Document document) {
    return document.status() == DocumentStatus.AWAITING_UPLOAD
        && rules.now().isBefore(document.submission().uploadUntil());
  }

  private boolean hasTime(Document document) {
    Duration left = Duration.between(rules.now(), document.submission().uploadUntil());
    return left.compareTo(rules.uploadLasts().dividedBy(2)) > 0;
  }

  /** Rejected for what another upload of the same content may put right. */
  private boolean mayComeAgain(Document document) {
    return document.status() == DocumentStatus.REJECTED
        && document.problems().stream()
            .map(DocumentProblem::code)
            .anyMatch(code -> problems.of(code).again());
  }

  private Optional<SubmissionOutcome> awaitAgain(Document known, Submission submission, Actor by) {
    var change =
        known
            .change(DocumentStatus.AWAITING_UPLOAD, submission.at())
            .unread()
            .submission(submission)
            .retainedUntil(Optional.empty())
            .due(Optional.of(rules.uploadOver(submission.uploadUntil())));
    if (isNewUse(known, submission)) {
      if (known.uses().size() >= rules.mostUses()) {
        return Optional.of(new TooManyUses(rules.mostUses()));
      }
      change.use(use(submission));
    }
    Document document = change.done();
    return stored(known, document, "submitted-again", by)
        ? Optional.of(new Awaited(document, false))
        : Optional.empty();
  }

  private Optional<SubmissionOutcome> use(Document known, Submission submission, Actor by) {
    if (!isNewUse(known, submission)) {
      return Optional.of(new Known(known));
    }
    if (known.uses().size() >= rules.mostUses()) {
      return Optional.of(new TooManyUses(rules.mostUses()));
    }
    Document used = known.change(known.status(), submission.at()).use(use(submission)).done();
    return stored(known, used, "used", by) ? Optional.of(new Known(used)) : Optional.empty();
  }

  private boolean stored(Document before, Document after, String action, Actor by) {
    return documents.store(before, after, DocumentRecords.of(after, action, by), List.of());
  }

  private static boolean isNewUse(Document known, Submission submission) {
    return known.uses().stream()
        .noneMatch(use -> use.isFor(submission.purpose(), submission.caseId()));
  }

  private Use use(Submission submission) {
    Instant at = submission.at();
    return new Use(ids.next(), submission.purpose(), submission.caseId(), at, Optional.empty());
  }
}
