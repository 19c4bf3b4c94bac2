package org.openhpf.intake.document;

import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists of documents: a person's own, what waits for an officer, what is due. */
final class DynamoLists {
  private static final int DUE_PAGE = 25;

  private final Table table;
  private final Sealer sealer;

  DynamoLists(Table table, Sealer sealer) {
    this.table = table;
    this.sealer = sealer;
  }

  /** A row of an index or list, before its document is read. */
  private record Entry(String order, String documentId) {}

  Page<Document> of(String personId, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(":person", text("PERSON#" + personId), ":kind", text(DynamoKeys.DOCUMENTS)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit + 1); // the one more tells whether there is another page
    cursor.ifPresent(last -> query.exclusiveStartKey(DynamoKeys.owned(personId, last)));
    List<Entry> found =
        table.query(query).items().stream()
            .map(row -> new Entry(row.get("documentId").s(), row.get("documentId").s()))
            .toList();
    return page(found, limit, document -> document.status().isVisible());
  }

  Page<Document> waiting(int limit, Optional<String> cursor) {
    var found = new ArrayList<Entry>();
    for (int cell = 0; cell < DynamoKeys.CELLS; cell++) {
      table
          .query(
              QueryRequest.builder()
                  .indexName(DynamoKeys.BY_REVIEW)
                  .keyConditionExpression("reviewCell = :cell AND reviewOrder > :after")
                  .expressionAttributeValues(
                      Map.of(
                          ":cell", text(Integer.toString(cell)),
                          ":after", text(cursor.orElse("0"))))
                  .limit(limit + 1))
          .items()
          .forEach(row -> found.add(entry(row)));
    }
    found.sort(Comparator.comparing(Entry::order));
    return page(
        found.subList(0, Math.min(found.size(), limit + 1)),
        limit,
        document -> document.status() == DocumentStatus.NEEDS_REVIEW);
  }

  private static Entry entry(Map<String, AttributeValue> row) {
    String order = row.get("reviewOrder").s();
    return new Entry(order, order.substring(order.indexOf('#') + 1));
  }

  /** Rows of an index are a moment old: what is no longer so is left out. */
  private Page<Document> page(
      List<Entry> found, int limit, java.util.function.Predicate<Document> still) {
    List<Entry> shown = found.subList(0, Math.min(found.size(), limit));
    Map<String, Document> documents = read(shown.stream().map(Entry::documentId).toList());
    List<Document> items =
        shown.stream()
            .map(entry -> documents.get(entry.documentId()))
            .filter(document -> document != null && still.test(document))
            .toList();
    return new Page<>(
        items, found.size() > limit ? Optional.of(shown.getLast().order()) : Optional.empty());
  }

  private Map<String, Document> read(List<String> documentIds) {
    var documents = new HashMap<String, Document>();
    if (!documentIds.isEmpty()) {
      table
          .getAll(documentIds.stream().map(DynamoKeys::document).toList())
          .forEach(
              item -> {
                Document document = DocumentItem.open(item, sealer);
                documents.put(document.documentId(), document);
              });
    }
    return documents;
  }

  /**
   * @param cursor the cell that is looked at, {@code |} and the last key
   */
  Documents.Due due(Instant until, Optional<String> cursor) {
    String[] place = cursor.orElse("0").split("\\|");
    int cell = Integer.parseInt(place[0]);
    var query =
        QueryRequest.builder()
            .indexName(DynamoKeys.BY_DUE)
            .keyConditionExpression("dueCell = :cell AND dueAt <= :until")
            .expressionAttributeValues(Map.of(":cell", text(place[0]), ":until", time(until)))
            .limit(DUE_PAGE);
    if (place.length > 1) {
      var last = new HashMap<>(DynamoKeys.document(place[1]));
      last.putAll(DynamoKeys.due(place[1], Instant.parse(place[2])));
      query.exclusiveStartKey(last);
    }
    Table.Rows rows = table.query(query);
    Optional<String> next =
        rows.next()
            .map(
                key ->
                    cell
                        + "|"
                        + key.get("pk").s().substring(DynamoKeys.DOCUMENTS.length())
                        + "|"
                        + key.get("dueAt").s())
            .or(
                () ->
                    cell + 1 < DynamoKeys.CELLS
                        ? Optional.of(Integer.toString(cell + 1))
                        : Optional.empty());
    return new Documents.Due(
        rows.items().stream()
            .map(row -> row.get("pk").s().substring(DynamoKeys.DOCUMENTS.length()))
            .toList(),
        next);
  }
}
