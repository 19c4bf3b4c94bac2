package org.openhpf.appointments.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An entry of the waiting list as it is stored. */
record WaitlistItem(
    String waitlistId,
    String personId,
    WaitlistStatus waitStatus,
    String branchId,
    LocalDate visitDate,
    String category,
    Optional<LocalTime> wishedStart,
    Instant endsAt,
    Map<String, Boolean> credits,
    Instant joinedAt,
    Optional<Offer> offer,
    Optional<String> appointmentId,
    long expiresAt) {
  private static final RecordMapper<WaitlistItem> MAPPER = RecordMapper.of(WaitlistItem.class);
  private static final RecordMapper<Offer> OFFERS = RecordMapper.of(Offer.class);
  private static final Duration KEPT = Duration.ofDays(90);

  static Map<String, AttributeValue> of(WaitlistEntry e) {
    var item =
        MAPPER.toItem(
            new WaitlistItem(
                e.waitlistId(),
                e.personId(),
                e.status(),
                e.line().branchId(),
                e.line().date(),
                e.line().category(),
                e.startTime(),
                e.endsAt(),
                e.credits().stream().collect(Collectors.toMap(template -> template, t -> true)),
                e.joinedAt(),
                e.offer(),
                e.appointmentId(),
                expiry(e.line())));
    item.putAll(DynamoWaitlistKeys.entry(e.inLine()));
    return item;
  }

  static WaitlistEntry entry(Map<String, AttributeValue> item) {
    WaitlistItem i = MAPPER.toRecord(item);
    return new WaitlistEntry(
        i.waitlistId,
        i.personId,
        i.waitStatus,
        new Line(i.branchId, i.visitDate, i.category),
        i.wishedStart,
        i.endsAt,
        i.credits.keySet(),
        i.joinedAt,
        i.offer,
        i.appointmentId);
  }

  static AttributeValue of(Offer offer) {
    return AttributeValue.fromM(OFFERS.toItem(offer));
  }

  static AttributeValue text(WaitlistStatus status) {
    return AttributeValues.text(status.name());
  }

  /** When the rows of a line may go, in seconds since 1970. */
  static long expiry(Line line) {
    return ChinaTime.at(line.date(), LocalTime.MIDNIGHT).plus(KEPT).getEpochSecond();
  }
}
