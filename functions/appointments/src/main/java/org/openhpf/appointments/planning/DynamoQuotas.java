package org.openhpf.appointments.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSlotDecisions;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.booking.ShardCount;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.audit.Audit;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;

/** Changes all counters of a slot in one transaction, with the record of the decision. */
public final class DynamoQuotas implements Quotas {
  private final DynamoSlots slots;
  private final DynamoSlotDecisions decisions;
  private final Transactions transactions;
  private final Audit audit;

  public DynamoQuotas(DynamoParts parts) {
    slots = new DynamoSlots(parts.table(), parts.transactions());
    decisions = new DynamoSlotDecisions(parts.table());
    transactions = parts.transactions();
    audit = parts.audit();
  }

  @Override
  public List<ShardCount> set(SlotId slot, PlannedSlot planned, int capacity, Decision decision) {
    slots.open(slot, planned);
    while (true) {
      List<ShardCount> counts = slots.read(slot);
      List<Write> writes = writes(slot, counts, Quota.deal(counts, capacity));
      if (writes.isEmpty() || counts.stream().anyMatch(ShardCount::closed)) {
        return counts;
      }
      writes.add(audit.record(record(slot, counts, capacity, decision)));
      if (transactions.commit(writes) instanceof Commit.Done) {
        return slots.read(slot);
      }
      // Places were taken, or another quota set, in this moment: look again.
    }
  }

  private List<Write> writes(SlotId slot, List<ShardCount> counts, int[] places) {
    var writes = new ArrayList<Write>();
    IntStream.range(0, places.length)
        .filter(i -> places[i] != counts.get(i).capacity())
        .forEach(i -> writes.add(decisions.resize(slot, counts.get(i), places[i])));
    return writes;
  }

  private static AuditRecord record(
      SlotId slot, List<ShardCount> counts, int capacity, Decision decision) {
    int before = counts.stream().mapToInt(ShardCount::capacity).sum();
    return new AuditRecord(
        "slot/" + slot,
        "quota-set",
        decision.at(),
        decision.officerId(),
        Optional.empty(),
        decision.channel(),
        Correlation.id(),
        Map.of("before", Integer.toString(before), "asked", Integer.toString(capacity)));
  }
}
