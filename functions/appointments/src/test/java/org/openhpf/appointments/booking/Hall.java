package org.openhpf.appointments.booking;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.openhpf.appointments.AppointmentsFunction;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.testing.StillClock;
import org.openhpf.local.testing.TestStack;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The use cases over the real adapter, on tables of one test class. Wired as {@link
 * AppointmentsFunction} does, but for the clock, the seed, and the endpoint that a test may put a
 * fault proxy at.
 */
public final class Hall {
  /** A Friday; bookable are 23 November to 1 December. */
  public static final String FRIDAY = "2026-11-20T10:00:00+08:00";

  public static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
  public static final LocalTime NINE = LocalTime.of(9, 0);

  public final TestStack stack;
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

  private Hall(TestStack stack, StillClock clock, long seed, Map<String, String> environment) {
    this.stack = stack;
    this.clock = clock;
    ids = new Ids(clock, new Random(seed));
    rules = new BookingRules(clock, new Random(seed));
    parts = DynamoParts.of(environment, clock, ids, branches);
    slots = new DynamoSlots(parts.table(), parts.transactions());
    appointments = new DynamoAppointments(parts);
    book = new BookAppointment(branches, branches, rules, appointments, ids);
    reschedule = new RescheduleAppointment(book, rules, appointments, slot -> {});
    cancel = new CancelAppointment(appointments, rules);
    restore = new RestoreAppointment(book, appointments, rules);
  }

  public static Hall open(Class<?> test) {
    TestStack stack = TestStack.of(test, AppointmentsFunction.class);
    return new Hall(stack, StillClock.at(FRIDAY), 1, stack.environment("appointments-http"));
  }

  /** Another environment of the function: same tables and clock, its own clients and keys. */
  public Hall beside(long seed) {
    return new Hall(stack, clock, seed, stack.environment("appointments-http"));
  }

  /** As {@link #beside}, with DynamoDB behind an endpoint of the test's. */
  public Hall beside(long seed, URI dynamoDb) {
    Map<String, String> environment = stack.environment("appointments-http");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    return new Hall(stack, clock, seed, environment);
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
        personId, slot, attendees, List.of(Reseating.values()), Set.of(), "mini-program");
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
    return cancel.cancel(appointment.personId(), appointment.appointmentId(), "mini-program");
  }

  public BookingOutcome restore(Appointment appointment) {
    return restore.restore(appointment.personId(), appointment.appointmentId(), "mini-program");
  }

  /** Places of Monday at nine that are taken or held. */
  public int taken(String branchId, String category) {
    return slots.read(new SlotId(branchId, MONDAY, category, NINE)).stream()
        .mapToInt(count -> count.capacity() - count.open())
        .sum();
  }

  /** Every row of the appointments, the outbox and the locks. */
  public List<Map<String, AttributeValue>> rows() {
    return rows("AppointmentTable");
  }

  public List<Map<String, AttributeValue>> auditRows() {
    return rows("AppointmentAuditTable");
  }

  /** Rows whose partition is of a kind, such as {@code OUTBOX}. */
  public List<Map<String, AttributeValue>> rowsOf(String kind) {
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
  public static Optional<RequestKey> key(String personId, String key, String body) {
    String hash = "%064x".formatted(body.hashCode() & 0xFFFFFFFFL);
    return Optional.of(new RequestKey(personId + " POST /v1/appointments", key, hash));
  }
}
