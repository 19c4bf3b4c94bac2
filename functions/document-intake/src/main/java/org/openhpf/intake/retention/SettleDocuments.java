package org.openhpf.intake.retention;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.log.Log;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentProblem;
import org.openhpf.intake.document.DocumentRecords;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.Holding;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.kind.DocumentKind;
import org.openhpf.intake.kind.Kinds;
import org.openhpf.intake.upload.RecordArrival;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;

/**
 * Settles what nobody else will: uploads that never came, readings that hang, deletions that were
 * cut off, documents whose retention has ended. A document that fails waits for the next run.
 */
public final class SettleDocuments implements Sweep<SettleDocuments.Input> {
  private static final Actor ACTOR = Actor.function("document-intake-settle");
  private static final String END = "end";

  private final Documents documents;
  private final RecordArrival arrivals;
  private final EraseDocument erase;
  private final Kinds kinds;
  private final IntakeRules rules;

  /**
   * @param scheduledTime of the schedule
   */
  public record Input(Optional<String> scheduledTime) {}

  public SettleDocuments(
      Documents documents,
      RecordArrival arrivals,
      EraseDocument erase,
      Kinds kinds,
      IntakeRules rules) {
    this.documents = documents;
    this.arrivals = arrivals;
    this.erase = erase;
    this.kinds = kinds;
    this.rules = rules;
  }

  @Override
  public String checkpoint(Input input) {
    return "settle";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    Documents.Due due = documents.due(rules.now(), cursor.filter(place -> !place.equals(END)));
    due.documentIds().forEach(this::settleOne);
    return new Step(due.next().orElse(END), due.documentIds().size(), due.next().isEmpty());
  }

  private void settleOne(String documentId) {
    try {
      documents
          .find(documentId)
          .filter(found -> found.dueAt().filter(at -> !at.isAfter(rules.now())).isPresent())
          .ifPresent(this::settle);
    } catch (RetryLater e) {
      throw e;
    } catch (RuntimeException e) {
      // One that cannot be settled must not keep the others from it.
      Log.error("document " + documentId + " cannot be settled", e);
    }
  }

  private void settle(Document document) {
    switch (document.status()) {
      case AWAITING_UPLOAD -> {
        if (!arrivals.arrived(document)) {
          erase.erase(document, "upload-expired", ACTOR);
        }
      }
      case QUEUED, READING -> giveUp(document);
      case ACCEPTED, REJECTED -> erase.erase(document, "retention-ended", ACTOR);
      case DELETING -> erase.finish(document);
      case DELETED -> erase.sweepLeftovers(document);
      case NEEDS_REVIEW -> {} // waits for an officer as long as it takes
    }
  }

  private void giveUp(Document document) {
    DocumentKind kind = document.kind().flatMap(kinds::find).orElseGet(kinds::other);
    var retained = rules.retainedUntil(DocumentStatus.REJECTED, kind);
    Document rejected =
        document
            .change(DocumentStatus.REJECTED, rules.now())
            .problem(DocumentProblem.of("reading-failed"))
            .holding(new Holding(kind.name(), document.submission().size(), 1))
            .retainedUntil(retained)
            .due(retained.map(IntakeRules::after))
            .done();
    documents.store(
        document, rejected, DocumentRecords.of(rejected, "reading-failed", ACTOR), List.of());
  }
}
