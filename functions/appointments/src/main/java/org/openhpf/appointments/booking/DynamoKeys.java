package org.openhpf.appointments.booking;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;

import java.time.LocalDate;
import java.util.Map;
import org.openhpf.appointments.hall.SlotId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of AppointmentTable that more than one adapter knows. */
public final class DynamoKeys {
  /**
   * Index over the appointments of a branch and day: partition {@code dayCell}, {@code dayOrder}.
   */
  public static final String BY_DAY = "byDay";

  /** Index over what is to be done at a time: partition {@code dueCell}, sort {@code dueAt}. */
  public static final String BY_DUE = "byDue";

  /** A branch's day is spread over so many partitions of the index, 1,000 write units each. */
  public static final int DAY_CELLS = 4;

  /** Begins the sort key of each {@link #lock}. */
  static final String LOCKS = "OPEN#";

  private DynamoKeys() {}

  /** Attribute {@code dueCell} of held places. */
  public static final String HELD_PLACES = "held-places";

  /** Attribute {@code dueCell} of closures that are not done with. */
  public static final String CLOSURES = "closures";

  static Map<String, AttributeValue> shard(SlotId slot, int shard) {
    return key("SLOT#" + slot + "#" + shard, "-");
  }

  /** The partition of an account. */
  public static String person(String personId) {
    return "PERSON#" + personId;
  }

  public static Map<String, AttributeValue> appointment(String personId, String appointmentId) {
    return key(person(personId), "APPOINTMENT#" + appointmentId);
  }

  /** The slots of a day as they were a moment ago. */
  static Map<String, AttributeValue> seenDay(String branchId, LocalDate date, String category) {
    return key("DAY#" + branchId + "#" + date, category);
  }

  public static Map<String, AttributeValue> lock(String attendeeKey, String category) {
    return key(attendeeKey, LOCKS + category);
  }

  public static Map<String, AttributeValue> pause(String attendeeKey) {
    return key(attendeeKey, "PAUSE");
  }

  /** What an account has cancelled of a category on a day. */
  public static Map<String, AttributeValue> cancellations(String person, String category) {
    return key(person, "CANCELLED#" + category);
  }

  public static Map<String, AttributeValue> held(SlotId slot, String heldId) {
    return key("HELD#" + slot.day(), slot.startTime() + "#" + heldId);
  }

  /** Attribute {@code dueCell} of days that are being reopened. */
  public static final String REOPENINGS = "reopenings";

  /** That a closed day was opened again, the last time it was. */
  public static Map<String, AttributeValue> reopening(String branchId, LocalDate date) {
    return key("REOPENING#" + branchId, date.toString());
  }

  /** There while, and only while, the branch is closed on that day. */
  public static Map<String, AttributeValue> closure(String branchId, LocalDate date) {
    return key("CLOSURE#" + branchId, date.toString());
  }

  /** Attributes by which index {@link #BY_DAY} finds an appointment. */
  static Map<String, AttributeValue> inDay(Appointment a) {
    int cell = Math.floorMod(a.appointmentId().hashCode(), DAY_CELLS);
    return Map.of(
        "dayCell", text(dayCell(a.slot().branchId(), a.slot().date(), cell)),
        "dayOrder", text(a.slot().startTime() + "#" + a.appointmentId()));
  }

  public static String dayCell(String branchId, LocalDate date, int cell) {
    return branchId + "#" + date + "#" + cell;
  }
}
