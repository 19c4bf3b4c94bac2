package org.openhpf.proofreading.job;

import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists of proofreadings: a person's own, and what is due. */
final class DynamoLists {
  private static final int DUE_PAGE = 25;

  private final Table table;
  private final Sealer sealer;

  DynamoLists(Table table, Sealer sealer) {
    this.table = table;
    this.sealer = sealer;
  }

  Page<Proofreading> of(String personId, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(
                    ":person", text("PERSON#" + personId),
                    ":kind", text(DynamoKeys.PROOFREADINGS)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit + 1); // the one more tells whether there is another page
    cursor.ifPresent(last -> query.exclusiveStartKey(DynamoKeys.owned(personId, last)));
    List<String> found =
        table.query(query).items().stream().map(row -> row.get("proofreadingId").s()).toList();
    List<String> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        read(shown).stream().filter(one -> one.isSeenBy(personId)).toList(),
        found.size() > limit ? Optional.of(shown.getLast()) : Optional.empty());
  }

  private List<Proofreading> read(List<String> ids) {
    var byId = new HashMap<String, Proofreading>();
    if (!ids.isEmpty()) {
      table
          .getAll(ids.stream().map(DynamoKeys::proofreading).toList())
          .forEach(
              item -> {
                Proofreading one = ProofreadingItem.open(item, sealer);
                byId.put(one.proofreadingId(), one);
              });
    }
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  /**
   * @param cursor the cell that is looked at, {@code |} and the last key
   */
  Proofreadings.Due due(Instant until, Optional<String> cursor) {
    String[] place = cursor.orElse("0").split("\\|");
    int cell = Integer.parseInt(place[0]);
    var query =
        QueryRequest.builder()
            .indexName(DynamoKeys.BY_DUE)
            .keyConditionExpression("dueCell = :cell AND dueAt <= :until")
            .expressionAttributeValues(Map.of(":cell", text(place[0]), ":until", time(until)))
            .limit(DUE_PAGE);
    if (place.length > 1) {
      var last = new HashMap<>(DynamoKeys.proofreading(place[1]));
      last.putAll(DynamoKeys.due(place[1], Instant.parse(place[2])));
      query.exclusiveStartKey(last);
    }
    Table.Rows rows = table.query(query);
    Optional<String> next =
        rows.next()
            .map(key -> cell + "|" + id(key.get("pk").s()) + "|" + key.get("dueAt").s())
            .or(
                () ->
                    cell + 1 < DynamoKeys.CELLS
                        ? Optional.of(Integer.toString(cell + 1))
                        : Optional.empty());
    return new Proofreadings.Due(
        rows.items().stream().map(row -> id(row.get("pk").s())).toList(), next);
  }

  private static String id(String pk) {
    return pk.substring(DynamoKeys.PROOFREADINGS.length());
  }
}
