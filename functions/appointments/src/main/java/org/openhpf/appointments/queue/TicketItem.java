package org.openhpf.appointments.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A ticket as it is stored. It holds no personal data: the holder of an id number is a blind index.
 *
 * @param expiresAt seconds since 1970; then it goes by itself
 */
record TicketItem(
    String ticketId,
    String ticketNumber,
    String serial,
    String branchId,
    LocalDate visitDate,
    String category,
    TicketKind kind,
    Optional<String> personId,
    Optional<String> holder,
    TicketStatus ticketStatus,
    int lineRank,
    Instant due,
    Instant taken,
    Optional<Instant> returned,
    Instant issuedAt,
    Optional<Long> playedSeconds,
    Optional<Integer> windowNumber,
    Optional<Instant> calledAt,
    int recalls,
    int passes,
    Optional<Instant> passedAt,
    Optional<Instant> finishedAt,
    int revision,
    long expiresAt) {
  private static final RecordMapper<TicketItem> MAPPER = RecordMapper.of(TicketItem.class);

  static Map<String, AttributeValue> of(Ticket t) {
    var item =
        MAPPER.toItem(
            new TicketItem(
                t.ticketId(),
                t.number(),
                t.serial(),
                t.branchId(),
                t.date(),
                t.category(),
                t.kind(),
                t.personId(),
                t.holder(),
                t.status(),
                t.place().rank(),
                t.place().due(),
                t.place().taken(),
                t.place().returned(),
                t.issuedAt(),
                t.playedSeconds(),
                t.window(),
                t.calledAt(),
                t.recalls(),
                t.passes(),
                t.passedAt(),
                t.finishedAt(),
                t.revision(),
                DynamoQueueKeys.expiry(t.date())));
    item.putAll(DynamoQueueKeys.ticket(t.ticketId()));
    return item;
  }

  static Ticket ticket(Map<String, AttributeValue> item) {
    TicketItem i = MAPPER.toRecord(item);
    return new Ticket(
        i.ticketId,
        i.ticketNumber,
        i.serial,
        i.branchId,
        i.visitDate,
        i.category,
        i.kind,
        i.personId,
        i.holder,
        i.ticketStatus,
        new LinePlace(i.lineRank, i.due, i.taken, i.returned, i.ticketId),
        i.issuedAt,
        i.playedSeconds,
        i.windowNumber,
        i.calledAt,
        i.recalls,
        i.passes,
        i.passedAt,
        i.finishedAt,
        i.revision);
  }
}
