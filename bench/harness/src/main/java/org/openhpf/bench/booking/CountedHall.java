package org.openhpf.bench.booking;

import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.DynamoAppointments;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.booking.Reseating;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.local.testing.SamTemplate;
import org.openhpf.local.testing.TemplateTable;
import org.openhpf.local.testing.dynamodb.MemoryDynamoDb;
import org.openhpf.storage.OutboxRelay;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One slot, booked by the real use case and adapters over a DynamoDB that counts. */
final class CountedHall {
  static final String TABLE = "AppointmentTable";
  private static final String AUDIT_TABLE = "AppointmentAuditTable";
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final MemoryDynamoDb dynamoDb = new MemoryDynamoDb();
  private final Clock clock = Clock.system(ChinaTime.ZONE);
  private final Ids ids = new Ids(clock);
  private final SlotId slot = new SlotId("tianhe", Slots.days().getFirst(), "loan", NINE);
  private final BookAppointment bookAppointment;
  private final OutboxRelay relay;

  /**
   * @param capacity of the slot, which is open
   * @param keys variables that say where KMS is, and its key
   */
  CountedHall(int capacity, Map<String, String> keys) {
    SamTemplate template = SamTemplate.read();
    for (String table : List.of(TABLE, AUDIT_TABLE)) {
      dynamoDb.createTable(TemplateTable.request(template.resource(table)));
    }
    var environment = new HashMap<>(keys);
    environment.put("APPOINTMENT_TABLE", TABLE);
    environment.put("APPOINTMENT_AUDIT_TABLE", AUDIT_TABLE);
    var branches = new CsvBranches();
    DynamoParts parts =
        DynamoParts.of(environment, DistantDynamoDb.of(dynamoDb), clock, ids, branches);
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
    parts.index().of("warm", "up"); // its key is made once, and not by a booking
    dynamoDb.resetUnits();
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
            "mini-program");
    var key = new RequestKey(personId + " POST /v1/appointments", ids.next(), "0".repeat(64));
    return bookAppointment.book(wish, Optional.of(key));
  }

  /** Sends what the bookings have to tell. */
  void relay() {
    List<Map<String, Object>> rows =
        dynamoDb.scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
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
    return dynamoDb;
  }
}
