package org.openhpf.local.testing.dynamodb;

import static org.openhpf.local.testing.dynamodb.expression.Expression.filter;
import static org.openhpf.local.testing.dynamodb.expression.Expression.keyCondition;
import static org.openhpf.local.testing.dynamodb.expression.Expression.projection;

import java.util.Map;
import org.openhpf.local.testing.dynamodb.expression.Bindings;
import org.openhpf.local.testing.dynamodb.expression.Condition;
import org.openhpf.local.testing.dynamodb.expression.Expression;
import org.openhpf.local.testing.dynamodb.expression.Invalid;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Reads rows of one table. Not thread-safe. */
final class Reads {
  private Reads() {}

  /**
   * One item, or the parts of it that the request wants; null where there is none.
   *
   * @param projectionText null wants all
   */
  static Map<String, AttributeValue> item(
      MemoryTable table,
      Map<String, AttributeValue> named,
      String projectionText,
      Map<String, String> names) {
    var projection = projection(projectionText);
    var bindings = Bindings.of(names, null, projection);
    if (projection != null) {
      projection.tree().requireValid(bindings);
    }
    Row row = table.row(table.keys().keyOf(named));
    if (row == null) {
      return null;
    }
    return projection == null ? row.item() : projection.tree().of(row.item(), bindings);
  }

  static Page query(MemoryTable table, QueryRequest r) {
    View view = table.view(r.indexName());
    requireEventual(view, r.consistentRead());
    var condition = keyCondition(r.keyConditionExpression());
    if (condition == null) {
      throw Invalid.request(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    var filter = filter(r.filterExpression());
    var projection = projection(r.projectionExpression());
    var bindings =
        Bindings.of(
            r.hasExpressionAttributeNames() ? r.expressionAttributeNames() : null,
            r.hasExpressionAttributeValues() ? r.expressionAttributeValues() : null,
            condition,
            filter,
            projection);
    condition.tree().requireTypes(condition.kind(), bindings);
    requireNoKeys(filter, bindings, view.keys());
    KeyRange range = KeyRange.of(condition, bindings, view.keys());
    var page = new Page(table, view, filter, projection, bindings, r.select(), r.limit());
    SortKey after = null;
    if (r.hasExclusiveStartKey()) {
      Start start = Start.of(r.exclusiveStartKey(), table, view);
      if (!start.key().hash().equals(range.hash())) {
        throw Invalid.request(
            "The provided starting key is outside query boundaries based on"
                + " provided conditions");
      }
      after = start.place(view);
    }
    boolean forward = r.scanIndexForward() == null || r.scanIndexForward();
    for (Row row : range.rows(view.partition(range.hash()), forward, after)) {
      if (!page.add(row)) {
        break;
      }
    }
    return page;
  }

  static Page scan(MemoryTable table, ScanRequest r) {
    View view = table.view(r.indexName());
    requireEventual(view, r.consistentRead());
    var filter = filter(r.filterExpression());
    var projection = projection(r.projectionExpression());
    var bindings =
        Bindings.of(
            r.hasExpressionAttributeNames() ? r.expressionAttributeNames() : null,
            r.hasExpressionAttributeValues() ? r.expressionAttributeValues() : null,
            filter,
            projection);
    var page = new Page(table, view, filter, projection, bindings, r.select(), r.limit());
    Start start = r.hasExclusiveStartKey() ? Start.of(r.exclusiveStartKey(), table, view) : null;
    var whole = new KeyRange(null, null, null);
    for (Object hash : view.scanOrder()) {
      int order = start == null ? 1 : View.SCANNED.compare(hash, start.key().hash());
      if (order < 0 || !isInSegment(hash, r)) {
        continue;
      }
      SortKey after = order == 0 ? start.place(view) : null;
      for (Row row : whole.rows(view.partition(hash), true, after)) {
        if (!page.add(row)) {
          return page;
        }
      }
    }
    return page;
  }

  private static boolean isInSegment(Object hash, ScanRequest r) {
    return r.totalSegments() == null
        || Math.floorMod(View.scattered(hash), r.totalSegments()) == r.segment();
  }

  /** Where a page begins: after the row of these keys, be it there or not. */
  private record Start(Key key, Key primary) {

    static Start of(Map<String, AttributeValue> named, MemoryTable table, View view) {
      Key primary = table.keys().keyIfIn(named);
      Key key = view.keys().keyIfIn(named);
      if (primary == null || key == null) {
        throw Invalid.request("The provided starting key is invalid");
      }
      for (String attribute : named.keySet()) {
        if (!table.keys().has(attribute) && !view.keys().has(attribute)) {
          throw Invalid.request("The provided starting key is invalid");
        }
      }
      return new Start(key, primary);
    }

    SortKey place(View view) {
      return view.place(key, primary);
    }
  }

  private static void requireEventual(View view, Boolean consistent) {
    if (view.isIndex() && Boolean.TRUE.equals(consistent)) {
      throw Invalid.request("Consistent reads are not supported on global secondary indexes");
    }
  }

  private static void requireNoKeys(
      Expression<Condition> filter, Bindings bindings, KeySchema keys) {
    if (filter == null) {
      return;
    }
    for (String attribute : filter.attributes(bindings)) {
      if (keys.has(attribute)) {
        throw Invalid.request(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                + attribute);
      }
    }
  }
}
