package org.openhpf.intake.reuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentRecords;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.document.Use;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;

/**
 * A person's accepted document serves another matter, with his consent, until it expires: nobody
 * hands the same material in twice. What is asked for again is answered as it is.
 */
public final class ReuseDocument {
  private final Documents documents;
  private final IntakeRules rules;
  private final Ids ids;

  public ReuseDocument(Documents documents, IntakeRules rules, Ids ids) {
    this.documents = documents;
    this.rules = rules;
    this.ids = ids;
  }

  public ReuseOutcome consent(
      String personId,
      String documentId,
      String purpose,
      Optional<String> caseId,
      Actor by,
      Optional<RequestKey> request) {
    while (true) {
      Optional<Documents.Creation> earlier = request.flatMap(documents::createdBefore);
      if (earlier.isPresent() && earlier.get() instanceof Documents.Creation.KeyReused) {
        return new ReuseOutcome.KeyReused();
      }
      Optional<Document> found = own(personId, documentId);
      if (found.isEmpty()) {
        return new ReuseOutcome.NoSuchDocument();
      }
      Document document = found.get();
      Optional<Use> same =
          document.uses().stream().filter(use -> use.isFor(purpose, caseId)).findFirst();
      if (same.isPresent()) {
        return new ReuseOutcome.Done(same.get());
      }
      if (document.status() != DocumentStatus.ACCEPTED) {
        return new ReuseOutcome.NotAccepted();
      }
      Optional<LocalDate> over = document.validUntil().filter(day -> day.isBefore(rules.today()));
      if (over.isPresent()) {
        return new ReuseOutcome.Expired(over.get());
      }
      if (document.uses().size() >= rules.mostUses()) {
        return new ReuseOutcome.TooManyUses(rules.mostUses());
      }
      var use = new Use(ids.next(), purpose, caseId, rules.now(), Optional.empty());
      Document used = document.change(document.status(), rules.now()).use(use).done();
      if (stored(document, used, use, by, request)) {
        return new ReuseOutcome.Done(use);
      }
      // It was changed in this moment: look again.
    }
  }

  private boolean stored(
      Document before, Document after, Use use, Actor by, Optional<RequestKey> request) {
    var record = DocumentRecords.of(after, "used", by);
    return request.isPresent()
        ? documents.storeOnce(before, after, record, use.useId(), request.get())
            instanceof Documents.Creation.Created
        : documents.store(before, after, record, List.of());
  }

  /** For the future; what was done by it stays done. Once more changes nothing. */
  public ReuseOutcome withdraw(String personId, String documentId, String useId, Actor by) {
    while (true) {
      Optional<Document> found = own(personId, documentId);
      if (found.isEmpty()) {
        return new ReuseOutcome.NoSuchDocument();
      }
      Document document = found.get();
      Optional<Use> use = document.use(useId);
      if (use.isEmpty()) {
        return new ReuseOutcome.NoSuchUse();
      }
      if (!use.get().isActive()) {
        return new ReuseOutcome.Done(use.get());
      }
      Document after = document.change(document.status(), rules.now()).withdrawn(useId).done();
      var record = DocumentRecords.of(after, "use-withdrawn", by);
      if (documents.store(document, after, record, List.of())) {
        return new ReuseOutcome.Done(after.use(useId).orElseThrow());
      }
    }
  }

  private Optional<Document> own(String personId, String documentId) {
    return documents
        .find(documentId)
        .filter(document -> document.isOf(personId) && document.status().isVisible());
  }
}
