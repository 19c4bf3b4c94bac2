package org.openhpf.appointments.booking;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One row for all slots of a branch, day and category, {@code DAY#branch#date / category}, folded
 * from the stream of the counters: an attribute {@code s0900x3} for counter 3 of the slot at 09:00,
 * {@code open/all/ends} or {@code open/all/ends/closed}. The stream brings the changes of a counter
 * in their order, and again from the first that failed: the last one stands in the end.
 */
public final class DynamoSeenSlots implements SeenSlots {
  private static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm");
  private static final Pattern COUNTER = Pattern.compile("s\\d{4}x\\d+");
  private static final Logger LOG = Logger.getLogger("org.openhpf.appointments.slots");

  private static final int MOST_READ = 100;

  private final Table table;

  public DynamoSeenSlots(Table table) {
    this.table = table;
  }

  /**
   * Folds changes of counters. One that is none is logged and passed over: it would keep the slots
   * of all branches from being seen.
   *
   * @return the place of the first that could not be stored
   */
  public OptionalInt fold(List<StreamRecord> changes) {
    var byDay = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < changes.size(); i++) {
      StreamRecord change = changes.get(i);
      if (!change.newImage().isEmpty()) {
        int place = i;
        ReadableRows.readOne(() -> String.valueOf(change.newImage().get("pk")), () -> day(change))
            .ifPresent(day -> byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(place));
      }
    }
    return byDay.values().stream()
        .filter(places -> !store(places.stream().map(changes::get).toList()))
        .mapToInt(List::getFirst)
        .min();
  }

  private boolean store(List<StreamRecord> changes) {
    var seen = new TreeMap<String, AttributeValue>();
    changes.forEach(change -> seen.put(attribute(pk(change)), value(change.newImage())));
    var values = new HashMap<String, AttributeValue>();
    var update = new StringBuilder("SET expiresAt = :expires");
    values.put(":expires", number(DynamoSlots.expiry(slot(pk(changes.getFirst())))));
    seen.forEach(
        (attribute, value) -> {
          update.append(", ").append(attribute).append(" = :").append(attribute);
          values.put(":" + attribute, value);
        });
    SlotId slot = slot(pk(changes.getFirst()));
    try {
      return table.update(
          DynamoKeys.seenDay(slot.branchId(), slot.date(), slot.category()),
          update.toString(),
          "attribute_not_exists(pk) OR attribute_exists(pk)",
          values);
    } catch (RetryLater e) {
      LOG.log(Level.WARNING, "slots are seen late", e);
      return false;
    }
  }

  @Override
  public Map<LocalTime, Seen> of(String branchId, LocalDate date, String category) {
    var key = DynamoKeys.seenDay(branchId, date, category);
    return table
        .glance(key.get("pk").s(), key.get("sk").s())
        .map(DynamoSeenSlots::slots)
        .orElse(Map.of());
  }

  @Override
  public Map<BranchDay, Map<LocalTime, Seen>> of(List<BranchDay> days, String category) {
    var seen = new HashMap<BranchDay, Map<LocalTime, Seen>>();
    for (int from = 0; from < days.size(); from += MOST_READ) {
      var some = days.subList(from, Math.min(from + MOST_READ, days.size()));
      table
          .glanceAll(
              some.stream()
                  .map(day -> DynamoKeys.seenDay(day.branchId(), day.date(), category))
                  .toList())
          .forEach(item -> seen.put(branchDay(item.get("pk").s()), slots(item)));
    }
    return seen;
  }

  /** {@code DAY#branch#date}. */
  private static BranchDay branchDay(String pk) {
    String[] parts = pk.split("#");
    return new BranchDay(parts[1], LocalDate.parse(parts[2]));
  }

  /**
   * A slot of which not all counters have come yet is not shown as it is: its places would miss.
   */
  static Map<LocalTime, Seen> slots(Map<String, AttributeValue> item) {
    var seen = new TreeMap<LocalTime, Seen>();
    var counters = new HashMap<LocalTime, Integer>();
    item.forEach(
        (name, value) -> {
          if (COUNTER.matcher(name).matches()) {
            LocalTime start = LocalTime.parse(name.substring(1, 5), HHMM);
            seen.merge(start, seen(value.s()), Seen::plus);
            counters.merge(start, 1, Integer::sum);
          }
        });
    seen.keySet().removeIf(start -> counters.get(start) < DynamoSlots.SHARDS);
    return seen;
  }

  private static Seen seen(String text) {
    String[] parts = text.split("/");
    return new Seen(
        LocalTime.parse(parts[2]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[0]),
        parts.length > 3);
  }

  private static AttributeValue value(Map<String, Object> image) {
    String closed = image.containsKey("closed") ? "/closed" : "";
    return text(
        image.get("openPlaces") + "/" + image.get("allPlaces") + "/" + image.get("ends") + closed);
  }

  /**
   * @throws RuntimeException if the change is no counter's
   */
  private static String day(StreamRecord change) {
    seen(value(change.newImage()).s());
    return slot(pk(change)).day();
  }

  private static String pk(StreamRecord change) {
    return (String) change.newImage().get("pk");
  }

  /** {@code SLOT#branch#date#category#start#shard}. */
  private static SlotId slot(String pk) {
    return SlotId.parse(pk.substring("SLOT#".length()));
  }

  private static String attribute(String pk) {
    return "s" + HHMM.format(slot(pk).startTime()) + "x" + pk.substring(pk.lastIndexOf('#') + 1);
  }
}
