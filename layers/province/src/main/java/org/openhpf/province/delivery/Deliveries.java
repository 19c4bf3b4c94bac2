package org.openhpf.province.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Page;

/** The deliveries of a capability, in its own table. */
public interface Deliveries {
  /** Records of a day are in so many parts, by {@link org.openhpf.province.record.Bucket}. */
  int BUCKETS = 256;

  Optional<Delivery> find(LocalDate day, String recordId);

  /**
   * Stores a delivery's next state.
   *
   * @return false where another has stored one since it was read: read it again
   */
  boolean store(Delivery next);

  /**
   * Puts deliveries that are not under way on their way again, with a message each.
   *
   * @param deliveries as they were read, at most 100; those that changed since are left alone
   * @return how many
   */
  int sendAgain(List<Delivery> deliveries);

  /**
   * By day and id.
   *
   * @param cursor of the page before
   */
  Page<Delivery> list(DeliveryStatus status, Days days, int limit, Optional<String> cursor);

  /** A part of a day; consistent. */
  Page<Delivery> ofDay(LocalDate day, int limit, Optional<String> cursor);

  /** All of a day in these buckets, the greatest excluded, by id; consistent. */
  List<Delivery> ofBuckets(LocalDate day, int from, int until);
}
