package org.openhpf.appointments.closing;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSlotDecisions;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Correlation;
import org.openhpf.storage.Commit;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * {@code REOPENING#branch / date}: a day that was closed. While its slots are not all open,
 * attribute {@code dueCell} puts it into index {@code byDue}.
 */
public final class DynamoReopenings implements Reopenings {
  private static final String CLOSURE = "closure";
  private static final Duration KEPT = Duration.ofDays(30);

  private final DynamoParts parts;
  private final String table;
  private final DynamoSlots slots;
  private final DynamoSlotDecisions decisions;

  public DynamoReopenings(DynamoParts parts) {
    this.parts = parts;
    table = parts.table().name();
    slots = new DynamoSlots(parts.table(), parts.transactions());
    decisions = new DynamoSlotDecisions(parts.table());
  }

  @Override
  public boolean begin(Closure closure, Reopening reopening, String channel) {
    return parts
            .transactions()
            .commit(
                List.of(
                    Write.delete(
                        CLOSURE,
                        table,
                        DynamoKeys.closure(closure.branchId(), closure.date()),
                        "attribute_exists(pk) AND closureStatus <> :stopping",
                        Map.of(":stopping", ClosureItem.text(ClosureStatus.STOPPING))),
                    Write.put(
                        "reopening",
                        table,
                        row(reopening),
                        "attribute_exists(pk) OR attribute_not_exists(pk)",
                        Map.of()),
                    parts.audit().record(record(closure, reopening, channel))))
        instanceof Commit.Done;
  }

  private static Map<String, AttributeValue> row(Reopening r) {
    var row = new HashMap<>(DynamoKeys.reopening(r.branchId(), r.date()));
    row.put("branchId", text(r.branchId()));
    row.put("reopenedDate", text(r.date().toString()));
    row.put("reopenedBy", text(r.reopenedBy()));
    row.put("reopenedAt", time(r.reopenedAt()));
    row.put("dueCell", text(DynamoKeys.REOPENINGS));
    row.put("dueAt", time(r.reopenedAt()));
    Instant over = ChinaTime.at(r.date().plusDays(1), LocalTime.MIDNIGHT);
    row.put("expiresAt", number(over.plus(KEPT).getEpochSecond()));
    return row;
  }

  private static Reopening open(Map<String, AttributeValue> row) {
    return new Reopening(
        row.get("branchId").s(),
        LocalDate.parse(row.get("reopenedDate").s()),
        row.get("reopenedBy").s(),
        Instant.parse(row.get("reopenedAt").s()));
  }

  private static AuditRecord record(Closure closure, Reopening reopening, String channel) {
    return new AuditRecord(
        "closure/" + reopening.branchId() + "/" + reopening.date(),
        "reopened",
        reopening.reopenedAt(),
        reopening.reopenedBy(),
        Optional.empty(),
        channel,
        Correlation.id(),
        Map.of(
            "reason", closure.reason(),
            "sameBranch", Integer.toString(closure.sameBranch()),
            "nearestBranch", Integer.toString(closure.nearestBranch()),
            "cancelled", Integer.toString(closure.cancelled())));
  }

  @Override
  public void finish(Reopening reopening, Map<SlotId, PlannedSlot> planned) {
    // Where it is closed anew meanwhile nothing is left to do.
    for (SlotId slot : planned.keySet()) {
      if (!isOpen(reopening, slot)) {
        break;
      }
    }
    parts
        .table()
        .update(
            DynamoKeys.reopening(reopening.branchId(), reopening.date()),
            "SET finishedAt = :now REMOVE dueCell, dueAt",
            "reopenedAt = :at",
            Map.of(":now", time(parts.clock().instant()), ":at", time(reopening.reopenedAt())));
  }

  /** Whether places of the slot can be taken; not where the day is closed again. */
  private boolean isOpen(Reopening reopening, SlotId slot) {
    var writes = new ArrayList<Write>();
    slots.read(slot).stream()
        .filter(count -> count.closed())
        .forEach(count -> writes.add(decisions.reopen(slot, count)));
    if (writes.isEmpty()) {
      return true;
    }
    writes.add(
        Write.check(
            CLOSURE,
            table,
            DynamoKeys.closure(reopening.branchId(), reopening.date()),
            "attribute_not_exists(pk)",
            Map.of()));
    return parts.transactions().commit(writes) instanceof Commit.Done;
  }

  @Override
  public Optional<Reopening> find(String branchId, LocalDate date) {
    var key = DynamoKeys.reopening(branchId, date);
    return parts.table().get(key.get("pk").s(), key.get("sk").s()).map(DynamoReopenings::open);
  }

  @Override
  public List<Reopening> unfinished() {
    var keys =
        parts
            .table()
            .query(
                QueryRequest.builder()
                    .indexName(DynamoKeys.BY_DUE)
                    .keyConditionExpression("dueCell = :reopenings")
                    .expressionAttributeValues(Map.of(":reopenings", text(DynamoKeys.REOPENINGS)))
                    .limit(20))
            .items();
    // The index is a moment old: what is finished may still stand in it.
    var rows =
        keys.stream()
            .flatMap(key -> parts.table().get(key.get("pk").s(), key.get("sk").s()).stream())
            .filter(row -> row.containsKey("dueCell"))
            .toList();
    return ReadableRows.read(rows, DynamoReopenings::open);
  }
}
