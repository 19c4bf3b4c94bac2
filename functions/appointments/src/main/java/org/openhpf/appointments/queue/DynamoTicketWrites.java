package org.openhpf.appointments.queue;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.AppointmentRecords;
import org.openhpf.appointments.booking.DynamoCheckIns;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.audit.Audit;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What belongs to one decision about a ticket, to be stored together. */
final class DynamoTicketWrites {
  static final String TICKET = "ticket";
  static final String NO_CLOSURE = "no closure";
  static final String OPEN_TICKET = "open ticket";
  static final String REMEMBERED = "ticket";

  private static final String EXPIRES = "expiresAt";
  private static final RecordMapper<DayCounts> COUNTS = RecordMapper.of(DayCounts.class);
  private static final RecordMapper<Experience> EXPERIENCE = RecordMapper.of(Experience.class);

  private final String table;
  private final RequestRecords requests;
  private final Audit audit;
  private final Outbox outbox;
  private final DynamoCheckIns checkIns;

  DynamoTicketWrites(DynamoParts parts, DynamoCheckIns checkIns) {
    table = parts.table().name();
    requests = parts.requests();
    audit = parts.audit();
    outbox = parts.outbox();
    this.checkIns = checkIns;
  }

  List<Write> issue(Tickets.Issue issue) {
    Ticket t = issue.ticket();
    var writes = new ArrayList<Write>();
    remember(t, issue.request()).ifPresent(writes::add);
    writes.add(Write.putNew(TICKET, table, TicketItem.of(t)));
    writes.add(counts(t, issue.before(), issue.after()));
    writes.add(
        Write.check(
            NO_CLOSURE,
            table,
            DynamoKeys.closure(t.branchId(), t.date()),
            "attribute_not_exists(pk)",
            Map.of()));
    writes.add(joinLine(t));
    lock(t).ifPresent(writes::add);
    writes.addAll(issued(t));
    issue
        .appointment()
        .ifPresent(
            a -> {
              writes.addAll(checkIns.checkIn(a, t.issuedAt()));
              writes.add(
                  audit.record(
                      AppointmentRecords.record(a, "checked-in", t.issuedAt(), issue.by())));
            });
    writes.add(audit.record(TicketRecords.record(t, "issued", t.issuedAt(), issue.by())));
    return writes;
  }

  List<Write> change(Tickets.Change change) {
    Ticket from = change.from();
    Ticket to = change.to();
    var writes = new ArrayList<Write>();
    remember(to, change.request()).ifPresent(writes::add);
    writes.add(
        Write.put(
            TICKET,
            table,
            TicketItem.of(to),
            "revision = :before",
            Map.of(":before", number(from.revision()))));
    if (from.status() != to.status()) {
      leave(from).ifPresent(writes::add);
      enter(to).ifPresent(writes::add);
    } else if (to.status() == TicketStatus.CALLED) {
      writes.add(recalled(to));
    }
    if (from.status().isOpen() != to.status().isOpen()) {
      (to.status().isOpen() ? lock(to) : unlock(to, change.at())).ifPresent(writes::add);
    }
    change.learnt().ifPresent(learnt -> writes.add(experience(to.branchId(), learnt)));
    change
        .ended()
        .ifPresent(ended -> writes.add(outbox.message(ServiceEnded.QUEUE, Json.write(ended))));
    writes.add(audit.record(TicketRecords.record(to, change.action(), change.at(), change.by())));
    return writes;
  }

  private Optional<Write> leave(Ticket t) {
    return switch (t.status()) {
      case WAITING ->
          Optional.of(
              Write.delete(
                  "line", table, DynamoQueueKeys.waiting(t), "attribute_exists(pk)", Map.of()));
      case CALLED ->
          Optional.of(
              Write.delete(
                  "window left",
                  table,
                  DynamoQueueKeys.window(t),
                  "servingTicketId = :id",
                  Map.of(":id", text(t.ticketId()))));
      case PASSED, FINISHED, GIVEN_UP -> Optional.empty();
    };
  }

  private Optional<Write> enter(Ticket t) {
    return switch (t.status()) {
      case WAITING -> Optional.of(joinLine(t));
      case CALLED -> Optional.of(Write.putNew("window", table, HallQueueItem.serving(t)));
      case PASSED, FINISHED, GIVEN_UP -> Optional.empty();
    };
  }

  /** The hall's screen announces it again by what stands at the window. */
  private Write recalled(Ticket t) {
    return Write.put(
        "window kept",
        table,
        HallQueueItem.serving(t),
        "servingTicketId = :id",
        Map.of(":id", text(t.ticketId())));
  }

  private Write joinLine(Ticket t) {
    return Write.putNew("line", table, HallQueueItem.waiting(t));
  }

  private Optional<Write> remember(Ticket t, Optional<RequestKey> request) {
    return request.map(
        key -> requests.remember(key, Map.of(REMEMBERED, AttributeValue.fromM(TicketItem.of(t)))));
  }

  private Write counts(Ticket t, DayCounts before, DayCounts after) {
    var item = COUNTS.toItem(after);
    item.putAll(DynamoQueueKeys.counts(t.branchId(), t.date()));
    item.put(EXPIRES, number(DynamoQueueKeys.expiry(t.date())));
    return unchanged("counts", item, "tickets", before.tickets());
  }

  private Write experience(String branchId, Experience learnt) {
    var item = EXPERIENCE.toItem(learnt);
    item.putAll(DynamoQueueKeys.experience(branchId));
    return unchanged("experience", item, "version", learnt.version() - 1);
  }

  /** Replaces what counts its own changes, where it stands at a count; there is none at 0. */
  private Write unchanged(
      String name, Map<String, AttributeValue> item, String count, long before) {
    return before == 0
        ? Write.putNew(name, table, item)
        : Write.put(name, table, item, count + " = :before", Map.of(":before", number(before)));
  }

  /** Who holds it, and who booked for him, find it again on its day. */
  private List<Write> issued(Ticket t) {
    var holders = new LinkedHashSet<String>();
    t.personId().map(DynamoQueueKeys::person).ifPresent(holders::add);
    t.holder().ifPresent(holders::add);
    var rows = new ArrayList<Write>();
    for (String holder : holders) {
      var item = new HashMap<>(DynamoQueueKeys.issued(holder, t.date(), t.ticketId()));
      item.put("ticketId", text(t.ticketId()));
      item.put(EXPIRES, number(DynamoQueueKeys.expiry(t.date())));
      rows.add(Write.putNew("issued " + rows.size(), table, item));
    }
    return rows;
  }

  /** A ticket of another day no longer keeps its holder from taking one. */
  private Optional<Write> lock(Ticket t) {
    return t.holder()
        .map(
            holder -> {
              var item = new HashMap<>(DynamoQueueKeys.openTicket(holder, t.category()));
              item.put("ticketId", text(t.ticketId()));
              item.put("ticketNumber", text(t.number()));
              item.put("branchId", text(t.branchId()));
              item.put("visitDate", text(t.date().toString()));
              t.personId().ifPresent(person -> item.put("personId", text(person)));
              item.put(EXPIRES, number(DynamoQueueKeys.expiry(t.date())));
              return Write.put(
                  OPEN_TICKET,
                  table,
                  item,
                  "attribute_not_exists(pk) OR visitDate < :today",
                  Map.of(":today", text(t.date().toString())));
            });
  }

  /** After its day the lock keeps nobody, and may be another ticket's. */
  private Optional<Write> unlock(Ticket t, Instant at) {
    return t.holder()
        .filter(holder -> LocalDate.ofInstant(at, ChinaTime.ZONE).equals(t.date()))
        .map(
            holder ->
                Write.deleteIf(
                    "closed ticket",
                    table,
                    DynamoQueueKeys.openTicket(holder, t.category()),
                    "ticketId = :id",
                    Map.of(":id", text(t.ticketId()))));
  }
}
