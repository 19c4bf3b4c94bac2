package org.openhpf.appointments.queue;

import static org.openhpf.storage.AttributeValues.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.DynamoCheckIns;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.queue.HallQueue.Serving;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Tickets in AppointmentTable.
 *
 * <ul>
 *   <li>{@code TICKET#id / -}: the ticket, for 30 days
 *   <li>{@code QUEUE#branch#date / category#rank#due#taken#returned#id}: it waits
 *   <li>{@code WINDOW#branch#date / window}: it is called
 *   <li>{@code PERSON#person} or {@code MEMBER#index / TICKET#category}: it is open
 *   <li>{@code PERSON#person} and {@code MEMBER#index / ISSUED#date#id}: it was issued that day
 *   <li>{@code TICKET-COUNTS#branch#date / -}: {@link DayCounts}
 *   <li>{@code WAITS#branch / -}: {@link Experience}
 * </ul>
 */
public final class DynamoTickets implements Tickets {
  private static final RecordMapper<DayCounts> COUNTS = RecordMapper.of(DayCounts.class);
  private static final RecordMapper<Experience> EXPERIENCE = RecordMapper.of(Experience.class);

  /** One open ticket a category: who has held more in a day is no visitor. */
  private static final int MOST_OF_A_DAY = 100;

  private final Table table;
  private final Transactions transactions;
  private final RequestRecords requests;
  private final DynamoCheckIns checkIns;
  private final DynamoTicketWrites writes;

  public DynamoTickets(DynamoParts parts) {
    table = parts.table();
    transactions = parts.transactions();
    requests = parts.requests();
    checkIns = new DynamoCheckIns(parts);
    writes = new DynamoTicketWrites(parts, checkIns);
  }

  @Override
  public Optional<Ticket> find(String ticketId) {
    return get(DynamoQueueKeys.ticket(ticketId)).map(TicketItem::ticket);
  }

  @Override
  public List<Ticket> of(String holder, LocalDate date) {
    var keys =
        table
            .query(
                QueryRequest.builder()
                    .keyConditionExpression("pk = :holder AND begins_with(sk, :day)")
                    .expressionAttributeValues(
                        Map.of(":holder", text(holder), ":day", text(DynamoQueueKeys.issued(date))))
                    .consistentRead(true)
                    .limit(MOST_OF_A_DAY))
            .items()
            .stream()
            .map(row -> DynamoQueueKeys.ticket(row.get("ticketId").s()))
            .toList();
    return keys.isEmpty()
        ? List.of()
        : table.getAll(keys).stream()
            .map(TicketItem::ticket)
            .sorted(Comparator.comparing(Ticket::issuedAt).reversed())
            .toList();
  }

  @Override
  public HallQueue queue(String branchId, LocalDate date) {
    // Windows first: who is called in between is seen at neither place, but never at both.
    Map<Integer, Serving> serving =
        all(DynamoQueueKeys.windows(branchId, date)).stream()
            .map(HallQueueItem::serving)
            .collect(Collectors.toMap(Serving::window, one -> one));
    return new HallQueue(
        all(DynamoQueueKeys.line(branchId, date)).stream().map(HallQueueItem::waiting).toList(),
        serving);
  }

  @Override
  public DayCounts counts(String branchId, LocalDate date) {
    return get(DynamoQueueKeys.counts(branchId, date)).map(COUNTS::toRecord).orElse(DayCounts.NONE);
  }

  @Override
  public Experience experience(String branchId) {
    return get(DynamoQueueKeys.experience(branchId))
        .map(EXPERIENCE::toRecord)
        .orElse(Experience.NONE);
  }

  @Override
  public String holder(Appointment appointment) {
    return checkIns.attendeeKey(appointment);
  }

  @Override
  public String holder(ResidentIdNumber idNumber) {
    return checkIns.attendeeKey(idNumber);
  }

  @Override
  public String holder(String personId) {
    return DynamoQueueKeys.person(personId);
  }

  @Override
  public Optional<QueueOutcome> earlier(RequestKey request) {
    return requests.find(request).map(DynamoTickets::outcome);
  }

  private static QueueOutcome outcome(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same(var outcome) ->
          new QueueOutcome.Done(TicketItem.ticket(outcome.get(DynamoTicketWrites.REMEMBERED).m()));
      case Earlier.Other() -> new QueueOutcome.RequestKeyReused();
    };
  }

  @Override
  public Optional<QueueOutcome> issue(Issue issue) {
    return switch (transactions.commit(writes.issue(issue))) {
      case Commit.Done() -> Optional.of(new QueueOutcome.Done(issue.ticket()));
      case Commit.Refused refused -> refusal(refused, issue.ticket(), issue.request());
    };
  }

  @Override
  public Optional<QueueOutcome> change(Change change) {
    return switch (transactions.commit(writes.change(change))) {
      case Commit.Done() -> Optional.of(new QueueOutcome.Done(change.to()));
      case Commit.Refused refused -> refusal(refused, change.to(), change.request());
    };
  }

  /** A repetition finds its own rows, so its key is looked at first, and its ticket next. */
  private Optional<QueueOutcome> refusal(
      Commit.Refused refused, Ticket ticket, Optional<RequestKey> request) {
    Optional<Earlier> earlier = request.flatMap(key -> requests.in(refused, key));
    if (earlier.isPresent()) {
      return earlier.map(DynamoTickets::outcome);
    }
    if (refused.by(DynamoTicketWrites.TICKET) || refused.by(DynamoCheckIns.APPOINTMENT)) {
      return Optional.empty();
    }
    if (refused.by(DynamoTicketWrites.NO_CLOSURE)) {
      return Optional.of(new QueueOutcome.BranchClosed());
    }
    if (refused.by(DynamoTicketWrites.OPEN_TICKET)) {
      var open = refused.found().get(DynamoTicketWrites.OPEN_TICKET);
      boolean own =
          Optional.ofNullable(open.get("personId"))
              .map(AttributeValue::s)
              .equals(ticket.personId());
      return Optional.of(
          new QueueOutcome.TicketOpen(
              open.get("ticketNumber").s(),
              open.get("branchId").s(),
              Optional.of(open.get("ticketId").s()).filter(id -> own)));
    }
    return Optional.empty();
  }

  private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    return table.get(key.get("pk").s(), key.get("sk").s());
  }

  private List<Map<String, AttributeValue>> all(String pk) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    Optional<Map<String, AttributeValue>> from = Optional.empty();
    do {
      var query =
          QueryRequest.builder()
              .keyConditionExpression("pk = :pk")
              .expressionAttributeValues(Map.of(":pk", text(pk)))
              .consistentRead(true);
      from.ifPresent(query::exclusiveStartKey);
      Table.Rows rows = table.query(query);
      items.addAll(rows.items());
      from = rows.next();
    } while (from.isPresent());
    return items;
  }
}
