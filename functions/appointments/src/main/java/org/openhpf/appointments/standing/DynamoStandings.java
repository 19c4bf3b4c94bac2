package org.openhpf.appointments.standing;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.audit.Audit;
import org.openhpf.edge.http.Json;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * No-shows and pauses in AppointmentTable, under whoever should have come: {@code PERSON#person},
 * or {@code MEMBER#} and the blind index of a family member's id number.
 *
 * <ul>
 *   <li>{@code / NOSHOW#date#appointment}: a no-show
 *   <li>{@code / STANDING}: how often anything was recorded, and when the last pause began. Two
 *       runs that record two no-shows of one person at once both change it: the second one is
 *       refused and counts again
 *   <li>{@code / PAUSE}: the last pause
 * </ul>
 */
public final class DynamoStandings implements Standings {
  private static final String APPOINTMENT = "appointment";
  private static final String STANDING = "STANDING";

  private final Table table;
  private final Transactions transactions;
  private final Outbox outbox;
  private final StandingNotices notices;
  private final Audit audit;
  private final StandingRules rules;

  public DynamoStandings(DynamoParts parts, StandingRules rules) {
    this.table = parts.table();
    this.transactions = parts.transactions();
    this.outbox = parts.outbox();
    this.notices = new StandingNotices(parts.notices());
    this.audit = parts.audit();
    this.rules = rules;
  }

  @Override
  public Standing of(MissedVisit visit) {
    // In this order: what is recorded between the two reads makes the first one stale.
    var standing = table.get(visit.attendee(), STANDING);
    return new Standing(
        standing.map(item -> Long.parseLong(item.get("changes").n())).orElse(0L),
        noShows(visit.attendee()),
        standing.map(item -> item.get("pausedFrom")).map(from -> Instant.parse(from.s())));
  }

  @Override
  public Recording record(
      MissedVisit visit, Standing decidedOn, Optional<Pause> pause, Instant at) {
    var writes = new ArrayList<Write>();
    writes.add(missed(visit));
    writes.add(
        Write.putNew(
            "no-show",
            table.name(),
            NoShowItem.row(
                visit.attendee(), visit.noShow(), rules.noShowKeptUntil(visit.noShow()))));
    writes.add(standing(visit, decidedOn, pause));
    writes.add(audit.record(StandingRecords.noShow(visit, pause, at)));
    pause.ifPresent(
        ordered -> {
          writes.add(ordered(visit, ordered));
          writes.add(outbox.message(Notices.QUEUE, Json.write(notices.paused(visit, ordered, at))));
        });
    return switch (transactions.commit(writes)) {
      case Commit.Done() -> Recording.DONE;
      case Commit.Refused refused when refused.by(APPOINTMENT) -> Recording.NOT_BOOKED;
      case Commit.Refused refused when refused.by(STANDING) -> Recording.CHANGED;
      case Commit.Refused refused ->
          throw new IllegalStateException("refused by " + refused.found().keySet());
    };
  }

  private Write missed(MissedVisit visit) {
    return Write.update(
        APPOINTMENT,
        table.name(),
        DynamoKeys.appointment(visit.personId(), visit.appointmentId()),
        "SET appointmentStatus = :noShow",
        "appointmentStatus = :booked AND placeKey = :place",
        Map.of(
            ":noShow", text(AppointmentStatus.NO_SHOW.name()),
            ":booked", text(AppointmentStatus.BOOKED.name()),
            ":place", text(visit.place())));
  }

  private Write standing(MissedVisit visit, Standing decidedOn, Optional<Pause> pause) {
    var values = new HashMap<String, AttributeValue>();
    boolean first = decidedOn.changes() == 0;
    if (!first) {
      values.put(":read", number(decidedOn.changes()));
    }
    values.put(":next", number(decidedOn.changes() + 1));
    values.put(":expires", number(rules.noShowKeptUntil(visit.noShow()).getEpochSecond()));
    pause.ifPresent(ordered -> values.put(":from", time(ordered.from())));
    return Write.update(
        STANDING,
        table.name(),
        key(visit.attendee(), STANDING),
        "SET changes = :next, expiresAt = :expires"
            + (pause.isPresent() ? ", pausedFrom = :from" : ""),
        first ? "attribute_not_exists(pk)" : "changes = :read",
        values);
  }

  private Write ordered(MissedVisit visit, Pause pause) {
    return Write.put(
        "pause",
        table.name(),
        PauseItem.row(visit.attendee(), pause),
        "attribute_not_exists(pk) OR pausedFrom < :from",
        Map.of(":from", time(pause.from())));
  }

  @Override
  public Own ofPerson(String personId) {
    return new Own(noShows("PERSON#" + personId).reversed(), pauseOf(personId));
  }

  @Override
  public Optional<Pause> pauseOf(String personId) {
    var key = DynamoKeys.pause("PERSON#" + personId);
    return table.get(key.get("pk").s(), key.get("sk").s()).map(PauseItem::read);
  }

  /** Oldest first, without the forgiven ones: a few, as every third one pauses booking. */
  private List<NoShow> noShows(String attendee) {
    return table
        .query(
            QueryRequest.builder()
                .keyConditionExpression("pk = :attendee AND begins_with(sk, :kind)")
                .filterExpression("attribute_not_exists(forgivenBy)")
                .expressionAttributeValues(
                    Map.of(":attendee", text(attendee), ":kind", text(NoShowItem.KIND)))
                .consistentRead(true))
        .items()
        .stream()
        .map(NoShowItem::read)
        .toList();
  }
}
