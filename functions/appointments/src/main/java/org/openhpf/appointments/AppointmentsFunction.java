package org.openhpf.appointments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.openhpf.audit.Audit;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.stream.StreamFunction;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DataKeys;
import org.openhpf.storage.DynamoCheckpoints;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.OutboxRelay;
import org.openhpf.storage.OutboxSweep;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Wires smart appointments (智能预约): the HTTP side, the relay, the sweep and the notifications. */
public final class AppointmentsFunction
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private final Map<String, String> environment;

  /** As Lambda runs it. */
  public AppointmentsFunction() {
    this(System.getenv());
  }

  /**
   * @param environment the variables of template.yaml
   */
  public AppointmentsFunction(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    FunctionBeans.in(context).http("http", () -> routes(environment)).stream(
            "relay", () -> relayStream(environment))
        .sweep("outboxSweep", () -> outboxSweep(environment))
        .queue("notifications", () -> notifications(environment));
  }

  /** The routes of this capability; openapi.json is made from them too. */
  public static List<Route<?>> routes(Map<String, String> environment) {
    var clients = new Clients(environment);
    var dynamoDb = clients.dynamoDb();
    Clock clock = ChinaTime.clock(environment);
    var ids = new Ids(clock);
    var table = new Table(dynamoDb, environment.get("APPOINTMENT_TABLE"));
    var keys = new DataKeys(clients.kms(), environment.get("DATA_KEY_ID"));
    var branches = new CsvBranches();
    var appointments =
        new DynamoAppointments(
            table,
            new Transactions(dynamoDb),
            new RequestRecords(table, clock),
            new Outbox(table, ids, clock),
            new Notices(branches),
            new Audit(new Table(dynamoDb, environment.get("APPOINTMENT_AUDIT_TABLE")), ids),
            new Sealer(keys),
            new BlindIndex(table, keys));
    return new AppointmentRoutes(branches, new BookingRules(clock), appointments, ids).all();
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
        new OutboxSweep(table, relay(environment), ChinaTime.clock(environment)),
        new DynamoCheckpoints(table));
  }

  private static QueueFunction<Notification> notifications(Map<String, String> environment) {
    var platform =
        new HttpMessagePlatform(
            environment.get("NOTIFICATION_GATEWAY_URL"),
            environment.get("NOTIFICATION_GATEWAY_TOKEN"));
    var deliveries = new DynamoDeliveries(table(environment), ChinaTime.clock(environment));
    return new QueueFunction<>(
        Notification.class, new SendNotification(platform, deliveries)::send);
  }

  private static OutboxRelay relay(Map<String, String> environment) {
    return new OutboxRelay(
        table(environment),
        new Clients(environment).sqs(),
        Map.of(Notices.QUEUE, environment.get("APPOINTMENT_NOTIFICATION_QUEUE_URL")),
        ChinaTime.clock(environment));
  }

  private static Table table(Map<String, String> environment) {
    return new Table(new Clients(environment).dynamoDb(), environment.get("APPOINTMENT_TABLE"));
  }
}
