package org.openhpf.proofreading.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;
import org.openhpf.proofreading.manuscript.Paragraph;

/** All proofreadings. Reads are strongly consistent but for what is due. */
public interface Proofreadings {

  /** Whatever its status. */
  Optional<Proofreading> find(String proofreadingId);

  /** How an order ended. */
  sealed interface Creation {
    record Created() implements Creation {}

    record TooManyToday() implements Creation {}

    /** The request was made before, and made this. */
    record Before(String proofreadingId) implements Creation {}

    record KeyReused() implements Creation {}
  }

  /**
   * @param mostADay of one person
   */
  Creation create(
      Proofreading proofreading,
      Writing writing,
      AuditRecord record,
      int mostADay,
      Optional<RequestKey> request);

  /** What an earlier request of this key led to. */
  Optional<Creation> createdBefore(RequestKey request);

  /**
   * @return false where it, or a changed sheet, was changed meanwhile
   */
  boolean store(Proofreading before, Proofreading after, Writing writing, AuditRecord record);

  /** Its text, in its order. */
  List<Paragraph> text(Proofreading proofreading);

  /** Its findings, in the order they were found. */
  List<Sheet> sheets(Proofreading proofreading);

  Optional<Sheet> sheet(Proofreading proofreading, int number);

  /** Takes away all rows of one that is being deleted; done twice, it does no harm. */
  void erase(Proofreading hidden, AuditRecord record);

  /** A person's own, newest first. */
  Page<Proofreading> of(String personId, int limit, Optional<String> cursor);

  /** Some proofreadings that are due. */
  record Due(List<String> proofreadingIds, Optional<String> next) {}

  /**
   * @param cursor {@code next} of the part before
   */
  Due due(Instant until, Optional<String> cursor);
}
