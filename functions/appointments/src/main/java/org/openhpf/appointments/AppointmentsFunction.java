package org.openhpf.appointments;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingRoutes;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.DynamoAppointments;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSeenSlots;
import org.openhpf.appointments.calendar.CalendarRoutes;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.notice.DynamoDeliveries;
import org.openhpf.appointments.notice.HttpMessagePlatform;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.appointments.notice.Notification;
import org.openhpf.appointments.notice.SendNotification;
import org.openhpf.appointments.reminder.DynamoReminders;
import org.openhpf.appointments.reminder.RemindPeople;
import org.openhpf.appointments.reminder.ReminderRules;
import org.openhpf.appointments.standing.DynamoAppeals;
import org.openhpf.appointments.standing.DynamoMissedVisits;
import org.openhpf.appointments.standing.DynamoStandings;
import org.openhpf.appointments.standing.RecordNoShows;
import org.openhpf.appointments.standing.StandingRoutes;
import org.openhpf.appointments.standing.StandingRules;
import org.openhpf.appointments.waitlist.DynamoWaiting;
import org.openhpf.appointments.waitlist.SweepPlaces;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.log.EmbeddedMetrics;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.stream.StreamFunction;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoCheckpoints;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.OutboxRelay;
import org.openhpf.storage.OutboxSweep;
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
        .stream(
            "projection", () -> new StreamFunction(new DynamoSeenSlots(table(environment))::fold))
        .sweep("noShows", () -> noShows(environment))
        .sweep("outboxSweep", () -> outboxSweep(environment))
        .sweep("places", () -> places(environment))
        .sweep("reminders", () -> reminders(environment))
        .queue("notifications", () -> notifications(environment));
  }

  /** The routes of this capability; openapi.json is made from them too. */
  public static List<Route<?>> routes(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    var ids = new Ids(clock);
    var hall = new CsvBranches();
    var rules = new BookingRules(clock, new SecureRandom());
    DynamoParts parts = DynamoParts.of(environment, clock, ids, hall);
    var appointments = new DynamoAppointments(parts);
    var booking = new BookAppointment(hall, hall, rules, appointments, ids);
    var waiting = new DynamoWaiting(parts, hall, rules);
    var routes = new ArrayList<Route<?>>();
    routes.addAll(
        new BookingRoutes(
                hall,
                hall,
                rules,
                appointments,
                new DynamoSeenSlots(parts.table()),
                waiting.offerPlaces(),
                ids)
            .all());
    routes.addAll(new CalendarRoutes(appointments, hall, clock).all());
    routes.addAll(waiting.routes(booking).all());
    routes.addAll(standingRoutes(parts));
    return routes;
  }

  private static List<Route<?>> standingRoutes(DynamoParts parts) {
    var rules = new StandingRules(parts.clock());
    return new StandingRoutes(
            new DynamoStandings(parts, rules), new DynamoAppeals(parts, rules), rules, parts.ids())
        .all();
  }

  private static SweepFunction<SweepPlaces.Input> places(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    var hall = new CsvBranches();
    DynamoParts parts = DynamoParts.of(environment, clock, new Ids(clock), hall);
    var waiting = new DynamoWaiting(parts, hall, new BookingRules(clock, new SecureRandom()));
    return new SweepFunction<>(
        SweepPlaces.Input.class, waiting.sweepPlaces(), new DynamoCheckpoints(parts.table()));
  }

  private static SweepFunction<RecordNoShows.Input> noShows(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    var hall = new CsvBranches();
    DynamoParts parts = DynamoParts.of(environment, clock, new Ids(clock), hall);
    var rules = new StandingRules(clock);
    return new SweepFunction<>(
        RecordNoShows.Input.class,
        new RecordNoShows(
            hall, new DynamoMissedVisits(parts.table()), new DynamoStandings(parts, rules), rules),
        new DynamoCheckpoints(parts.table()));
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
            AppointmentsFunction::oldestUnsent),
        new DynamoCheckpoints(table));
  }

  /** Alarmed at: the relay and the sweep both fail where it grows. */
  private static void oldestUnsent(Duration age) {
    EmbeddedMetrics.print(
        Map.of("table", "AppointmentTable"),
        Map.of("OutboxOldestUnsentSeconds", (double) age.toSeconds()),
        Map.of());
  }

  private static SweepFunction<RemindPeople.Input> reminders(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    var branches = new CsvBranches();
    var dynamoDb = new Clients(environment).dynamoDb();
    var table = new Table(dynamoDb, environment.get("APPOINTMENT_TABLE"));
    var reminders =
        new DynamoReminders(
            table,
            new Transactions(dynamoDb),
            new Outbox(table, new Ids(clock), clock),
            new Notices(branches));
    return new SweepFunction<>(
        RemindPeople.Input.class,
        new RemindPeople(branches, reminders, new ReminderRules(), clock),
        new DynamoCheckpoints(table));
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
