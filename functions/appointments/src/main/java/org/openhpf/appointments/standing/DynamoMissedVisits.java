package org.openhpf.appointments.standing;

import static org.openhpf.storage.AttributeValues.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The appointments of a branch and day by the index {@link DynamoKeys#BY_DAY}, cell by cell, in the
 * order of the day. The index lags, but to a day that is over nothing is added any more; the rows
 * are read as they are now, so what has left the day or was attended meanwhile is passed over.
 */
public final class DynamoMissedVisits implements MissedVisits {
  /** Small enough that a batch is recorded well within 5 s, if all of it was missed. */
  private static final int BATCH = 25;

  private final Table table;

  /**
   * @param after {@code dayOrder} of the last one seen; empty: the beginning
   */
  private record Place(int cell, String after) {
    static Place parse(String text) {
      String[] parts = text.split("/", 2);
      return new Place(Integer.parseInt(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
      return cell + "/" + after;
    }
  }

  public DynamoMissedVisits(Table table) {
    this.table = table;
  }

  @Override
  public boolean closed(String branchId, LocalDate date) {
    var key = DynamoKeys.closure(branchId, date);
    return table.get(key.get("pk").s(), key.get("sk").s()).isPresent();
  }

  @Override
  public Batch booked(String branchId, LocalDate date, Optional<String> from) {
    Place place = from.map(Place::parse).orElse(new Place(0, ""));
    while (place.cell() < DynamoKeys.DAY_CELLS) {
      Table.Rows rows = rows(branchId, date, place);
      Place next =
          rows.next().isPresent()
              ? new Place(place.cell(), rows.next().get().get("dayOrder").s())
              : new Place(place.cell() + 1, "");
      if (!rows.items().isEmpty()) {
        return new Batch(
            stillBooked(rows.items(), branchId, date),
            Optional.of(next).filter(n -> n.cell() < DynamoKeys.DAY_CELLS).map(Place::toString));
      }
      place = next;
    }
    return new Batch(List.of(), Optional.empty());
  }

  private Table.Rows rows(String branchId, LocalDate date, Place place) {
    return table.query(
        QueryRequest.builder()
            .indexName(DynamoKeys.BY_DAY)
            .keyConditionExpression("dayCell = :cell AND dayOrder > :after")
            .expressionAttributeValues(
                Map.of(
                    ":cell", text(DynamoKeys.dayCell(branchId, date, place.cell())),
                    // Every dayOrder begins with a time of day.
                    ":after", text(place.after().isEmpty() ? "0" : place.after())))
            .limit(BATCH));
  }

  private List<MissedVisit> stillBooked(
      List<Map<String, AttributeValue>> keys, String branchId, LocalDate date) {
    var rows =
        table.getAll(
            keys.stream().map(key -> Map.of("pk", key.get("pk"), "sk", key.get("sk"))).toList());
    return ReadableRows.read(rows, MissedItem::of).stream()
        .filter(item -> item.stillBookedFor(branchId, date))
        .map(MissedItem::visit)
        .sorted(Comparator.comparing(MissedVisit::appointmentId))
        .toList();
  }
}
