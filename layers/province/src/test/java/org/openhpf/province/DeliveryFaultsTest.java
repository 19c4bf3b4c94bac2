package org.openhpf.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.storage.AttributeValues.number;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.audit.Audit;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;
import org.openhpf.local.testing.StillClock;
import org.openhpf.local.testing.dynamodb.FaultRates;
import org.openhpf.local.testing.dynamodb.Killed;
import org.openhpf.local.testing.dynamodb.MemoryDynamoDb;
import org.openhpf.local.testing.dynamodb.SimulatedDynamoDb;
import org.openhpf.local.testing.dynamodb.Simulation;
import org.openhpf.province.delivery.Days;
import org.openhpf.province.delivery.DeliverRecord;
import org.openhpf.province.delivery.Delivery;
import org.openhpf.province.delivery.DynamoDeliveries;
import org.openhpf.province.delivery.SendWaiting;
import org.openhpf.province.platform.Platform;
import org.openhpf.province.reconciliation.Difference;
import org.openhpf.province.reconciliation.Difference.Kind;
import org.openhpf.province.reconciliation.DynamoReconciliations;
import org.openhpf.province.reconciliation.ReconcileDay;
import org.openhpf.province.record.OutgoingRecord;
import org.openhpf.province.replay.DynamoReplays;
import org.openhpf.province.replay.OrderReplay;
import org.openhpf.province.replay.ReplayDeliveries;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/**
 * Several environments over a table that conflicts, throttles, loses replies and kills, and a
 * platform that lies: in the end it has each record once, in its newest version.
 */
class DeliveryFaultsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final int RECORDS = 12;

  private final StillClock clock = StillClock.at("2026-11-23T01:00:00+08:00");
  private final MemoryDynamoDb store = new MemoryDynamoDb(clock);

  /** The parts of one environment; its records are rows {@code RECORD} of the same table. */
  private final class Environment {
    final DynamoParts parts;
    final DynamoDeliveries deliveries;
    final DynamoReconciliations reconciliations;
    final DeliverRecord deliver;
    final SendWaiting waiting;
    final ReconcileDay reconcile;
    final ProvinceRules rules = new ProvinceRules(clock);

    Environment(DynamoDbClient client, Platform platform, long seed) {
      var table = new Table(client, "T");
      var ids = new Ids(clock, new Random(seed));
      parts =
          new DynamoParts(
              table,
              new Transactions(client),
              new RequestRecords(table, clock),
              new Outbox(table, ids, clock),
              new Audit(new Table(client, "A"), ids),
              null,
              null,
              ids,
              clock);
      deliveries = new DynamoDeliveries(parts, rules);
      reconciliations = new DynamoReconciliations(table, rules);
      deliver = new DeliverRecord(this::find, deliveries, Optional.of(platform), rules);
      waiting = new SendWaiting(deliveries, deliver, rules);
      reconcile =
          new ReconcileDay(deliveries, reconciliations, Optional.of(platform), rules, found -> {});
    }

    Optional<OutgoingRecord> find(String id) {
      return parts
          .table()
          .get("RECORD", id)
          .map(row -> record(id, Long.parseLong(row.get("version").n())));
    }

    void change(String id) {
      long before = find(id).map(OutgoingRecord::version).orElse(0L);
      var item = new HashMap<>(AttributeValues.key("RECORD", id));
      item.put("version", number(before + 1));
      Map<String, AttributeValue> values = before == 0 ? Map.of() : Map.of(":b", number(before));
      String condition = before == 0 ? "attribute_not_exists(pk)" : "version = :b";
      parts
          .transactions()
          .commit(
              List.of(
                  Write.put("record", "T", item, condition, values),
                  ProvincialDeliveries.message(parts.outbox(), id, before + 1)));
    }

    void sweep() {
      steps(cursor -> waiting.advance(cursor));
    }

    void reconcile() {
      steps(cursor -> reconcile.advance(cursor, new ReconcileDay.Input(Optional.empty())));
    }

    Set<String> named() {
      return reconciliations.differences(rules.today(), 1000, Optional.empty()).items().stream()
          .map(DeliveryFaultsTest::name)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String name(Difference difference) {
    return difference.recordId() + " " + difference.kind();
  }

  private static void steps(java.util.function.Function<Optional<String>, Sweep.Step> sweep) {
    Optional<String> cursor = Optional.empty();
    while (true) {
      Sweep.Step step = sweep.apply(cursor);
      if (step.finished()) {
        return;
      }
      cursor = Optional.of(step.cursor());
    }
  }

  /** Every fifth version lacks something. */
  private static OutgoingRecord record(String id, long version) {
    return version % 5 == 0
        ? new OutgoingRecord.Held(id, DAY, version, List.of("缺少证件号码"))
        : new OutgoingRecord.Complete(id, DAY, version, Map.of("state", "v" + version), Set.of());
  }

  private static KeySchemaElement key(String name, String type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private void createTable(String name) {
    store.createTable(
        table ->
            table
                .tableName(name)
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(
                    List.of("pk", "sk", "deliveryCell", "deliveryOrder").stream()
                        .map(
                            attribute ->
                                AttributeDefinition.builder()
                                    .attributeName(attribute)
                                    .attributeType("S")
                                    .build())
                        .toList())
                .keySchema(key("pk", "HASH"), key("sk", "RANGE"))
                .globalSecondaryIndexes(
                    GlobalSecondaryIndex.builder()
                        .indexName("byDelivery")
                        .keySchema(key("deliveryCell", "HASH"), key("deliveryOrder", "RANGE"))
                        .projection(projection -> projection.projectionType("KEYS_ONLY"))
                        .build()));
  }

  private List<Map<String, AttributeValue>> messages() {
    return store.scan(scan -> scan.tableName("T")).items().stream()
        .filter(row -> row.get("pk").s().startsWith("OUTBOX#"))
        .toList();
  }

  /** A message stays until it is settled, as in SQS. */
  private void receive(Environment by, Map<String, AttributeValue> row) {
    String id = Json.read(row.get("body").s()).path("recordId").asString();
    if (by.deliver.deliver(id) != DeliverRecord.Outcome.UNANSWERED) {
      var key = AttributeValues.key(row.get("pk").s(), row.get("sk").s());
      store.deleteItem(delete -> delete.tableName("T").key(key));
    }
  }

  private void inAll(long seed, double rate, LyingPlatform platform, Consumer<Environment> work) {
    var simulation = new Simulation(seed, FaultRates.of(rate));
    for (int i = 0; i < 3; i++) {
      var own =
          new Environment(new SimulatedDynamoDb(store, simulation), platform, seed * 1000 + i);
      simulation.actor(() -> work.accept(own));
    }
    simulation.run();
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (Killed | RetryLater e) {
      // Done again by whoever comes next.
    }
  }

  /** What a comparison must name, by the books of both sides alone. */
  private Set<String> truth(List<Delivery> rows, LyingPlatform platform) {
    var names = new TreeSet<String>();
    var ours = rows.stream().collect(Collectors.toMap(Delivery::recordId, row -> row));
    platform.records.keySet().stream()
        .filter(id -> !ours.containsKey(id))
        .forEach(id -> names.add(id + " " + Kind.MISSING_HERE));
    rows.stream()
        .filter(row -> row.accepted().isPresent())
        .forEach(
            row -> {
              Platform.Entry there = platform.records.get(row.recordId());
              long version = row.accepted().get().version();
              if (there == null) {
                names.add(row.recordId() + " " + Kind.MISSING_THERE);
              } else if (there.version() < version) {
                names.add(row.recordId() + " " + Kind.OLDER_THERE);
              } else if (there.version() == version
                  && !there.digest().equals(row.accepted().get().digest())) {
                names.add(row.recordId() + " " + Kind.OTHER_CONTENT);
              }
            });
    return names;
  }

  private static boolean isHeld(Environment by, String id) {
    return by.find(id).filter(OutgoingRecord.Held.class::isInstance).isPresent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingIsLostAndNothingOlderWins(long seed) {
    createTable("T");
    createTable("A");
    var platform = new LyingPlatform(seed);
    for (int round = 0; round < 3; round++) {
      inAll(
          seed * 10 + round,
          0.2,
          platform,
          own -> {
            var random = new Random(own.parts.ids().next().hashCode());
            for (int i = 0; i < 12; i++) {
              attempt(() -> own.change("r" + random.nextInt(RECORDS)));
              var waiting = messages();
              if (!waiting.isEmpty()) {
                attempt(() -> receive(own, waiting.get(random.nextInt(waiting.size()))));
              }
            }
            attempt(own::sweep);
          });
      clock.advance(Duration.ofHours(5));
    }
    platform.lies = false;
    var last = new Environment(store, platform, seed * 1000 + 99);
    messages().forEach(row -> receive(last, row));
    clock.advance(Duration.ofHours(5));
    last.sweep();
    assertThat(messages()).isEmpty();

    // The platform loses, changes and invents some; several compare at once, and are killed.
    platform.records.remove("r0");
    platform.records.computeIfPresent(
        "r1", (id, entry) -> new Platform.Entry(id, entry.version(), "other"));
    platform.records.put("x1", new Platform.Entry("x1", 1, "stray"));
    platform.days.put("x1", DAY);
    Set<String> truth = truth(last.deliveries.ofBuckets(DAY, 0, 256), platform);
    assertThat(truth).contains("x1 MISSING_HERE");
    inAll(seed + 77, 0.1, platform, own -> attempt(own::reconcile));
    last.reconcile();
    assertThat(last.named()).containsAll(truth);

    // What was refused though it is right, an officer sends again.
    var replays = new DynamoReplays(last.parts, "case");
    new OrderReplay(replays, last.rules, last.parts.ids())
        .order(new Days(DAY, DAY), Optional.empty(), "officer", "desk");
    var replay = new ReplayDeliveries(replays, last.deliveries, last.rules);
    inAll(
        seed + 78,
        0.1,
        platform,
        own ->
            attempt(
                () ->
                    new ReplayDeliveries(
                            new DynamoReplays(own.parts, "case"), own.deliveries, own.rules)
                        .advance()));
    while (replay.advance().isPresent()) {}
    messages().forEach(row -> receive(last, row));
    clock.advance(Duration.ofHours(24));
    last.sweep();
    last.reconcile();
    // What is held cannot be sent again before it is complete, and goes on being named.
    assertThat(last.named())
        .filteredOn(name -> !(isHeld(last, name.split(" ")[0])))
        .as("once mended")
        .containsExactly("x1 MISSING_HERE");
    for (int i = 0; i < RECORDS; i++) {
      String id = "r" + i;
      OutgoingRecord now = last.find(id).orElseThrow();
      Platform.Entry there = platform.records.get(id);
      if (now instanceof OutgoingRecord.Complete) {
        assertThat(there).as(id).isNotNull();
        assertThat(there.version()).as(id).isEqualTo(now.version());
      } else if (there != null) {
        assertThat(there.version()).as(id).isLessThan(now.version());
      }
    }
  }
}
