package org.openhpf.appointments.booking;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.openhpf.audit.Audit;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.testing.StillClock;
import org.openhpf.local.testing.TestStack;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DataKeys;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The use cases over the real adapter, on tables of one test class. Wired as {@link
 * AppointmentsFunction} does, but for the clock, the seed, and the endpoint that a test may put a
 * fault proxy at.
 */
final class Hall {
  /** A Friday; bookable are 23 November to 1 December. */
  static final String FRIDAY = "2026-11-20T10:00:00+08:00";

  static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
  static final LocalTime NINE = LocalTime.of(9, 0);

  final TestStack stack;
  final StillClock clock;
  final Ids ids;
  final BookingRules rules;
  final Branches branches = new CsvBranches();
  final DynamoAppointments appointments;
  final BookAppointment book;
  final CancelAppointment cancel;

  private Hall(TestStack stack, StillClock clock, long seed, Map<String, String> environment) {
    this.stack = stack;
    this.clock = clock;
    ids = new Ids(clock, new Random(seed));
    rules = new BookingRules(clock);
    appointments = appointments(environment, clock, ids, branches);
    book = new BookAppointment(branches, rules, appointments, ids);
    cancel = new CancelAppointment(appointments, rules);
  }

  static Hall open(Class<?> test) {
    TestStack stack = TestStack.of(test, AppointmentsFunction.class);
    return new Hall(stack, StillClock.at(FRIDAY), 1, stack.environment("appointments-http"));
  }

  /** Another environment of the function: same tables and clock, its own clients and keys. */
  Hall beside(long seed) {
    return new Hall(stack, clock, seed, stack.environment("appointments-http"));
  }

  /** As {@link #beside}, with DynamoDB behind an endpoint of the test's. */
  Hall beside(long seed, URI dynamoDb) {
    Map<String, String> environment = stack.environment("appointments-http");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    return new Hall(stack, clock, seed, environment);
  }

  static DynamoAppointments appointments(
      Map<String, String> environment, Clock clock, Ids ids, Branches branches) {
    var clients = new Clients(environment);
    var dynamoDb = clients.dynamoDb();
    var table = new Table(dynamoDb, environment.get("APPOINTMENT_TABLE"));
    var keys = new DataKeys(clients.kms(), environment.get("DATA_KEY_ID"));
    return new DynamoAppointments(
        table,
        new Transactions(dynamoDb),
        new RequestRecords(table, clock),
        new Outbox(table, ids, clock),
        new Notices(branches),
        new Audit(new Table(dynamoDb, environment.get("APPOINTMENT_AUDIT_TABLE")), ids),
        new Sealer(keys),
        new BlindIndex(table, keys));
  }

  /** A wish for Monday at nine. */
  static BookAppointment.Wish wish(String personId, String branchId, String category) {
    return new BookAppointment.Wish(personId, branchId, category, MONDAY, NINE, "mini-program");
  }

  /** Books without an Idempotency-Key. */
  BookingOutcome book(String personId, String branchId, String category) {
    return book.book(wish(personId, branchId, category), Optional.empty());
  }

  CancellationOutcome cancel(Appointment appointment) {
    return cancel.cancel(appointment.personId(), appointment.appointmentId(), "mini-program");
  }

  int taken(String branchId, String category) {
    return appointments.taken(branchId, MONDAY, category).getOrDefault(NINE, 0);
  }

  /** Every row of the appointments, the outbox and the locks. */
  List<Map<String, AttributeValue>> rows() {
    return rows("AppointmentTable");
  }

  List<Map<String, AttributeValue>> auditRows() {
    return rows("AppointmentAuditTable");
  }

  /** Rows whose partition is of a kind, such as {@code OUTBOX}. */
  List<Map<String, AttributeValue>> rowsOf(String kind) {
    return rows().stream().filter(row -> row.get("pk").s().startsWith(kind + "#")).toList();
  }

  private List<Map<String, AttributeValue>> rows(String table) {
    return TestCloud.shared()
        .dynamoDb()
        .scanPaginator(scan -> scan.tableName(stack.name(table)).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  /** A request's key; {@code body} stands for what was sent. */
  static Optional<RequestKey> key(String personId, String key, String body) {
    String hash = "%064x".formatted(body.hashCode() & 0xFFFFFFFFL);
    return Optional.of(new RequestKey(personId + " POST /v1/appointments", key, hash));
  }
}
