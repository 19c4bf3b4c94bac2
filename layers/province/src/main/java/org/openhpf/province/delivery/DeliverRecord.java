package org.openhpf.province.delivery;

import java.util.Optional;
import org.openhpf.province.ProvinceRules;
import org.openhpf.province.platform.Platform;
import org.openhpf.province.record.OutgoingRecord;
import org.openhpf.province.record.OutgoingRecords;

/**
 * Delivers a record as it is now. What it is about to send is stored before: whatever the platform
 * has, a row here speaks of. The answer is stored where no newer version's was; of two answers to
 * one version, acceptance counts.
 */
public final class DeliverRecord {
  private final OutgoingRecords records;
  private final Deliveries deliveries;
  private final Optional<Platform> platform;
  private final ProvinceRules rules;

  /** How it ended. */
  public enum Outcome {
    /** Held, accepted, refused, or another's to deliver. */
    SETTLED,
    /** To be tried again. */
    UNANSWERED,
    /** There is no such record, or none for the province. */
    NOTHING
  }

  /**
   * @param platform empty where the centre has none: records wait for one
   */
  public DeliverRecord(
      OutgoingRecords records,
      Deliveries deliveries,
      Optional<Platform> platform,
      ProvinceRules rules) {
    this.records = records;
    this.deliveries = deliveries;
    this.platform = platform;
    this.rules = rules;
  }

  public Outcome deliver(String recordId) {
    while (true) {
      Optional<OutgoingRecord> record = records.find(recordId);
      if (record.isEmpty()) {
        return Outcome.NOTHING;
      }
      Optional<Delivery> before = deliveries.find(record.get().day(), recordId);
      if (before.filter(known -> known.isSettled(record.get())).isPresent()) {
        return Outcome.SETTLED;
      }
      Delivery known = before.orElseGet(() -> Delivery.first(record.get(), rules.now()));
      Optional<Outcome> outcome =
          switch (record.get()) {
            case OutgoingRecord.Held held -> hold(known, held);
            case OutgoingRecord.Complete complete -> send(known, complete);
          };
      if (outcome.isPresent()) {
        return outcome.get();
      }
      // Another stored something in this moment: look again.
    }
  }

  private Optional<Outcome> hold(Delivery known, OutgoingRecord.Held record) {
    Delivery held = known.held(record, rules.now());
    boolean same =
        known.status() == DeliveryStatus.HELD
            && known.version() == held.version()
            && known.reasons().equals(held.reasons());
    return same || deliveries.store(held) ? Optional.of(Outcome.SETTLED) : Optional.empty();
  }

  private Optional<Outcome> send(Delivery known, OutgoingRecord.Complete record) {
    if (platform.isEmpty()) {
      Delivery waiting = known.unsent(record, rules.now());
      boolean same =
          known.revision() > 0
              && known.status() == DeliveryStatus.WAITING
              && known.version() == record.version();
      return same || deliveries.store(waiting) ? Optional.of(Outcome.SETTLED) : Optional.empty();
    }
    Delivery sent = known.sending(record, rules.sentAgain(), rules.now());
    if (!deliveries.store(sent)) {
      return Optional.empty();
    }
    Platform.Answer answer = platform.get().send(record);
    settle(sent, answer);
    return Optional.of(
        answer instanceof Platform.Answer.Unknown ? Outcome.UNANSWERED : Outcome.SETTLED);
  }

  /** Where the row has changed since, the answer counts for as much as it still says. */
  private void settle(Delivery sent, Platform.Answer answer) {
    Optional<Delivery> now = Optional.of(sent);
    while (now.filter(row -> row.version() == sent.version()).isPresent()) {
      Delivery row = now.get();
      Optional<Delivery> next = answered(row, answer);
      if (next.isEmpty() || deliveries.store(next.get())) {
        return;
      }
      now = deliveries.find(sent.day(), sent.recordId());
    }
  }

  private Optional<Delivery> answered(Delivery row, Platform.Answer answer) {
    return switch (answer) {
      case Platform.Answer.Accepted(String number, String digest) ->
          row.status() == DeliveryStatus.ACCEPTED
              ? Optional.empty()
              : Optional.of(
                  row.accepted(
                      new Receipt(row.version(), digest, number, rules.now()), rules.now()));
      case Platform.Answer.Refused(String reason) ->
          row.status().isUnderWay()
              ? Optional.of(row.refused(reason, rules.now()))
              : Optional.empty();
      case Platform.Answer.Unknown() ->
          row.status().isUnderWay() ? Optional.of(unanswered(row)) : Optional.empty();
    };
  }

  private Delivery unanswered(Delivery row) {
    return row.attempts() >= rules.mostAttempts()
        ? row.refused("平台 %d 次没有应答，请联系省平台后重新报送".formatted(row.attempts()), rules.now())
        : row.waiting(rules.pause(row.attempts()), rules.now());
  }
}
