package org.openhpf.appointments.planning;

import static org.openhpf.storage.AttributeValues.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.audit.Audit;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The branches' own plans, {@code PLAN#branch / planId}, over the base tables, which hold where a
 * branch has none.
 *
 * <p>What bookings are planned by is kept for up to a minute. That is safe: a plan is stored or
 * taken back only while its first day opens at least 24 hours later (see {@link PlanSlots}), so
 * nobody can ask for a day by a plan that he does not know yet.
 */
public final class DynamoSlotPlans implements SlotPlans, OwnPlans {
  private static final Duration KEPT = Duration.ofSeconds(60);
  private static final String PLAN = "plan";

  private final Table table;
  private final Transactions transactions;
  private final RequestRecords requests;
  private final Audit audit;
  private final Clock clock;
  private final SlotPlans base;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(List<OwnPlan> plans, Instant readAt) {
    boolean isFresh(Instant now) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(KEPT));
    }
  }

  public DynamoSlotPlans(DynamoParts parts, SlotPlans base) {
    table = parts.table();
    transactions = parts.transactions();
    requests = parts.requests();
    audit = parts.audit();
    clock = parts.clock();
    this.base = base;
  }

  @Override
  public List<PlannedSlot> slots(String branchId, String category, LocalDate day) {
    return OwnPlan.slots(kept(branchId), category, day)
        .orElseGet(() -> base.slots(branchId, category, day));
  }

  private List<OwnPlan> kept(String branchId) {
    Instant now = clock.instant();
    Kept known = kept.get(branchId);
    if (known != null && known.isFresh(now)) {
      return known.plans();
    }
    List<OwnPlan> read = of(branchId);
    if (!Priming.active()) { // what priming reads is nothing, and must not be kept
      kept.put(branchId, new Kept(read, now));
    }
    return read;
  }

  @Override
  public List<OwnPlan> of(String branchId) {
    var plans = new ArrayList<OwnPlan>();
    Optional<Map<String, AttributeValue>> from = Optional.empty();
    do {
      Table.Rows rows =
          table.query(
              QueryRequest.builder()
                  .keyConditionExpression("pk = :branch")
                  .expressionAttributeValues(Map.of(":branch", text(PlanItem.partition(branchId))))
                  .consistentRead(true)
                  .exclusiveStartKey(from.orElse(null)));
      rows.items().forEach(item -> plans.add(PlanItem.open(item)));
      from = rows.next();
    } while (from.isPresent());
    return plans;
  }

  @Override
  public Storing add(OwnPlan plan, String channel, Optional<RequestKey> request) {
    var writes = new ArrayList<Write>();
    request.ifPresent(key -> writes.add(requests.remember(key, Map.of())));
    writes.add(Write.putNew(PLAN, table.name(), PlanItem.of(plan)));
    writes.add(audit.record(record(plan, "planned", plan.plannedBy(), plan.plannedAt(), channel)));
    return switch (transactions.commit(writes)) {
      case Commit.Done() -> stored(plan);
      case Commit.Refused refused ->
          request
              .flatMap(key -> requests.in(refused, key))
              .map(earlier -> earlier(plan, earlier))
              .orElseGet(Storing.AnotherBegins::new);
    };
  }

  @Override
  public Optional<Storing> storedBefore(OwnPlan plan, RequestKey request) {
    return requests.find(request).map(earlier -> earlier(plan, earlier));
  }

  private Storing earlier(OwnPlan plan, Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same same -> stored(plan);
      case Earlier.Other() -> new Storing.RequestKeyReused();
    };
  }

  private Storing stored(OwnPlan plan) {
    kept.remove(plan.branchId());
    return new Storing.Stored(plan);
  }

  @Override
  public boolean remove(OwnPlan plan, String officerId, String channel, Instant at) {
    Commit commit =
        transactions.commit(
            List.of(
                Write.delete(
                    PLAN,
                    table.name(),
                    PlanItem.key(plan.branchId(), plan.planId()),
                    "attribute_exists(pk)",
                    Map.of()),
                audit.record(record(plan, "plan-removed", officerId, at, channel))));
    kept.remove(plan.branchId());
    return commit instanceof Commit.Done;
  }

  private static AuditRecord record(
      OwnPlan plan, String action, String officerId, Instant at, String channel) {
    return new AuditRecord(
        "slot-plan/" + plan.branchId() + "/" + plan.planId(),
        action,
        at,
        officerId,
        Optional.empty(),
        channel,
        Correlation.id(),
        Map.of(
            "from", plan.from().toString(),
            "to", plan.to().map(LocalDate::toString).orElse(""),
            "sessions", plan.sessions().toString()));
  }
}
