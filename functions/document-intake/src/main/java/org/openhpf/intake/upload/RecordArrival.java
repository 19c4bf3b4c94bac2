package org.openhpf.intake.upload;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.edge.log.Log;
import org.openhpf.edge.queue.ObjectNotification;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Change;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentProblem;
import org.openhpf.intake.document.DocumentRecords;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.Holding;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.document.Message;
import org.openhpf.intake.document.Progress;
import org.openhpf.intake.kind.Kinds;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.StoredObjects;

/**
 * Takes note that a file has come, and orders its reading. Events come twice, late and out of
 * order: what counts is what stands in the table and in the bucket.
 */
public final class RecordArrival {
  private static final Pattern KEY =
      Pattern.compile("documents/([A-Za-z0-9_-]{22})/([0-9a-f]{64})");
  private static final Actor ACTOR = Actor.function("document-intake-arrivals");

  private final Documents documents;
  private final StoredObjects objects;
  private final Kinds kinds;
  private final IntakeRules rules;
  private final Ids ids;

  public RecordArrival(
      Documents documents, StoredObjects objects, Kinds kinds, IntakeRules rules, Ids ids) {
    this.documents = documents;
    this.objects = objects;
    this.kinds = kinds;
    this.rules = rules;
    this.ids = ids;
  }

  public void arrived(ObjectNotification notification) {
    notification.created().forEach(this::arrived);
  }

  private void arrived(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      Log.warn("an object of no document of ours has come", null);
      return;
    }
    Optional<Document> document = documents.ofContent(parts.group(1), parts.group(2));
    if (document.isPresent()) {
      arrived(document.get());
    } else {
      // Its document was given up or deleted; nobody will ever ask for it.
      objects.delete(List.of(key));
    }
  }

  /** Looks whether the file of a document has come; an event may have been lost. */
  public boolean arrived(Document awaited) {
    Optional<Document> document = Optional.of(awaited);
    while (document.isPresent() && document.get().status() == DocumentStatus.AWAITING_UPLOAD) {
      Optional<StoredObjects.Stored> stored = objects.look(document.get().key());
      if (stored.isEmpty()) {
        return false; // an event of an earlier upload, deleted since
      }
      if (record(document.get(), stored.get())) {
        return true;
      }
      document = documents.find(awaited.documentId());
    }
    return document.isPresent();
  }

  private boolean record(Document awaited, StoredObjects.Stored stored) {
    if (stored.size() != awaited.submission().size()) {
      return reject(awaited, stored.size());
    }
    Document queued =
        awaited
            .change(DocumentStatus.QUEUED, rules.now())
            .unread()
            .progress(Progress.begun(ids.next(), rules.now()))
            .due(Optional.of(rules.readingGivenUp()))
            .done();
    return documents.store(
        awaited,
        queued,
        DocumentRecords.of(queued, "arrived", ACTOR),
        List.of(Message.ReadPages.of(queued, 1)));
  }

  /** The signature holds the length, so only a fault of ours or of the store gets here. */
  private boolean reject(Document awaited, long size) {
    var kind = kinds.find(awaited.kind().orElse("")).orElseGet(kinds::other);
    var retained = rules.retainedUntil(DocumentStatus.REJECTED, kind);
    Change change =
        awaited
            .change(DocumentStatus.REJECTED, rules.now())
            .problem(DocumentProblem.of("wrong-size"))
            .holding(new Holding(kind.name(), size, 1))
            .retainedUntil(retained)
            .due(retained.map(IntakeRules::after));
    Document rejected = change.done();
    return documents.store(
        awaited, rejected, DocumentRecords.of(rejected, "rejected", ACTOR), List.of());
  }
}
