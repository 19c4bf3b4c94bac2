package org.openhpf.bench.booking;

import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.openhpf.appointments.AppointmentsFunction;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.DynamoAppointments;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.booking.Reseating;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.audit.Audit;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.dynamodb.MemoryDynamoDb;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.DataKeys;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.OutboxRelay;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One slot, booked by the real use case and adapters over a DynamoDB that counts. */
final class CountedHall {
  static final String TABLE = "AppointmentTable";
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final Clock clock = Clock.system(ChinaTime.ZONE);
  private final MemoryStack stack = MemoryStack.of(AppointmentsFunction.class, clock);
  private final Ids ids = new Ids(clock);
  private final SlotId slot = new SlotId("tianhe", Slots.days().getFirst(), "loan", NINE);
  private final BookAppointment bookAppointment;
  private final OutboxRelay relay;

  /**
   * @param capacity of the slot, which is open
   */
  CountedHall(int capacity) {
    var branches = new CsvBranches();
    DynamoParts parts = parts(branches);
    var planned = new PlannedSlot(NINE, NINE.plusMinutes(30), capacity);
    new DynamoSlots(parts.table(), parts.transactions()).open(slot, planned);
    bookAppointment =
        new BookAppointment(
            branches,
            (branch, category, day) -> List.of(planned),
            new BookingRules(clock, RandomGenerator.getDefault()),
            new DynamoAppointments(parts),
            ids);
    relay =
        new OutboxRelay(parts.table(), new PatientQueue(), Map.of(Notices.QUEUE, "queue"), clock);
    parts.index().of("any", "value"); // makes its key, which is no booking's doing
    dynamoDb().resetUnits();
  }

  private DynamoParts parts(Branches branches) {
    var environment = stack.environment("appointments-http");
    DynamoDbClient distant = DistantDynamoDb.of(stack.dynamoDb());
    var table = new Table(distant, environment.get("APPOINTMENT_TABLE"));
    var keys = new DataKeys(stack.kms(), environment.get("DATA_KEY_ID"));
    return new DynamoParts(
        table,
        new Transactions(distant),
        new RequestRecords(table, clock),
        new Outbox(table, ids, clock),
        new Notices(branches),
        new Audit(new Table(distant, environment.get("APPOINTMENT_AUDIT_TABLE")), ids),
        new Sealer(keys),
        new BlindIndex(table, keys),
        ids,
        clock);
  }

  /** A citizen books for himself, as a mini-program does. */
  BookingOutcome book() {
    String personId = ids.next().substring(6);
    var wish =
        new BookAppointment.Wish(
            personId,
            slot,
            List.of(Optional.empty()),
            List.of(Reseating.values()),
            Set.of(),
            new Actor(personId, "mini-program"));
    var key = new RequestKey(personId + " POST /v1/appointments", ids.next(), "0".repeat(64));
    return bookAppointment.book(wish, Optional.of(key));
  }

  /** Sends what the bookings have to tell. */
  void relay() {
    List<Map<String, Object>> rows =
        dynamoDb().scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
            .filter(row -> row.get("pk").s().startsWith("OUTBOX#"))
            .map(CountedHall::image)
            .toList();
    relay.relay(rows);
  }

  private static Map<String, Object> image(Map<String, AttributeValue> row) {
    var image = new HashMap<String, Object>();
    row.forEach((name, value) -> image.put(name, value.s()));
    return image;
  }

  MemoryDynamoDb dynamoDb() {
    return stack.dynamoDb();
  }
}
