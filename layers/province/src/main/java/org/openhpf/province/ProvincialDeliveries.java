package org.openhpf.province;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.log.EmbeddedMetrics;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.RetryLater;
import org.openhpf.province.delivery.DeliverRecord;
import org.openhpf.province.delivery.Deliveries;
import org.openhpf.province.delivery.DeliveryMessage;
import org.openhpf.province.delivery.DeliveryRoutes;
import org.openhpf.province.delivery.DynamoDeliveries;
import org.openhpf.province.delivery.SendWaiting;
import org.openhpf.province.delivery.SweepDeliveries;
import org.openhpf.province.platform.HttpPlatform;
import org.openhpf.province.platform.Platform;
import org.openhpf.province.reconciliation.DynamoReconciliations;
import org.openhpf.province.reconciliation.ReconcileDay;
import org.openhpf.province.reconciliation.Reconciliation;
import org.openhpf.province.reconciliation.ReconciliationRoutes;
import org.openhpf.province.record.OutgoingRecords;
import org.openhpf.province.replay.DynamoReplays;
import org.openhpf.province.replay.OrderReplay;
import org.openhpf.province.replay.ReplayDeliveries;
import org.openhpf.province.replay.ReplayRoutes;
import org.openhpf.storage.DynamoCheckpoints;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.Write;

/** The deliveries of one capability, put together over its table; see the package. */
public final class ProvincialDeliveries {
  private final String kind;
  private final DynamoParts parts;
  private final OutgoingRecords records;
  private final Optional<Platform> platform;
  private final ProvinceRules rules;
  private final Deliveries deliveries;

  /**
   * @param kind of the records, {@code case} or {@code review}
   * @param platform empty where the centre has none
   */
  public ProvincialDeliveries(
      String kind, DynamoParts parts, OutgoingRecords records, Optional<Platform> platform) {
    this.kind = kind;
    this.parts = parts;
    this.records = records;
    this.platform = platform;
    rules = new ProvinceRules(parts.clock());
    deliveries = new DynamoDeliveries(parts, rules);
  }

  /**
   * @param environment the variables of template.yaml
   * @throws IllegalStateException naming the variables of the platform that are missing or wrong
   */
  public static ProvincialDeliveries of(
      Map<String, String> environment, String kind, DynamoParts parts, OutgoingRecords records) {
    return new ProvincialDeliveries(kind, parts, records, HttpPlatform.of(kind, environment));
  }

  /** To be part of the transaction of a record's change. */
  public static Write message(Outbox outbox, String recordId, long version) {
    return outbox.message(
        DynamoDeliveries.QUEUE, Json.write(new DeliveryMessage(recordId, version)));
  }

  /**
   * The routes of a capability's HTTP side, which needs neither its records nor the platform.
   *
   * @param kind as above
   */
  public static List<Route<?>> routes(String kind, DynamoParts parts) {
    var rules = new ProvinceRules(parts.clock());
    var replays = new DynamoReplays(parts, kind);
    var reconciliations = new DynamoReconciliations(parts.table(), rules);
    return Stream.of(
            new DeliveryRoutes(kind, new DynamoDeliveries(parts, rules), rules).all(),
            new ReplayRoutes(kind, new OrderReplay(replays, rules, parts.ids()), replays).all(),
            new ReconciliationRoutes(kind, reconciliations).all())
        .<Route<?>>flatMap(List::stream)
        .toList();
  }

  /** Sends what changed. */
  public QueueFunction<DeliveryMessage> queue() {
    DeliverRecord deliver = deliverRecord();
    return new QueueFunction<>(
        DeliveryMessage.class,
        message -> {
          String recordId = message.body().recordId();
          if (deliver.deliver(recordId) == DeliverRecord.Outcome.UNANSWERED) {
            throw new RetryLater("the province's platform has not answered for " + recordId);
          }
        });
  }

  /** Sends what waits, and what replays order. */
  public SweepFunction<SweepDeliveries.Input> sweep() {
    var replay = new ReplayDeliveries(new DynamoReplays(parts, kind), deliveries, rules);
    return new SweepFunction<>(
        SweepDeliveries.Input.class,
        new SweepDeliveries(replay::advance, new SendWaiting(deliveries, deliverRecord(), rules)),
        new DynamoCheckpoints(parts.table()));
  }

  /** Compares with the platform. */
  public SweepFunction<ReconcileDay.Input> reconcile() {
    return new SweepFunction<>(
        ReconcileDay.Input.class,
        new ReconcileDay(
            deliveries,
            new DynamoReconciliations(parts.table(), rules),
            platform,
            rules,
            this::measure),
        new DynamoCheckpoints(parts.table()));
  }

  private void measure(Reconciliation found) {
    EmbeddedMetrics.print(
        Map.of("kind", kind),
        Map.of("ReconciliationDifferences", (double) found.differences()),
        Map.of("day", found.day().toString()));
  }

  private DeliverRecord deliverRecord() {
    return new DeliverRecord(records, deliveries, platform, rules);
  }
}
