package org.openhpf.cases.dossier;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** {@code NAME#name / -}: the case it belongs to, or the events that wait for one, sealed. */
final class DynamoNames {
  private static final String NAME = "name";
  private static final RecordMapper<NameItem> MAPPER = RecordMapper.of(NameItem.class);

  private final Table table;
  private final Sealer sealer;

  record NameItem(Optional<String> projectNo, List<SealedEvent> waiting, int revision) {}

  record SealedEvent(String eventId, byte[] sealed) {}

  DynamoNames(Table table, Sealer sealer) {
    this.table = table;
    this.sealer = sealer;
  }

  Name find(String name) {
    var key = DynamoKeys.name(name);
    return table
        .get(key.get("pk").s(), key.get("sk").s())
        .map(row -> open(name, row))
        .orElseGet(() -> Name.unknown(name));
  }

  /** To be part of the transaction of the change that makes it this case's name. */
  Write belongsTo(Name before, ProjectNo projectNo) {
    return write(before, item(before, Optional.of(projectNo), List.of()));
  }

  boolean await(Name before, Name.Waiting event, LocalDate due) {
    var waiting = new ArrayList<>(before.waiting());
    waiting.add(event);
    var item = item(before, Optional.empty(), waiting);
    item.put("dueCell", text(DynamoKeys.WAITING));
    item.put("dueOrder", text(due + "#" + before.text()));
    Write write = write(before, item);
    var put = write.item().put();
    return table.put(
        put.item(), put.conditionExpression(), Map.copyOf(put.expressionAttributeValues()));
  }

  private Write write(Name before, Map<String, AttributeValue> item) {
    return before.version() == 0
        ? Write.putNew(NAME, table.name(), item)
        : Write.put(
            NAME,
            table.name(),
            item,
            "revision = :revision",
            Map.of(":revision", number(before.version())));
  }

  private Map<String, AttributeValue> item(
      Name before, Optional<ProjectNo> projectNo, List<Name.Waiting> waiting) {
    var item =
        new HashMap<>(
            MAPPER.toItem(
                new NameItem(
                    projectNo.map(ProjectNo::value),
                    waiting.stream()
                        .map(
                            one ->
                                new SealedEvent(
                                    one.eventId(), sealer.seal(one.json(), place(before.text()))))
                        .toList(),
                    before.version() + 1)));
    item.putAll(DynamoKeys.name(before.text()));
    return item;
  }

  List<Name> waitingSince(LocalDate day, int limit) {
    return table
        .query(
            QueryRequest.builder()
                .indexName(DynamoKeys.BY_DUE)
                .keyConditionExpression("dueCell = :cell AND dueOrder < :day")
                .expressionAttributeValues(
                    Map.of(":cell", text(DynamoKeys.WAITING), ":day", text(day.toString())))
                .limit(limit))
        .items()
        .stream()
        .map(row -> find(DynamoKeys.nameOf(row)))
        .filter(name -> !name.waiting().isEmpty())
        .toList();
  }

  private Name open(String name, Map<String, AttributeValue> row) {
    NameItem item = MAPPER.toRecord(row);
    return new Name(
        name,
        item.projectNo.map(ProjectNo::new),
        item.waiting.stream()
            .map(one -> new Name.Waiting(one.eventId, sealer.open(one.sealed, place(name))))
            .toList(),
        item.revision);
  }

  private static String place(String name) {
    return "waiting/" + name;
  }
}
