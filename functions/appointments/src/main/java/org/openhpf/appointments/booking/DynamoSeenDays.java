package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of {@link DynamoSeenSlots} and those of closures, in one round trip. */
public final class DynamoSeenDays implements SeenDays {
  private final Table table;

  public DynamoSeenDays(Table table) {
    this.table = table;
  }

  @Override
  public Map<LocalDate, Seen> of(String branchId, List<LocalDate> days, String category) {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> rows =
        table
            .glanceAll(
                days.stream()
                    .flatMap(
                        day ->
                            Stream.of(
                                DynamoKeys.seenDay(branchId, day, category),
                                DynamoKeys.closure(branchId, day)))
                    .toList())
            .stream()
            .collect(Collectors.toMap(DynamoSeenDays::key, Function.identity()));
    var seen = new HashMap<LocalDate, Seen>();
    for (LocalDate day : days) {
      var slots = rows.getOrDefault(DynamoKeys.seenDay(branchId, day, category), Map.of());
      var closure = Optional.ofNullable(rows.get(DynamoKeys.closure(branchId, day)));
      seen.put(
          day,
          new Seen(DynamoSeenSlots.slots(slots), closure.map(closed -> closed.get("reason").s())));
    }
    return seen;
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
    return Map.of("pk", row.get("pk"), "sk", row.get("sk"));
  }
}
