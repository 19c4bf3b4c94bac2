package org.openhpf.appointments.booking;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.openhpf.appointments.AppointmentsFunction;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import org.openhpf.local.testing.TestStack;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Clients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * The use cases over the real adapter, on tables of their own. Wired as {@link
 * AppointmentsFunction} does, but for the clock, the seed, and the endpoint that a test may put a
 * fault proxy at.
 */
public final class Hall {
  /** A Friday; bookable are 23 November to 1 December. */
  public static final String FRIDAY = "2026-11-20T10:00:00+08:00";

  public static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
  public static final LocalTime NINE = LocalTime.of(9, 0);

  private final Store store;
  public final StillClock clock;
  public final Ids ids;
  public final BookingRules rules;
  public final CsvBranches branches = new CsvBranches();
  public final DynamoParts parts;
  public final DynamoSlots slots;
  public final DynamoAppointments appointments;
  public final BookAppointment book;
  public final RescheduleAppointment reschedule;
  public final CancelAppointment cancel;
  public final RestoreAppointment restore;

  /**
   * Where the rows are.
   *
   * @param environment the variables of appointments-http
   */
  public record Store(Map<String, String> environment, DynamoDbClient dynamoDb, KmsClient kms) {
    static Store of(Map<String, String> environment) {
      var clients = new Clients(environment);
      return new Store(environment, clients.dynamoDb(), clients.kms());
    }

    /** Its own keys, as each environment of a function has. */
    public DynamoParts parts(Clock clock, Ids ids, Branches branches) {
      return DynamoParts.of(environment, dynamoDb, kms, clock, ids, branches);
    }

    public Store with(DynamoDbClient client) {
      return new Store(environment, client, kms);
    }
  }

  private Hall(Store store, StillClock clock, long seed) {
    this.store = store;
    this.clock = clock;
    ids = new Ids(clock, new Random(seed));
    rules = new BookingRules(clock, new Random(seed));
    parts = store.parts(clock, ids, branches);
    slots = new DynamoSlots(parts.table(), parts.transactions());
    appointments = new DynamoAppointments(parts);
    book = new BookAppointment(branches, branches, rules, appointments, ids);
    reschedule = new RescheduleAppointment(book, rules, appointments, slot -> {});
    cancel = new CancelAppointment(appointments, rules);
    restore = new RestoreAppointment(book, appointments, rules);
  }

  /** In the memory of this JVM. */
  public static Hall inMemory() {
    var clock = StillClock.at(FRIDAY);
    var stack = MemoryStack.of(AppointmentsFunction.class, clock);
    var environment = stack.environment("appointments-http");
    return new Hall(new Store(environment, stack.dynamoDb(), stack.kms()), clock, 1);
  }

  /** On DynamoDB Local, where a fault proxy can stand before it. */
  public static Hall open(Class<?> test) {
    return on(TestStack.of(test, AppointmentsFunction.class));
  }

  /** On the tables of that stack. */
  static Hall on(TestStack stack) {
    return new Hall(Store.of(stack.environment("appointments-http")), StillClock.at(FRIDAY), 1);
  }

  /** Somebody who decides for himself. */
  public static Actor by(String personId) {
    return new Actor(personId, "mini-program");
  }

  public Store store() {
    return store;
  }

  /** Another environment of the function: same tables and clock, its own keys. */
  public Hall beside(long seed) {
    return new Hall(store, clock, seed);
  }

  /** As {@link #beside}, with DynamoDB behind an endpoint of the test's. */
  public Hall beside(long seed, URI dynamoDb) {
    var environment = new HashMap<>(store.environment());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    return new Hall(Store.of(environment), clock, seed);
  }

  /** Opens Monday at nine, as a first booking would. */
  public void openSlot(String branchId, String category) {
    branches.slots(branchId, category, MONDAY).stream()
        .filter(slot -> slot.startTime().equals(NINE))
        .forEach(slot -> slots.open(new SlotId(branchId, MONDAY, category, NINE), slot));
  }

  /** A wish for Monday at nine. */
  public static BookAppointment.Wish wish(String personId, String branchId, String category) {
    return wish(personId, new SlotId(branchId, MONDAY, category, NINE));
  }

  /** A wish for oneself and family. */
  public static BookAppointment.Wish wish(String personId, SlotId slot, Attendee... family) {
    var attendees = new ArrayList<Optional<Attendee>>(List.of(Optional.empty()));
    for (Attendee member : family) {
      attendees.add(Optional.of(member));
    }
    return new BookAppointment.Wish(
        personId, slot, attendees, List.of(Reseating.values()), Set.of(), by(personId));
  }

  public static BookAppointment.Wish wish(
      String personId, String branchId, String category, LocalDate day, LocalTime start) {
    return wish(personId, new SlotId(branchId, day, category, start));
  }

  /** Books without an Idempotency-Key. */
  public BookingOutcome book(String personId, String branchId, String category) {
    return book.book(wish(personId, branchId, category), Optional.empty());
  }

  public CancellationOutcome cancel(Appointment appointment) {
    return cancel.cancel(
        appointment.personId(), appointment.appointmentId(), by(appointment.personId()));
  }

  public BookingOutcome restore(Appointment appointment) {
    return restore.restore(
        appointment.personId(), appointment.appointmentId(), by(appointment.personId()));
  }

  /** Stores it in a form that cannot be read, as a fault of ours or another's might. */
  public void damage(Appointment appointment) {
    var key = DynamoKeys.appointment(appointment.personId(), appointment.appointmentId());
    parts
        .table()
        .update(
            key,
            "SET endTime = :end",
            "attribute_exists(pk)",
            Map.of(":end", AttributeValues.text("noon")));
  }

  /** Places of Monday at nine that are taken or held. */
  public int taken(String branchId, String category) {
    return slots.read(new SlotId(branchId, MONDAY, category, NINE)).stream()
        .mapToInt(count -> count.capacity() - count.open())
        .sum();
  }

  /** Every row of the appointments, the outbox and the locks. */
  public List<Map<String, AttributeValue>> rows() {
    return rows("APPOINTMENT_TABLE");
  }

  public List<Map<String, AttributeValue>> auditRows() {
    return rows("APPOINTMENT_AUDIT_TABLE");
  }

  /** Rows whose partition is of a kind, such as {@code OUTBOX}. */
  public List<Map<String, AttributeValue>> rowsOf(String kind) {
    return rows().stream().filter(row -> row.get("pk").s().startsWith(kind + "#")).toList();
  }

  private List<Map<String, AttributeValue>> rows(String variable) {
    String table = store.environment().get(variable);
    return store
        .dynamoDb()
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  /** A request's key; {@code body} stands for what was sent. */
  public static Optional<RequestKey> key(String personId, String key, String body) {
    String hash = "%064x".formatted(body.hashCode() & 0xFFFFFFFFL);
    return Optional.of(new RequestKey(personId + " POST /v1/appointments", key, hash));
  }
}
