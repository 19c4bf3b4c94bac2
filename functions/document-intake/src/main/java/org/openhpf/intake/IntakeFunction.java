package org.openhpf.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.log.EmbeddedMetrics;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.stream.StreamFunction;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.intake.document.Message;
import org.openhpf.intake.reading.ReadingNotice;
import org.openhpf.intake.upload.ObjectNotification;
import org.openhpf.intake.usage.DynamoStorageUsage;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoCheckpoints;
import org.openhpf.storage.DynamoStandings;
import org.openhpf.storage.OutboxRelay;
import org.openhpf.storage.OutboxSweep;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Wires document intake (图像识别): the HTTP side, what comes from the bucket and from the reader, the
 * relay, the counters and the sweeps.
 */
public final class IntakeFunction
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private final Map<String, String> environment;

  /** As Lambda runs it. */
  public IntakeFunction() {
    this(System.getenv());
  }

  /**
   * @param environment the variables of template.yaml
   */
  public IntakeFunction(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    FunctionBeans.in(context)
        .http("http", () -> routes(environment), () -> standings(environment)::holds)
        .queue("arrivals", () -> arrivals(environment))
        .queue("results", () -> results(environment))
        .stream("relay", () -> relayStream(environment))
        .stream("usage", () -> new StreamFunction(usage(environment)::fold))
        .sweep("outboxSweep", () -> outboxSweep(environment))
        .sweep("settle", () -> DynamoIntake.of(environment).settle());
  }

  /** The routes of this capability; openapi.json is made from them too. */
  public static List<Route<?>> routes(Map<String, String> environment) {
    return DynamoIntake.of(environment).routes();
  }

  private static DynamoStandings standings(Map<String, String> environment) {
    return DynamoStandings.of(environment, ChinaTime.clock(environment));
  }

  private static QueueFunction<ObjectNotification> arrivals(Map<String, String> environment) {
    var arrivals = DynamoIntake.of(environment).arrivals();
    return new QueueFunction<>(
        ObjectNotification.class, message -> arrivals.arrived(message.body()));
  }

  private static QueueFunction<ReadingNotice> results(Map<String, String> environment) {
    var results = DynamoIntake.of(environment).results();
    return new QueueFunction<>(ReadingNotice.class, message -> results.take(message.body()));
  }

  private static StreamFunction relayStream(Map<String, String> environment) {
    OutboxRelay relay = relay(environment);
    return new StreamFunction(
        records -> relay.relay(records.stream().map(StreamRecord::newImage).toList()));
  }

  private static DynamoStorageUsage usage(Map<String, String> environment) {
    return new DynamoStorageUsage(
        table(environment),
        new Transactions(new Clients(environment).dynamoDb()),
        ChinaTime.clock(environment));
  }

  private static SweepFunction<OutboxSweep.Input> outboxSweep(Map<String, String> environment) {
    Table table = table(environment);
    return new SweepFunction<>(
        OutboxSweep.Input.class,
        new OutboxSweep(
            table, relay(environment), ChinaTime.clock(environment), IntakeFunction::oldestUnsent),
        new DynamoCheckpoints(table));
  }

  /** Alarmed at: the relay and the sweep both fail where it grows. */
  private static void oldestUnsent(Duration age) {
    EmbeddedMetrics.print(
        Map.of("table", "DocumentTable"),
        Map.of("OutboxOldestUnsentSeconds", (double) age.toSeconds()),
        Map.of());
  }

  private static OutboxRelay relay(Map<String, String> environment) {
    return new OutboxRelay(
        table(environment),
        new Clients(environment).sqs(),
        Map.of(
            Message.READING, environment.get("READING_QUEUE_URL"),
            Message.STATUS, environment.get("DOCUMENT_STATUS_QUEUE_URL")),
        ChinaTime.clock(environment));
  }

  private static Table table(Map<String, String> environment) {
    return new Table(new Clients(environment).dynamoDb(), environment.get("DOCUMENT_TABLE"));
  }
}
