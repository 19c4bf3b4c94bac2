package org.openhpf.proofreading.job;

import static org.openhpf.storage.AttributeValues.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Page;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * {@code PERSON#person / IGNORED#id}: the id is a blind index of person, rule and text, so that an
 * entry is found without opening any; the entry itself is sealed.
 */
public final class DynamoIgnoreLists implements IgnoreLists {
  private static final int MOST_AT_ONCE = 100;

  private final DynamoParts parts;
  private final Table table;

  public DynamoIgnoreLists(DynamoParts parts) {
    this.parts = parts;
    table = parts.table();
  }

  @Override
  public Page<Entry> of(String personId, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(":person", text("PERSON#" + personId), ":kind", text(DynamoKeys.IGNORED)))
            .consistentRead(true)
            .limit(limit + 1);
    cursor.ifPresent(last -> query.exclusiveStartKey(DynamoKeys.ignored(personId, last)));
    List<Entry> found = table.query(query).items().stream().map(this::entry).toList();
    List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        shown, found.size() > limit ? Optional.of(shown.getLast().ignoreId()) : Optional.empty());
  }

  @Override
  public Set<Ignored> among(String personId, Collection<Ignored> some) {
    Map<String, Ignored> byId = new LinkedHashMap<>();
    some.forEach(one -> byId.put(id(personId, one), one));
    var ids = List.copyOf(byId.keySet());
    var found = new HashSet<Ignored>();
    for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
      var keys =
          ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE)).stream()
              .map(id -> DynamoKeys.ignored(personId, id))
              .toList();
      table
          .getAll(keys)
          .forEach(
              item ->
                  found.add(byId.get(item.get("sk").s().substring(DynamoKeys.IGNORED.length()))));
    }
    return found;
  }

  @Override
  public boolean remove(String personId, String ignoreId) {
    var write =
        Write.delete(
            "ignored",
            table.name(),
            DynamoKeys.ignored(personId, ignoreId),
            "attribute_exists(pk)",
            Map.of());
    return parts.transactions().commit(List.of(write)) instanceof org.openhpf.storage.Commit.Done;
  }

  /** To be part of a decision's transaction. */
  Write put(String personId, Ignored ignored) {
    String id = id(personId, ignored);
    Map<String, AttributeValue> item = new HashMap<>(DynamoKeys.ignored(personId, id));
    String json = Json.write(List.of(ignored.rule(), ignored.original()));
    item.put(
        "sealed",
        AttributeValue.fromB(
            SdkBytes.fromByteArrayUnsafe(parts.sealer().seal(json, "ignored/" + id))));
    return Write.put("ignored " + id, table.name(), item, ALWAYS, Map.of());
  }

  /** To be part of a decision's transaction. */
  Write take(String personId, Ignored ignored) {
    String id = id(personId, ignored);
    return Write.delete(
        "ignored " + id, table.name(), DynamoKeys.ignored(personId, id), ALWAYS, Map.of());
  }

  /** What is written must have a condition; this one holds whatever is there. */
  private static final String ALWAYS = "attribute_exists(pk) OR attribute_not_exists(pk)";

  private Entry entry(Map<String, AttributeValue> item) {
    String id = item.get("sk").s().substring(DynamoKeys.IGNORED.length());
    var json =
        Json.read(parts.sealer().open(item.get("sealed").b().asByteArray(), "ignored/" + id));
    return new Entry(id, new Ignored(json.get(0).stringValue(), json.get(1).stringValue()));
  }

  private String id(String personId, Ignored ignored) {
    return parts
        .index()
        .of("ignored", personId + "\u0000" + ignored.rule() + "\u0000" + ignored.original());
  }
}
