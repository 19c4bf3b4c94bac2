package org.openhpf.appointments;

import java.util.List;
import java.util.Map;
import org.openhpf.appointments.booking.DynamoSeenSlots;
import org.openhpf.appointments.notice.DynamoDeliveries;
import org.openhpf.appointments.notice.HttpMessagePlatform;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.appointments.notice.Notification;
import org.openhpf.appointments.notice.SendNotification;
import org.openhpf.appointments.queue.ServiceEnded;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.stream.StreamFunction;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoOutgoingMessages;
import org.openhpf.storage.DynamoStandings;
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
    FunctionBeans.in(context)
        .http("http", () -> routes(environment), () -> standings(environment)::holds)
        .stream(
            "projection", () -> new StreamFunction(new DynamoSeenSlots(table(environment))::fold))
        .sweep("noShows", () -> new DynamoDesk(environment).noShows())
        .sweep("openDay", () -> new DynamoDesk(environment).openDay())
        .outbox("AppointmentTable", () -> outbox(environment))
        .sweep("places", () -> new DynamoDesk(environment).places())
        .sweep("reminders", () -> new DynamoDesk(environment).reminders())
        .sweep("reseat", () -> new DynamoDesk(environment).reseat())
        .queue("notifications", () -> notifications(environment));
  }

  /** The routes of this capability; openapi.json is made from them too. */
  public static List<Route<?>> routes(Map<String, String> environment) {
    return new DynamoDesk(environment).routes();
  }

  /** Whether who acts for a citizen still may; identity writes the table. */
  private static DynamoStandings standings(Map<String, String> environment) {
    return DynamoStandings.of(environment, ChinaTime.clock(environment));
  }

  private static DynamoOutgoingMessages outbox(Map<String, String> environment) {
    return DynamoOutgoingMessages.of(
        environment,
        ChinaTime.clock(environment),
        "APPOINTMENT_TABLE",
        Map.of(
            Notices.QUEUE, "APPOINTMENT_NOTIFICATION_QUEUE_URL",
            ServiceEnded.QUEUE, "CASE_EVENT_QUEUE_URL"));
  }

  private static QueueFunction<Notification> notifications(Map<String, String> environment) {
    var platform =
        new HttpMessagePlatform(
            environment.get("NOTIFICATION_GATEWAY_URL"),
            environment.get("NOTIFICATION_GATEWAY_TOKEN"));
    var dynamoDb = new Clients(environment).dynamoDb();
    var deliveries =
        new DynamoDeliveries(
            new Table(dynamoDb, environment.get("APPOINTMENT_TABLE")),
            new Transactions(dynamoDb),
            ChinaTime.clock(environment));
    return new QueueFunction<>(
        Notification.class, new SendNotification(platform, deliveries)::send);
  }

  private static Table table(Map<String, String> environment) {
    return new Table(new Clients(environment).dynamoDb(), environment.get("APPOINTMENT_TABLE"));
  }
}
