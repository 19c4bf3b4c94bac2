package org.openhpf.intake.retention;

import java.util.Optional;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.IntakeRules;

/**
 * Deletes a document at its owner's wish. What a case was decided by stays until its retention
 * ends.
 */
public final class DeleteDocument {
  private final Documents documents;
  private final EraseDocument erase;
  private final IntakeRules rules;

  /** How it ended. */
  public sealed interface Outcome {
    record Deleted() implements Outcome {}

    record NoSuchDocument() implements Outcome {}

    /** A case rests on it. */
    record Retained(Document document) implements Outcome {}
  }

  public DeleteDocument(Documents documents, EraseDocument erase, IntakeRules rules) {
    this.documents = documents;
    this.erase = erase;
    this.rules = rules;
  }

  public Outcome delete(String personId, String documentId, Actor by) {
    while (true) {
      Optional<Document> found =
          documents
              .find(documentId)
              .filter(document -> document.isOf(personId) && document.status().isVisible());
      if (found.isEmpty()) {
        return new Outcome.NoSuchDocument();
      }
      Document document = found.get();
      if (isRetained(document)) {
        return new Outcome.Retained(document);
      }
      if (erase.erase(document, "deleted", by)) {
        return new Outcome.Deleted();
      }
      // It was changed in this moment: look again.
    }
  }

  private boolean isRetained(Document document) {
    return document.status() == DocumentStatus.ACCEPTED
        && document.wasUsedByACase()
        && document.retainedUntil().filter(day -> day.isBefore(rules.today())).isEmpty();
  }
}
