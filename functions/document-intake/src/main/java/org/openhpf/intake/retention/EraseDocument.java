package org.openhpf.intake.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentRecords;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.Holding;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.kernel.StoredObjects;

/**
 * Deletes a document with all its objects, in three steps that may be killed anywhere and repeated:
 * it is hidden, its objects go, and its row is emptied. Its content keeps belonging to it until the
 * objects are gone, so that nobody uploads what is being deleted.
 */
public final class EraseDocument {
  private static final Actor ACTOR = Actor.function("document-intake");

  private final Documents documents;
  private final StoredObjects objects;
  private final IntakeRules rules;

  public EraseDocument(Documents documents, StoredObjects objects, IntakeRules rules) {
    this.documents = documents;
    this.objects = objects;
    this.rules = rules;
  }

  /**
   * @return false where the document was changed meanwhile
   */
  public boolean erase(Document document, String why, Actor by) {
    Document hidden =
        document.change(DocumentStatus.DELETING, rules.now()).due(Optional.of(rules.now())).done();
    if (!documents.store(document, hidden, DocumentRecords.of(hidden, why, by), List.of())) {
      return false;
    }
    finish(hidden);
    return true;
  }

  /** Goes on with what was begun; done twice, it does no harm. */
  public void finish(Document hidden) {
    if (hidden.status() == DocumentStatus.DELETING) {
      var keys = new ArrayList<>(derived(hidden));
      keys.add(hidden.key());
      objects.delete(keys);
      Document gone =
          hidden
              .change(DocumentStatus.DELETED, rules.now())
              .emptied()
              .holding(new Holding(hidden.holding().kind(), 0, 0))
              .due(Optional.of(rules.leftoversDue()))
              .done();
      documents.store(hidden, gone, DocumentRecords.of(gone, "erased", ACTOR), List.of());
    }
  }

  /** Deletes what a reading wrote that was under way; then nothing is due any more. */
  public void sweepLeftovers(Document gone) {
    List<String> keys = derived(gone);
    if (!keys.isEmpty()) {
      objects.delete(keys);
    }
    Document done = gone.change(DocumentStatus.DELETED, rules.now()).due(Optional.empty()).done();
    documents.store(gone, done, DocumentRecords.of(done, "swept", ACTOR), List.of());
  }

  private List<String> derived(Document document) {
    var keys = new ArrayList<String>();
    for (String prefix : List.of("previews/", "readings/")) {
      objects.list(prefix + document.documentId() + "/").stream()
          .map(StoredObjects.Stored::key)
          .forEach(keys::add);
    }
    return keys;
  }
}
