package org.openhpf.reviews.statistics;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Names of branches, {@code NAMES#branch / <branchId>}: learned from services, as they come. */
public final class DynamoNames implements Names {
  private static final String PK = "NAMES#branch";

  private final Table table;

  /** What this environment has written or found written. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  public DynamoNames(Table table) {
    this.table = table;
  }

  @Override
  public Map<String, String> branches() {
    var names = new HashMap<String, String>();
    Optional<Map<String, AttributeValue>> next = Optional.empty();
    do {
      Table.Rows rows =
          table.query(
              QueryRequest.builder()
                  .keyConditionExpression("pk = :pk")
                  .expressionAttributeValues(Map.of(":pk", text(PK)))
                  .exclusiveStartKey(next.orElse(null)));
      rows.items().forEach(row -> names.put(row.get("sk").s(), row.get("branchName").s()));
      next = rows.next();
    } while (next.isPresent());
    return names;
  }

  /** Keeps a name, where it is not kept already. */
  void learn(String branchId, String name) {
    if (!name.equals(known.get(branchId))) {
      var row = new HashMap<>(key(PK, branchId));
      row.put("branchName", text(name));
      table.put(row, "attribute_not_exists(pk) OR branchName <> :n", Map.of(":n", text(name)));
      known.put(branchId, name);
    }
  }
}
