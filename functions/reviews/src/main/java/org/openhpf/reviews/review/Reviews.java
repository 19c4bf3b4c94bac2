package org.openhpf.reviews.review;

import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.service.Service;
import org.openhpf.reviews.service.ServiceId;

/** All reviews. */
public interface Reviews {

  /** How giving a review ended. */
  sealed interface Giving {
    record Given() implements Giving {}

    /** An earlier request of the same key gave the review of this service. */
    record Before(ServiceId service) implements Giving {}

    record RequestKeyReused() implements Giving {}

    /**
     * It is not stored.
     *
     * @param service as it stood, where it was at fault; empty: there is none
     * @param linkHolds false: the link is none, another's, or over
     */
    record Refused(Optional<Service> service, boolean linkHolds) implements Giving {}
  }

  /**
   * A review to be given.
   *
   * @param personId who was served, where that is known
   */
  record Gift(
      Review review,
      Reviewer by,
      Optional<String> personId,
      ReviewEvent event,
      AuditRecord record) {}

  /** In one transaction, and without a read before it. */
  Giving give(Gift gift, Optional<RequestKey> request);

  /** A service without a review of its own gets one by default; false where it has one by now. */
  boolean giveDefault(Review review, Service service, ReviewEvent event, AuditRecord record);

  Optional<Reviewed> find(ServiceId service);

  /**
   * What becomes of a review, where nothing else has become of it.
   *
   * @param event where it counts
   * @return false: something has
   */
  boolean store(Review before, Review after, Optional<ReviewEvent> event, AuditRecord record);

  /**
   * Stores flags, where nothing else has become of it.
   *
   * @param settled whether it is screened with that
   */
  boolean flag(Review before, Review after, boolean settled, AuditRecord record);

  /** The person's own, newest first. */
  Page<Reviewed> of(String personId, int limit, Optional<String> cursor);

  /** Everybody's that were given, newest first. */
  Page<Reviewed> board(
      Optional<String> branchId, Optional<String> matter, int limit, Optional<String> cursor);

  /** Those with a flag, newest first. */
  Page<Reviewed> flagged(int limit, Optional<String> cursor);

  /** Records what changes nothing: that somebody saw who wrote one. */
  void record(AuditRecord record);
}
