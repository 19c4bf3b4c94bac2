package org.openhpf.reviews.review;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openhpf.edge.http.Page;
import org.openhpf.reviews.rectification.RectificationItem;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.ServiceItem;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists of reviews, and reading them with their services. */
final class DynamoReviewLists {
  /** Begins the rows of a person's list; after it the time and the id, as in the other lists. */
  private static final String REVIEWED = "REVIEWED#";

  /** Three rows of each are read at once, of at most a hundred. */
  static final int LONGEST_PAGE = 30;

  private final Table table;
  private final Sealer sealer;

  DynamoReviewLists(Table table, Sealer sealer) {
    this.table = table;
    this.sealer = sealer;
  }

  /** A row of the person's list. */
  Write own(String personId, Review review) {
    return Write.putNew(
        "own", table.name(), key("PERSON#" + personId, REVIEWED + ReviewItem.order(review)));
  }

  Page<Reviewed> of(String personId, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(":person", text("PERSON#" + personId), ":kind", text(REVIEWED)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit + 1); // the one more tells whether there is another page
    cursor.ifPresent(last -> query.exclusiveStartKey(key("PERSON#" + personId, REVIEWED + last)));
    List<String> orders =
        table.query(query).items().stream()
            .map(row -> row.get("sk").s().substring(REVIEWED.length()))
            .toList();
    return page(orders, limit);
  }

  Page<Reviewed> board(
      Optional<String> branchId, Optional<String> matter, int limit, Optional<String> cursor) {
    if (branchId.isPresent()) {
      Page<Reviewed> page =
          page(orders(ReviewItem.BY_BRANCH, "branchId", branchId.get(), limit, cursor), limit);
      return new Page<>(
          page.items().stream()
              .filter(one -> matter.map(one.review().service().matter()::equals).orElse(true))
              .toList(),
          page.nextCursor());
    }
    if (matter.isPresent()) {
      return page(orders(ReviewItem.BY_MATTER, "matter", matter.get(), limit, cursor), limit);
    }
    return page(
        IntStream.range(0, DynamoKeys.CELLS)
            .mapToObj(Integer::toString)
            .flatMap(cell -> orders(ReviewItem.BY_BOARD, "boardCell", cell, limit, cursor).stream())
            .sorted(Comparator.reverseOrder())
            .limit(limit + 1L)
            .toList(),
        limit);
  }

  Page<Reviewed> flagged(int limit, Optional<String> cursor) {
    return page(orders(ReviewItem.BY_FLAG, "flagList", ReviewItem.FLAGGED, limit, cursor), limit);
  }

  private List<String> orders(
      String index, String key, String value, int limit, Optional<String> cursor) {
    return table
        .query(
            QueryRequest.builder()
                .indexName(index)
                .keyConditionExpression(key + " = :value AND boardOrder < :before")
                .expressionAttributeValues(
                    Map.of(":value", text(value), ":before", text(cursor.orElse("~"))))
                .scanIndexForward(false)
                .limit(limit + 1))
        .items()
        .stream()
        .map(row -> row.get("boardOrder").s())
        .toList();
  }

  private Page<Reviewed> page(List<String> orders, int limit) {
    List<String> shown = orders.subList(0, Math.min(orders.size(), limit));
    Map<ServiceId, Reviewed> read = new HashMap<>();
    read(shown.stream().map(DynamoReviewLists::serviceOf).toList())
        .forEach(one -> read.put(one.service().id(), one));
    return new Page<>(
        shown.stream().map(order -> read.get(serviceOf(order))).filter(one -> one != null).toList(),
        orders.size() > limit ? Optional.of(shown.getLast()) : Optional.empty());
  }

  /** Those that have a review; in no order. */
  List<Reviewed> read(List<ServiceId> services) {
    if (services.isEmpty()) {
      return List.of();
    }
    var rows = new HashMap<String, Map<String, AttributeValue>>();
    var keys = new ArrayList<Map<String, AttributeValue>>();
    services.forEach(
        id ->
            Stream.of(DynamoKeys.service(id), DynamoKeys.review(id), DynamoKeys.rectification(id))
                .forEach(keys::add));
    table.getAll(keys).forEach(row -> rows.put(row.get("pk").s() + row.get("sk").s(), row));
    return services.stream().flatMap(id -> reviewed(id, rows).stream()).toList();
  }

  private Optional<Reviewed> reviewed(ServiceId id, Map<String, Map<String, AttributeValue>> rows) {
    String pk = DynamoKeys.partition(id);
    return Optional.ofNullable(rows.get(pk + DynamoKeys.REVIEW))
        .map(
            row ->
                new Reviewed(
                    ReviewItem.open(row, sealer),
                    ServiceItem.open(rows.get(pk + DynamoKeys.SERVICE)),
                    Optional.ofNullable(rows.get(pk + DynamoKeys.RECTIFICATION))
                        .map(RectificationItem::open)));
  }

  private static ServiceId serviceOf(String order) {
    return ServiceId.parse(order.substring(order.indexOf('#') + 1));
  }
}
