package org.openhpf.intake.look;

import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Role;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentRecords;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.IntakeRules;

/**
 * Lets its owner see a document, and an officer where a case uses it or it waits for one. Each look
 * of an officer is recorded before anything is shown.
 */
public final class LookAtDocument {
  private final Documents documents;
  private final IntakeRules rules;

  /** What may be seen. */
  public sealed interface Look {
    record Seen(Document document) implements Look {}

    record NoSuchDocument() implements Look {}

    /** It is another's, and no officer has to do with it. */
    record NotSubmitted() implements Look {}
  }

  public LookAtDocument(Documents documents, IntakeRules rules) {
    this.documents = documents;
    this.rules = rules;
  }

  /**
   * @param at what of it: document, content, page or text
   */
  public Look look(String documentId, Caller caller, String at) {
    Optional<Document> found =
        documents.find(documentId).filter(document -> document.status().isVisible());
    if (found.isEmpty()) {
      return new Look.NoSuchDocument();
    }
    Document document = found.get();
    if (document.isOf(caller.personId())) {
      return new Look.Seen(document);
    }
    if (!caller.is(Role.OFFICER)) {
      return new Look.NoSuchDocument(); // the tag of its id was another's by chance
    }
    if (!document.isOpenToOfficers()) {
      return new Look.NotSubmitted();
    }
    documents.record(
        DocumentRecords.of(
            document, "looked-at", rules.now(), Actor.of(caller), Map.of("what", at)));
    return new Look.Seen(document);
  }
}
