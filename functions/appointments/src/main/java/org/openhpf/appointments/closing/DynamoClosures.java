package org.openhpf.appointments.closing;

import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSlotDecisions;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.audit.Audit;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.Commit;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * {@code CLOSURE#branch / date}: a closed day. While it is not done, attribute {@code dueCell} puts
 * it into index {@code byDue}. Opening a slot checks that there is no such row.
 */
public final class DynamoClosures implements Closures {
  private static final String CLOSURE = "closure";

  /** Of a transaction's 100, one is the check of the closure. */
  private static final int MOST_WRITES = 99;

  /** Longer is not tried with many counters at once: bookings may keep getting in between. */
  private static final Duration TOGETHER = Duration.ofMillis(500);

  private final Table table;
  private final Transactions transactions;
  private final RequestRecords requests;
  private final Audit audit;
  private final DynamoSlotDecisions slots;

  public DynamoClosures(DynamoParts parts) {
    table = parts.table();
    transactions = parts.transactions();
    requests = parts.requests();
    audit = parts.audit();
    slots = new DynamoSlotDecisions(table);
  }

  @Override
  public Taken add(Closure begun, String channel, Optional<RequestKey> request) {
    var writes = new ArrayList<Write>();
    request.ifPresent(key -> writes.add(requests.remember(key, Map.of())));
    writes.add(Write.putNew(CLOSURE, table.name(), ClosureItem.of(begun)));
    writes.add(audit.record(record(begun, channel)));
    return switch (transactions.commit(writes)) {
      case Commit.Done() -> new Taken.Stands(begun);
      case Commit.Refused refused -> {
        Optional<Earlier> earlier = request.flatMap(key -> requests.in(refused, key));
        if (earlier.isPresent() && earlier.get() instanceof Earlier.Other) {
          yield new Taken.RequestKeyReused();
        }
        Closure there = find(begun.branchId(), begun.date()).orElseThrow();
        yield earlier.isPresent() || begun.repeats(there)
            ? new Taken.Stands(there)
            : new Taken.AnotherStands(there);
      }
    };
  }

  @Override
  public Optional<Closure> madeBefore(String branchId, LocalDate date, RequestKey request) {
    return requests
        .find(request)
        .filter(earlier -> earlier instanceof Earlier.Same)
        .flatMap(earlier -> find(branchId, date));
  }

  private static AuditRecord record(Closure closure, String channel) {
    return new AuditRecord(
        "closure/" + closure.branchId() + "/" + closure.date(),
        "closed",
        closure.closedAt(),
        closure.closedBy(),
        Optional.empty(),
        channel,
        Correlation.id(),
        Map.of("reason", closure.reason()));
  }

  @Override
  public Closure stop(Closure closure, Map<SlotId, PlannedSlot> planned, Instant at) {
    var writes = new ArrayList<Write>();
    planned.forEach((slot, plan) -> writes.addAll(slots.close(slot, plan)));
    for (int from = 0; from < writes.size(); from += MOST_WRITES) {
      if (!store(closure, writes.subList(from, Math.min(from + MOST_WRITES, writes.size())))) {
        break;
      }
    }
    table.update(
        DynamoKeys.closure(closure.branchId(), closure.date()),
        "SET closureStatus = :reseating, stoppedAt = :at",
        "closureStatus = :stopping",
        Map.of(
            ":reseating", ClosureItem.text(ClosureStatus.RESEATING),
            ":stopping", ClosureItem.text(ClosureStatus.STOPPING),
            ":at", time(at)));
    return find(closure.branchId(), closure.date()).orElse(closure.stopped(at));
  }

  /**
   * Together where bookings leave room for it, in halves where they do not.
   *
   * @return false where another run has stopped it meanwhile: the day may be open again since
   */
  private boolean store(Closure closure, List<Write> writes) {
    var all = new ArrayList<>(writes);
    all.add(
        Write.check(
            CLOSURE,
            table.name(),
            DynamoKeys.closure(closure.branchId(), closure.date()),
            "closureStatus = :stopping",
            Map.of(":stopping", ClosureItem.text(ClosureStatus.STOPPING))));
    try {
      return Deadline.within(TOGETHER, () -> transactions.commit(all)) instanceof Commit.Done;
    } catch (RetryLater e) {
      return writes.size() == 1
          ? transactions.commit(all) instanceof Commit.Done
          : store(closure, writes.subList(0, writes.size() / 2))
              && store(closure, writes.subList(writes.size() / 2, writes.size()));
    }
  }

  @Override
  public void finish(Closure closure, Instant at) {
    table.update(
        DynamoKeys.closure(closure.branchId(), closure.date()),
        "SET closureStatus = :done, finishedAt = :at REMOVE dueCell, dueAt",
        "closureStatus = :reseating",
        Map.of(
            ":done", ClosureItem.text(ClosureStatus.DONE),
            ":reseating", ClosureItem.text(ClosureStatus.RESEATING),
            ":at", time(at)));
  }

  @Override
  public Optional<Closure> find(String branchId, LocalDate date) {
    return row(DynamoKeys.closure(branchId, date));
  }

  /** One closure must not keep the people of the others from their seats. */
  private Optional<Closure> readable(Map<String, AttributeValue> key) {
    return table.get(key.get("pk").s(), key.get("sk").s()).stream()
        .flatMap(row -> ReadableRows.read(List.of(row), ClosureItem::open).stream())
        .findFirst();
  }

  private Optional<Closure> row(Map<String, AttributeValue> key) {
    return table.get(key.get("pk").s(), key.get("sk").s()).map(ClosureItem::open);
  }

  @Override
  public Page<Closure> of(String branchId, int limit, Optional<LocalDate> before) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :branch")
            .expressionAttributeValues(Map.of(":branch", text("CLOSURE#" + branchId)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit + 1); // the one more tells whether there is another page
    before.ifPresent(date -> query.exclusiveStartKey(DynamoKeys.closure(branchId, date)));
    List<Closure> found = table.query(query).items().stream().map(ClosureItem::open).toList();
    return found.size() <= limit
        ? Page.of(found)
        : new Page<>(found.subList(0, limit), Optional.of(found.get(limit - 1).date().toString()));
  }

  @Override
  public List<Closure> unfinished() {
    var query =
        QueryRequest.builder()
            .indexName(DynamoKeys.BY_DUE)
            .keyConditionExpression("dueCell = :closures")
            .expressionAttributeValues(Map.of(":closures", text(DynamoKeys.CLOSURES)))
            .limit(100);
    // The index is a moment old: a closure that is done may still stand in it.
    return table.query(query).items().stream()
        .flatMap(item -> readable(item).stream())
        .filter(closure -> closure.status() != ClosureStatus.DONE)
        .toList();
  }
}
