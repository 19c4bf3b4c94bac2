package org.openhpf.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.log.EmbeddedMetrics;
import org.openhpf.edge.message.MessageGateway;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.stream.StreamFunction;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.identity.notice.CodeMessage;
import org.openhpf.identity.notice.DynamoOneTimeCodes;
import org.openhpf.identity.notice.HttpCodeMessages;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoCheckpoints;
import org.openhpf.storage.DynamoStandings;
import org.openhpf.storage.OutboxRelay;
import org.openhpf.storage.OutboxSweep;
import org.openhpf.storage.Table;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Wires unified identity (统一身份认证): the HTTP side, the user pool's triggers, the relay, the sweep
 * and the sending of codes.
 */
public final class IdentityFunction
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private final Map<String, String> environment;

  /** As Lambda runs it. */
  public IdentityFunction() {
    this(System.getenv());
  }

  /**
   * @param environment the variables of template.yaml
   */
  public IdentityFunction(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    FunctionBeans.in(context)
        .http("http", () -> routes(environment), () -> standings(environment)::holds)
        .trigger("defineChallenge", () -> DynamoIdentity.of(environment).defineChallenge())
        .trigger("createChallenge", () -> DynamoIdentity.of(environment).createChallenge())
        .trigger("verifyChallenge", () -> DynamoIdentity.of(environment).verifyChallenge())
        .trigger("tokenClaims", () -> DynamoIdentity.of(environment).tokenClaims())
        .stream("relay", () -> relayStream(environment))
        .sweep("outboxSweep", () -> outboxSweep(environment))
        .queue("notifications", () -> notifications(environment));
  }

  private static DynamoStandings standings(Map<String, String> environment) {
    return DynamoStandings.of(environment, ChinaTime.clock(environment));
  }

  /** The routes of this capability; openapi.json is made from them too. */
  public static List<Route<?>> routes(Map<String, String> environment) {
    return DynamoIdentity.of(environment).routes();
  }

  private static StreamFunction relayStream(Map<String, String> environment) {
    OutboxRelay relay = relay(environment);
    return new StreamFunction(
        records -> relay.relay(records.stream().map(StreamRecord::newImage).toList()));
  }

  private static SweepFunction<OutboxSweep.Input> outboxSweep(Map<String, String> environment) {
    Table table = table(environment);
    return new SweepFunction<>(
        OutboxSweep.Input.class,
        new OutboxSweep(
            table,
            relay(environment),
            ChinaTime.clock(environment),
            IdentityFunction::oldestUnsent),
        new DynamoCheckpoints(table));
  }

  /** Alarmed at: the relay and the sweep both fail where it grows. */
  private static void oldestUnsent(Duration age) {
    EmbeddedMetrics.print(
        Map.of("table", "IdentityTable"),
        Map.of("OutboxOldestUnsentSeconds", (double) age.toSeconds()),
        Map.of());
  }

  private static OutboxRelay relay(Map<String, String> environment) {
    return new OutboxRelay(
        table(environment),
        new Clients(environment).sqs(),
        Map.of(DynamoOneTimeCodes.QUEUE, environment.get("IDENTITY_NOTIFICATION_QUEUE_URL")),
        ChinaTime.clock(environment));
  }

  private static QueueFunction<CodeMessage> notifications(Map<String, String> environment) {
    var gateway =
        new MessageGateway(
            environment.get("NOTIFICATION_GATEWAY_URL"),
            environment.get("NOTIFICATION_GATEWAY_TOKEN"));
    return new QueueFunction<>(
        CodeMessage.class,
        DynamoIdentity.of(environment).sendCode(new HttpCodeMessages(gateway))::send);
  }

  private static Table table(Map<String, String> environment) {
    return new Table(new Clients(environment).dynamoDb(), environment.get("IDENTITY_TABLE"));
  }
}
