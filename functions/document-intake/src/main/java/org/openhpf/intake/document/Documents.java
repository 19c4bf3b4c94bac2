package org.openhpf.intake.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;

/** All documents. Reads are strongly consistent but for what waits and what is due. */
public interface Documents {

  /** Whatever its status. */
  Optional<Document> find(String documentId);

  /** The one of this content and owner. */
  Optional<Document> ofContent(String ownerTag, String sha256);

  /** How a submission ended. */
  sealed interface Creation {
    record Created() implements Creation {}

    /** There is one of this content, or it was changed meanwhile. */
    record Exists() implements Creation {}

    record TooManyToday() implements Creation {}

    /** The request was made before, and made this. */
    record Before(String madeId) implements Creation {}

    record KeyReused() implements Creation {}
  }

  /**
   * @param mostADay of one person
   */
  Creation create(
      Document document, AuditRecord record, int mostADay, Optional<RequestKey> request);

  /** What an earlier request of this key led to. */
  Optional<Creation> createdBefore(RequestKey request);

  /**
   * Stores a change with its record and messages; a change of status is told to others besides.
   *
   * @return false where the document was changed meanwhile
   */
  boolean store(Document before, Document after, AuditRecord record, List<Message> messages);

  /**
   * As {@link #store}, once for a request.
   *
   * @param madeId of what the change makes
   */
  Creation storeOnce(
      Document before, Document after, AuditRecord record, String madeId, RequestKey request);

  /** Records what changes nothing. */
  void record(AuditRecord record);

  /** A person's own that are visible, newest first. */
  Page<Document> of(String personId, int limit, Optional<String> cursor);

  /** Those that wait for an officer, oldest first. */
  Page<Document> waiting(int limit, Optional<String> cursor);

  /** Some documents that are due. */
  record Due(List<String> documentIds, Optional<String> next) {}

  /**
   * @param cursor {@code next} of the part before
   */
  Due due(Instant until, Optional<String> cursor);
}
