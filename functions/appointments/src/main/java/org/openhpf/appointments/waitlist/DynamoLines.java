package org.openhpf.appointments.waitlist;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.http.Page;
import org.openhpf.storage.Table;
import org.openhpf.storage.Table.Rows;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The lines: a row for everybody who waits, and for nobody else. */
public final class DynamoLines implements Lines {
  /** With three rows of each, no more than the 100 keys one read takes. */
  private static final int PAGE = 33;

  private final Table table;

  public DynamoLines(Table table) {
    this.table = table;
  }

  Write add(WaitlistEntry entry) {
    var item = new HashMap<>(DynamoWaitlistKeys.inLine(entry.line(), entry.waitlistId()));
    item.put("personId", text(entry.personId()));
    entry.startTime().ifPresent(start -> item.put("wishedStart", text(start.toString())));
    item.put("expiresAt", number(WaitlistItem.expiry(entry.line())));
    return Write.putNew("line", table.name(), item);
  }

  /** To be part of what ends the waiting: by the entry it is known that he still waits. */
  Write remove(WaitlistEntry entry) {
    return Write.deleteIf(
        "line",
        table.name(),
        DynamoWaitlistKeys.inLine(entry.line(), entry.waitlistId()),
        "personId = :person",
        Map.of(":person", text(entry.personId())));
  }

  @Override
  public int ahead(Line line, String waitlistId) {
    int count = 0;
    Optional<Map<String, AttributeValue>> from = Optional.empty();
    do {
      Rows rows =
          table.query(
              after(from)
                  .keyConditionExpression("pk = :line AND sk < :id")
                  .consistentRead(false)
                  .projectionExpression("sk")
                  .expressionAttributeValues(
                      Map.of(
                          ":line", text(DynamoWaitlistKeys.line(line)), ":id", text(waitlistId))));
      count += rows.items().size();
      from = rows.next();
    } while (from.isPresent());
    return count;
  }

  @Override
  public Page<InLine> first(Line line, int limit) {
    return Page.of(
        table
            .query(
                after(Optional.empty())
                    .keyConditionExpression("pk = :line")
                    .expressionAttributeValues(Map.of(":line", text(DynamoWaitlistKeys.line(line))))
                    .limit(limit))
            .items()
            .stream()
            .map(DynamoLines::inLine)
            .toList());
  }

  @Override
  public Page<InLine> couldAccept(SlotId slot, Instant now, Optional<String> cursor) {
    Line line = Line.of(slot);
    Rows rows =
        table.query(
            after(cursor.map(last -> DynamoWaitlistKeys.inLine(line, last)))
                .keyConditionExpression("pk = :line")
                .filterExpression("attribute_not_exists(wishedStart) OR wishedStart = :start")
                .expressionAttributeValues(
                    Map.of(
                        ":line", text(DynamoWaitlistKeys.line(line)),
                        ":start", text(slot.startTime().toString())))
                .limit(PAGE));
    List<InLine> waiting = rows.items().stream().map(DynamoLines::inLine).toList();
    Set<String> cannot = whoCannot(waiting, slot.category(), now);
    return new Page<>(
        waiting.stream()
            .filter(one -> !cannot.contains(DynamoWaitlistKeys.person(one.personId())))
            .toList(),
        rows.next().map(last -> last.get("sk").s()));
  }

  /** Those who are booked or paused now, or cancelled too often today, by their partition. */
  private Set<String> whoCannot(List<InLine> waiting, String category, Instant now) {
    var keys =
        waiting.stream()
            .map(one -> DynamoWaitlistKeys.person(one.personId()))
            .distinct()
            .flatMap(
                person ->
                    Stream.of(
                        DynamoKeys.lock(person, category),
                        DynamoKeys.pause(person),
                        DynamoKeys.cancellations(person, category)))
            .toList();
    return keys.isEmpty()
        ? Set.of()
        : table.getAll(keys).stream()
            .filter(row -> until(row) > now.getEpochSecond())
            .map(row -> row.get("pk").s())
            .collect(Collectors.toCollection(HashSet::new));
  }

  private static long until(Map<String, AttributeValue> row) {
    return Stream.of("endsAt", "pausedUntil", "bookableFrom")
        .map(row::get)
        .filter(Objects::nonNull)
        .mapToLong(time -> Long.parseLong(time.n()))
        .findFirst()
        .orElse(0);
  }

  private static QueryRequest.Builder after(Optional<Map<String, AttributeValue>> from) {
    return QueryRequest.builder().consistentRead(true).exclusiveStartKey(from.orElse(null));
  }

  private static InLine inLine(Map<String, AttributeValue> row) {
    return new InLine(row.get("sk").s(), row.get("personId").s());
  }
}
