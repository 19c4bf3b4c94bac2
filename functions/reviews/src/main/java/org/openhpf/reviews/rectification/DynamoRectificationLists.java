package org.openhpf.reviews.rectification;

import static org.openhpf.kernel.InvalidValue.require;
import static org.openhpf.storage.AttributeValues.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openhpf.edge.http.Page;
import org.openhpf.reviews.rectification.Rectifications.Listed;
import org.openhpf.reviews.rectification.Rectifications.Wanted;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.ServiceItem;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Officers' lists of rectifications, by an index whose keys are status (or branch and status) and
 * {@code listedAt}, {@code <time>#<id>}. A list of several statuses is merged from one query each,
 * so that a cursor is a place in time, whatever the statuses.
 */
final class DynamoRectificationLists {
  /** Greater than any character of a time or an id. */
  private static final String AFTER_ALL = "~";

  private static final String LISTED_AT = "listedAt";
  private static final Pattern PLACE = Pattern.compile("[0-9TZ:.-]{30}#[0-9]{22}-[0-9]{1,2}");

  private final Table table;

  DynamoRectificationLists(Table table) {
    this.table = table;
  }

  Page<Listed> page(Wanted wanted, int limit, Optional<String> cursor) {
    cursor.ifPresent(
        place -> require(PLACE.matcher(place).matches(), "cursor", "请使用上一页返回的 nextCursor"));
    boolean newestFirst = wanted.statuses().stream().allMatch(RectificationStatus::isEnd);
    Comparator<Map<String, AttributeValue>> order = Comparator.comparing(row -> placeOf(row));
    List<Map<String, AttributeValue>> found =
        wanted.statuses().stream()
            .flatMap(status -> of(status, wanted, newestFirst, limit + 1, cursor).stream())
            .sorted(newestFirst ? order.reversed() : order)
            .limit(limit + 1) // the one more tells whether there is another page
            .toList();
    List<Map<String, AttributeValue>> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        read(shown),
        found.size() > limit ? Optional.of(placeOf(shown.getLast())) : Optional.empty());
  }

  private static String placeOf(Map<String, AttributeValue> row) {
    return row.get(LISTED_AT).s();
  }

  private List<Map<String, AttributeValue>> of(
      RectificationStatus status,
      Wanted wanted,
      boolean newestFirst,
      int limit,
      Optional<String> cursor) {
    // From and until are seconds, and what has happened since is one further on.
    String from = wanted.from().map(AttributeValues::sortable).map(at -> at + AFTER_ALL).orElse("");
    String until =
        wanted.until().map(AttributeValues::sortable).map(at -> at + AFTER_ALL).orElse(AFTER_ALL);
    if (cursor.isPresent() && newestFirst) {
      until = cursor.get();
    } else if (cursor.isPresent()) {
      from = cursor.get();
    }
    if (from.compareTo(until) >= 0) {
      return List.of();
    }
    boolean ofBranch = wanted.branchId().isPresent();
    String list = wanted.branchId().map(branch -> branch + "#").orElse("") + status.name();
    var rows =
        table.query(
            QueryRequest.builder()
                .indexName(ofBranch ? RectificationItem.BY_BRANCH : RectificationItem.BY_STATUS)
                .keyConditionExpression(
                    (ofBranch ? "branchRectificationList" : "rectificationList")
                        + " = :list AND listedAt BETWEEN :from AND :until")
                .expressionAttributeValues(
                    Map.of(":list", text(list), ":from", text(from + " "), ":until", text(until)))
                .scanIndexForward(!newestFirst)
                .limit(limit + 1));
    String last = until;
    return rows.items().stream().filter(row -> !placeOf(row).equals(last)).limit(limit).toList();
  }

  /** Those of an index are a moment old: shown is what they are now. */
  private List<Listed> read(List<Map<String, AttributeValue>> shown) {
    var keys = new ArrayList<Map<String, AttributeValue>>();
    for (Map<String, AttributeValue> row : shown) {
      ServiceId service = DynamoKeys.serviceOf(row.get("pk").s());
      keys.add(DynamoKeys.rectification(service));
      keys.add(DynamoKeys.service(service));
    }
    if (keys.isEmpty()) {
      return List.of();
    }
    var rows = new HashMap<String, Map<String, AttributeValue>>();
    table.getAll(keys).forEach(row -> rows.put(row.get("pk").s() + row.get("sk").s(), row));
    return ReadableRows.read(
        shown,
        row -> {
          String pk = row.get("pk").s();
          return new Listed(
              RectificationItem.open(rows.get(pk + DynamoKeys.RECTIFICATION)),
              ServiceItem.open(rows.get(pk + DynamoKeys.SERVICE)));
        });
  }
}
