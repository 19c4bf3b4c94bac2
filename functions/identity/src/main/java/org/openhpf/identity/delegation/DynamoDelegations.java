package org.openhpf.identity.delegation;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Page;
import org.openhpf.identity.notice.Alert;
import org.openhpf.identity.notice.DynamoAlerts;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.Commit;
import org.openhpf.storage.DynamoStandings;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Delegations in IdentityTable, see {@link DelegationItem}; their standings in StandingTable. */
public final class DynamoDelegations implements Delegations {
  private static final String LOCK = "lock";

  private final DynamoParts parts;
  private final DynamoStandings standings;
  private final DelegationRules rules;
  private final DynamoAlerts alerts;

  public DynamoDelegations(DynamoParts parts, DynamoStandings standings, DelegationRules rules) {
    this.parts = parts;
    this.standings = standings;
    this.rules = rules;
    this.alerts = new DynamoAlerts(parts);
  }

  @Override
  public Giving give(Delegation offered, By by, Optional<RequestKey> request) {
    return commit(giving(offered, by, request), offered, request);
  }

  @Override
  public Giving handOver(Delegation from, Delegation offered, By by, Optional<RequestKey> request) {
    var writes = new ArrayList<>(giving(offered, by, request));
    if (from.stored() != DelegationStatus.ENDED) {
      writes.addAll(ending(from, by));
    }
    return commit(writes, offered, request);
  }

  private Giving commit(List<Write> writes, Delegation offered, Optional<RequestKey> request) {
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Giving.Given(offered);
      case Commit.Refused refused ->
          request
              .flatMap(key -> parts.requests().in(refused, key))
              .map(this::outcome)
              .orElseGet(() -> refusal(refused));
    };
  }

  /** A repetition finds its own lock, so its key is looked at first. */
  private Giving outcome(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same(var outcome) ->
          new Giving.Given(find(outcome.get("delegationId").s()).orElseThrow());
      case Earlier.Other() -> new Giving.RequestKeyReused();
    };
  }

  private static Giving refusal(Commit.Refused refused) {
    if (refused.by(LOCK)) {
      return new Giving.AlreadyGiven();
    }
    throw new RetryLater("a delegation has changed: " + refused.found().keySet());
  }

  private List<Write> giving(Delegation d, By by, Optional<RequestKey> request) {
    String index = index(d.delegate().idNumber());
    var row = DelegationItem.of(d, index, parts.sealer()).row(d.endsAt(), rules.keptFor());
    String principal = d.principal().id();
    var writes = new ArrayList<Write>();
    request.ifPresent(
        key ->
            writes.add(
                parts.requests().remember(key, Map.of("delegationId", text(d.delegationId())))));
    writes.add(
        Write.put(
            LOCK,
            table(),
            locking(d, index),
            "attribute_not_exists(pk) OR lockedUntil <= :now",
            Map.of(":now", time(d.givenAt()))));
    writes.add(Write.putNew("delegation", table(), row));
    writes.add(pointer("given", DelegationItem.given(principal, d.delegationId()), row));
    writes.add(pointer("received", DelegationItem.received(index, d.delegationId()), row));
    writes.add(parts.audit().record(DelegationRecords.record(d, "given", d.givenAt(), by)));
    writes.add(
        alerts.toDelegate(
            d.delegationId(),
            d.principal().isEmployer() ? Alert.AGENCY_GIVEN : Alert.DELEGATION_GIVEN));
    return writes;
  }

  private static Map<String, AttributeValue> locking(Delegation d, String index) {
    var lock = new HashMap<>(DelegationItem.lock(d.principal().id(), index));
    lock.put("delegationId", text(d.delegationId()));
    lock.put("lockedUntil", time(d.endsAt()));
    lock.put("expiresAt", number(d.endsAt().getEpochSecond()));
    return lock;
  }

  private Write pointer(
      String name, Map<String, AttributeValue> key, Map<String, AttributeValue> row) {
    var pointer = new HashMap<>(key);
    pointer.put("expiresAt", row.get("expiresAt"));
    return Write.putNew(name, table(), pointer);
  }

  @Override
  public boolean accept(Delegation d, By by) {
    return parts
            .transactions()
            .commit(
                List.of(
                    Write.update(
                        "delegation",
                        table(),
                        DelegationItem.keyOf(d.delegationId()),
                        "SET delegationStatus = :active, delegateId = :delegate, acceptedAt = :at",
                        "delegationStatus = :offered",
                        Map.of(
                            ":active", DelegationItem.status(DelegationStatus.ACTIVE),
                            ":delegate", text(d.delegateId().orElseThrow()),
                            ":at", time(d.acceptedAt().orElseThrow()),
                            ":offered", DelegationItem.status(DelegationStatus.OFFERED))),
                    standings.grant(d.delegationId(), d.endsAt()),
                    parts
                        .audit()
                        .record(
                            DelegationRecords.record(
                                d, "accepted", d.acceptedAt().orElseThrow(), by))))
        instanceof Commit.Done;
  }

  @Override
  public boolean end(Delegation from, By by) {
    return parts.transactions().commit(ending(from, by)) instanceof Commit.Done;
  }

  private List<Write> ending(Delegation from, By by) {
    var now = rules.now();
    var writes = new ArrayList<Write>();
    writes.add(
        Write.update(
            "ended delegation",
            table(),
            DelegationItem.keyOf(from.delegationId()),
            "SET delegationStatus = :ended, endedAt = :at",
            "delegationStatus = :before",
            Map.of(
                ":ended", DelegationItem.status(DelegationStatus.ENDED),
                ":at", time(now),
                ":before", DelegationItem.status(from.stored()))));
    if (from.stored() == DelegationStatus.ACTIVE && now.isBefore(from.endsAt())) {
      writes.add(standings.end(from.delegationId()));
    }
    if (now.isBefore(from.endsAt())) {
      // Later the lock is over, and may be another delegation's.
      writes.add(
          Write.deleteIf(
              "unlock",
              table(),
              DelegationItem.lock(from.principal().id(), index(from.delegate().idNumber())),
              "delegationId = :id",
              Map.of(":id", text(from.delegationId()))));
    }
    writes.add(parts.audit().record(DelegationRecords.record(from.endedAt(now), "ended", now, by)));
    if (from.delegateId().filter(by.actorId()::equals).isEmpty()) {
      // He need not be told what he has just done himself.
      writes.add(
          alerts.toDelegate(
              from.delegationId(),
              from.principal().isEmployer() ? Alert.AGENCY_ENDED : Alert.DELEGATION_ENDED));
    }
    return writes;
  }

  @Override
  public Optional<Delegation> find(String delegationId) {
    var key = DelegationItem.keyOf(delegationId);
    return parts
        .table()
        .get(key.get("pk").s(), key.get("sk").s())
        .map(row -> DelegationItem.open(row, parts.sealer()));
  }

  @Override
  public Page<Delegation> given(String principalId, int limit, Optional<String> cursor) {
    return page(DelegationItem.givenBy(principalId), limit, cursor);
  }

  @Override
  public Page<Delegation> received(ResidentIdNumber idNumber, int limit, Optional<String> cursor) {
    return page(DelegationItem.receivedBy(index(idNumber)), limit, cursor);
  }

  private Page<Delegation> page(String pk, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :pk AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(":pk", text(pk), ":kind", text(DelegationItem.POINTER)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit + 1);
    cursor.ifPresent(last -> query.exclusiveStartKey(key(pk, DelegationItem.POINTER + last)));
    List<String> ids =
        parts.table().query(query).items().stream()
            .map(row -> row.get("sk").s().substring(DelegationItem.POINTER.length()))
            .toList();
    List<String> shown = ids.subList(0, Math.min(limit, ids.size()));
    return new Page<>(
        read(shown), ids.size() > limit ? Optional.of(shown.getLast()) : Optional.empty());
  }

  private List<Delegation> read(List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : parts.table().getAll(ids.stream().map(DelegationItem::keyOf).toList()).stream()
            .map(row -> DelegationItem.open(row, parts.sealer()))
            .sorted(Comparator.comparing(Delegation::delegationId).reversed())
            .toList();
  }

  private String index(ResidentIdNumber idNumber) {
    return parts.index().of("delegate", idNumber.value());
  }

  private String table() {
    return parts.table().name();
  }
}
