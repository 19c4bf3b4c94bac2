package org.openhpf.reviews.settle;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * By the index {@link DynamoKeys#BY_DUE}. A cursor is the cell that is looked at and, after {@code
 * |}, the last key: pk, sk, dueAt.
 */
public final class DynamoDueRows implements DueRows {
  private static final int PAGE = 25;

  private final Table table;

  public DynamoDueRows(Table table) {
    this.table = table;
  }

  @Override
  public Part due(Instant until, Optional<String> cursor) {
    String[] place = cursor.orElse("0").split("\\|");
    int cell = Integer.parseInt(place[0]);
    var query =
        QueryRequest.builder()
            .indexName(DynamoKeys.BY_DUE)
            .keyConditionExpression("dueCell = :cell AND dueAt <= :until")
            .expressionAttributeValues(Map.of(":cell", text(place[0]), ":until", time(until)))
            .limit(PAGE);
    if (place.length > 1) {
      var last = new HashMap<>(key(place[1], place[2]));
      last.put("dueCell", text(place[0]));
      last.put("dueAt", text(place[3]));
      query.exclusiveStartKey(last);
    }
    Table.Rows rows = table.query(query);
    return new Part(
        rows.items().stream().map(DynamoDueRows::due).toList(),
        rows.next()
            .map(
                after ->
                    cell + "|" + part(after, "pk") + part(after, "sk") + after.get("dueAt").s())
            .or(() -> Optional.of(cell + 1).filter(n -> n < DynamoKeys.CELLS).map(n -> "" + n)));
  }

  private static String part(Map<String, AttributeValue> row, String name) {
    return row.get(name).s() + "|";
  }

  private static Due due(Map<String, AttributeValue> row) {
    return new Due(DynamoKeys.serviceOf(row.get("pk").s()), Kind.valueOf(row.get("sk").s()));
  }
}
