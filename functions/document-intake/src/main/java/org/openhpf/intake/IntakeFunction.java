package org.openhpf.intake;

import java.util.List;
import java.util.Map;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.queue.ObjectNotification;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.stream.StreamFunction;
import org.openhpf.intake.document.Message;
import org.openhpf.intake.reading.ReadingNotice;
import org.openhpf.intake.usage.DynamoStorageUsage;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoOutgoingMessages;
import org.openhpf.storage.DynamoStandings;
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
        .outbox("DocumentTable", () -> outbox(environment))
        .stream("usage", () -> new StreamFunction(usage(environment)::fold))
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

  private static DynamoOutgoingMessages outbox(Map<String, String> environment) {
    return DynamoOutgoingMessages.of(
        environment,
        ChinaTime.clock(environment),
        "DOCUMENT_TABLE",
        Map.of(
            Message.READING, "READING_QUEUE_URL",
            Message.STATUS, "DOCUMENT_STATUS_QUEUE_URL"));
  }

  private static DynamoStorageUsage usage(Map<String, String> environment) {
    var dynamoDb = new Clients(environment).dynamoDb();
    return new DynamoStorageUsage(
        new Table(dynamoDb, environment.get("DOCUMENT_TABLE")),
        new Transactions(dynamoDb),
        ChinaTime.clock(environment));
  }
}
