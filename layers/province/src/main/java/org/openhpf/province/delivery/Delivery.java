package org.openhpf.province.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.province.record.OutgoingRecord;

/**
 * What is known of a record's delivery.
 *
 * @param version of the record that this speaks of
 * @param reasons Chinese: why it is held, or why the platform refused it
 * @param accepted the newest version the platform said it has; stays while a newer one is under way
 * @param attempts since it was last to be sent
 * @param dueAt when it is sent again by itself; empty where it is not
 * @param revision of this row
 */
public record Delivery(
    String recordId,
    LocalDate day,
    long version,
    DeliveryStatus status,
    List<String> reasons,
    Optional<Receipt> accepted,
    int attempts,
    Optional<Instant> dueAt,
    Instant changedAt,
    long revision) {

  /** Of a record never delivered before. */
  static Delivery first(OutgoingRecord record, Instant now) {
    return new Delivery(
        record.recordId(),
        record.day(),
        record.version(),
        DeliveryStatus.WAITING,
        List.of(),
        Optional.empty(),
        0,
        Optional.empty(),
        now,
        0);
  }

  /** Whether this version of the record needs nothing more. */
  boolean isSettled(OutgoingRecord record) {
    boolean settled =
        switch (status) {
          case ACCEPTED, REFUSED -> true;
          case HELD, WAITING, SENT -> false;
        };
    return version > record.version() || version == record.version() && settled;
  }

  Delivery held(OutgoingRecord.Held record, Instant now) {
    return to(
        record.version(),
        DeliveryStatus.HELD,
        record.reasons(),
        0,
        Optional.empty(),
        accepted,
        now);
  }

  /** It may leave, and there is nobody to send it to. */
  Delivery unsent(OutgoingRecord record, Instant now) {
    return to(
        record.version(), DeliveryStatus.WAITING, List.of(), 0, Optional.empty(), accepted, now);
  }

  /** About to be sent; sent again where nothing is heard until then. */
  Delivery sending(OutgoingRecord record, Instant again, Instant now) {
    int before = version == record.version() ? attempts : 0;
    return to(
        record.version(),
        DeliveryStatus.SENT,
        List.of(),
        before + 1,
        Optional.of(again),
        accepted,
        now);
  }

  Delivery accepted(Receipt receipt, Instant now) {
    return to(
        version,
        DeliveryStatus.ACCEPTED,
        List.of(),
        attempts,
        Optional.empty(),
        Optional.of(receipt),
        now);
  }

  Delivery refused(String reason, Instant now) {
    return to(
        version,
        DeliveryStatus.REFUSED,
        List.of(reason),
        attempts,
        Optional.empty(),
        accepted,
        now);
  }

  /** It did not arrive, as far as is known. */
  Delivery waiting(Duration pause, Instant now) {
    return to(
        version,
        DeliveryStatus.WAITING,
        List.of(),
        attempts,
        Optional.of(now.plus(pause)),
        accepted,
        now);
  }

  /** To be sent again, as if never tried. */
  Delivery again(Instant now) {
    return to(version, DeliveryStatus.WAITING, List.of(), 0, Optional.of(now), accepted, now);
  }

  private Delivery to(
      long version,
      DeliveryStatus status,
      List<String> reasons,
      int attempts,
      Optional<Instant> dueAt,
      Optional<Receipt> accepted,
      Instant now) {
    return new Delivery(
        recordId, day, version, status, reasons, accepted, attempts, dueAt, now, revision + 1);
  }
}
