package org.openhpf.appointments.booking;

import static org.openhpf.storage.AttributeValues.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The appointments of a branch and day, whoever's they are, by index {@code byDay}: the index says
 * which, a moment late; each is read as it is now.
 */
public final class DynamoAppointmentDays implements Attendances {
  private static final int MOST_READ = 100;

  private final Table table;
  private final Sealer sealer;

  /**
   * @param unreadable how many were passed over, see {@link ReadableRows}
   * @param next where to read on; empty at the end
   */
  public record Found(List<Appointment> appointments, int unreadable, Optional<String> next) {}

  public DynamoAppointmentDays(DynamoParts parts) {
    table = parts.table();
    sealer = parts.sealer();
  }

  /**
   * Some of them, in the order of the index: those that left the day since among them.
   *
   * @param limit at most 100
   * @param after what an earlier reading gave; empty to begin
   */
  public Found some(String branchId, LocalDate date, int limit, Optional<String> after) {
    Place place = after.map(Place::parse).orElse(new Place(0, Optional.empty()));
    Table.Rows rows = rows(branchId, date, place, limit);
    List<Map<String, AttributeValue>> read = read(rows.items());
    List<Appointment> found = opened(read);
    return new Found(found, read.size() - found.size(), place.next(rows).map(Place::toString));
  }

  @Override
  public List<Attendance> on(String branchId, LocalDate date) {
    var all = new ArrayList<Attendance>();
    Optional<Place> place = Optional.of(new Place(0, Optional.empty()));
    while (place.isPresent()) {
      Table.Rows rows = rows(branchId, date, place.get(), MOST_READ);
      read(rows.items()).stream()
          .filter(item -> item.containsKey("dayCell"))
          .filter(item -> item.get("branchId").s().equals(branchId))
          .filter(item -> item.get("visitDate").s().equals(date.toString()))
          .map(DynamoAppointmentDays::attendance)
          .forEach(all::add);
      place = place.get().next(rows);
    }
    return all;
  }

  private static Attendance attendance(Map<String, AttributeValue> item) {
    return new Attendance(
        item.get("category").s(),
        LocalTime.parse(item.get("startTime").s()),
        AppointmentStatus.valueOf(item.get("appointmentStatus").s()));
  }

  /** Those booked together with this one, as they are now, himself included. */
  public List<Appointment> household(Appointment one) {
    var values =
        Map.of(
            ":person", text("PERSON#" + one.personId()),
            ":kind", text("APPOINTMENT#"),
            ":household", text(one.householdId().orElseThrow()));
    var found = new ArrayList<Appointment>();
    Optional<Map<String, AttributeValue>> from = Optional.empty();
    do {
      Table.Rows rows =
          table.query(
              QueryRequest.builder()
                  .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
                  .filterExpression("householdId = :household")
                  .expressionAttributeValues(values)
                  .consistentRead(true)
                  .exclusiveStartKey(from.orElse(null)));
      found.addAll(opened(rows.items()));
      from = rows.next();
    } while (from.isPresent());
    return found;
  }

  private List<Appointment> opened(List<Map<String, AttributeValue>> rows) {
    return ReadableRows.read(rows, item -> AppointmentItem.open(item, sealer));
  }

  private Table.Rows rows(String branchId, LocalDate date, Place place, int limit) {
    String cell = DynamoKeys.dayCell(branchId, date, place.cell());
    return table.query(
        QueryRequest.builder()
            .indexName(DynamoKeys.BY_DAY)
            .keyConditionExpression("dayCell = :cell")
            .expressionAttributeValues(Map.of(":cell", text(cell)))
            .exclusiveStartKey(place.key(cell))
            .limit(limit));
  }

  /** The index holds keys alone. */
  private List<Map<String, AttributeValue>> read(List<Map<String, AttributeValue>> keys) {
    return keys.isEmpty()
        ? List.of()
        : table.getAll(
            keys.stream().map(key -> Map.of("pk", key.get("pk"), "sk", key.get("sk"))).toList());
  }

  /**
   * A place in the index.
   *
   * @param last the row last read of the cell: dayOrder, pk, sk
   */
  private record Place(int cell, Optional<List<String>> last) {
    private static final String SEPARATOR = "|";

    static Place parse(String text) {
      String[] parts = text.split("\\|");
      return new Place(
          Integer.parseInt(parts[0]),
          parts.length == 1
              ? Optional.empty()
              : Optional.of(List.of(parts[1], parts[2], parts[3])));
    }

    @Override
    public String toString() {
      return cell + last.map(key -> SEPARATOR + String.join(SEPARATOR, key)).orElse("");
    }

    Map<String, AttributeValue> key(String dayCell) {
      return last.map(
              key -> {
                var start = new HashMap<String, AttributeValue>();
                start.put("dayCell", text(dayCell));
                start.put("dayOrder", text(key.get(0)));
                start.put("pk", text(key.get(1)));
                start.put("sk", text(key.get(2)));
                return (Map<String, AttributeValue>) start;
              })
          .orElse(null);
    }

    Optional<Place> next(Table.Rows rows) {
      if (rows.next().isPresent()) {
        var key = rows.next().get();
        return Optional.of(
            new Place(
                cell,
                Optional.of(
                    List.of(key.get("dayOrder").s(), key.get("pk").s(), key.get("sk").s()))));
      }
      return cell + 1 < DynamoKeys.DAY_CELLS
          ? Optional.of(new Place(cell + 1, Optional.empty()))
          : Optional.empty();
    }
  }
}
