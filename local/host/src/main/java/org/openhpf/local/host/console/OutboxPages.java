package org.openhpf.local.host.console;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.template.TableResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code /_local/outbox}: messages that functions have committed, sent or not yet. The rows are
 * those of our storage layer's {@code Outbox}: pk {@code OUTBOX#...}, sk the message's id.
 */
final class OutboxPages implements LocalPages {
  /** Of each table; a scan reads it whole, and after a benchmark a table is large. */
  private static final int MOST_PAGES = 20;

  /**
   * An outgoing message.
   *
   * @param table logical id
   * @param id the message's
   * @param queue its name in the function
   * @param created ISO 8601
   * @param sentAt ISO 8601; empty text while it waits
   */
  record Row(
      String table, String id, String queue, String correlationId, String created, String sentAt) {}

  private final DynamoDbClient dynamo;
  private final List<TableResource> tables;

  OutboxPages(DynamoDbClient dynamo, List<TableResource> tables) {
    this.dynamo = dynamo;
    this.tables = tables.stream().filter(table -> table.attributes().containsKey("pk")).toList();
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.get("/_local/outbox", this::list);
  }

  private void list(ServerRequest request, ServerResponse response) {
    List<Row> rows = new ArrayList<>();
    tables.forEach(table -> rows.addAll(rows(table)));
    rows.sort(Comparator.comparing(Row::created).reversed());
    int limit = Replies.limit(request, 100, 1000);
    Replies.items(response, rows.subList(0, Math.min(limit, rows.size())));
  }

  private List<Row> rows(TableResource table) {
    return dynamo
        .scanPaginator(
            r ->
                r.tableName(table.name())
                    .filterExpression("begins_with(pk, :outbox)")
                    .expressionAttributeValues(Map.of(":outbox", AttributeValue.fromS("OUTBOX#"))))
        .stream()
        .limit(MOST_PAGES)
        .flatMap(page -> page.items().stream())
        .map(item -> row(table, item))
        .toList();
  }

  private static Row row(TableResource table, Map<String, AttributeValue> item) {
    return new Row(
        table.logicalId(),
        text(item, "sk"),
        text(item, "queue"),
        text(item, "correlationId"),
        text(item, "createdAt"),
        text(item, "sentAt"));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
