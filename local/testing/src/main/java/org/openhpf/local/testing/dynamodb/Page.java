package org.openhpf.local.testing.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.local.testing.dynamodb.expression.Bindings;
import org.openhpf.local.testing.dynamodb.expression.Condition;
import org.openhpf.local.testing.dynamodb.expression.Expression;
import org.openhpf.local.testing.dynamodb.expression.Invalid;
import org.openhpf.local.testing.dynamodb.expression.Projection;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** What a query or a scan has read so far. It ends at the request's limit or at 1 MB. */
final class Page {
  private static final int LARGEST = 1024 * 1024;

  private final MemoryTable table;
  private final View view;
  private final Expression<Condition> filter;
  private final Expression<Projection> projection;
  private final Bindings bindings;
  private final Select select;
  private final int limit;
  private final List<Map<String, AttributeValue>> items = new ArrayList<>();
  private Row last;
  private int read;
  private int matched;
  private int bytes;
  private boolean isFull;

  Page(
      MemoryTable table,
      View view,
      Expression<Condition> filter,
      Expression<Projection> projection,
      Bindings bindings,
      Select select,
      Integer limit) {
    this.table = table;
    this.view = view;
    this.filter = filter;
    this.projection = projection;
    this.bindings = bindings;
    this.select = select;
    this.limit = limit == null ? Integer.MAX_VALUE : limit;
    if (this.limit < 1) {
      throw Invalid.request(
          "1 validation error detected: Value '"
              + limit
              + "' at 'limit' failed to satisfy"
              + " constraint: Member must have value greater than or equal to 1");
    }
    if (filter != null) {
      filter.tree().requireTypes(filter.kind(), bindings);
    }
    if (projection != null) {
      projection.tree().requireValid(bindings);
    }
    if (select == Select.ALL_ATTRIBUTES && view instanceof Index index && !index.holdsAll()) {
      throw Invalid.parameter(
          "Select type ALL_ATTRIBUTES is not supported for global secondary index "
              + index.name()
              + " because its projection type is not ALL");
    }
  }

  /** Whether there is room for another one after it. */
  boolean add(Row row) {
    var item = view instanceof Index index ? index.projected(row) : row.item();
    last = row;
    read++;
    bytes += row.size();
    if (filter == null || filter.tree().holds(item, bindings)) {
      matched++;
      if (select != Select.COUNT) {
        items.add(projection == null ? item : projection.tree().of(item, bindings));
      }
    }
    isFull = read >= limit || bytes >= LARGEST;
    return !isFull;
  }

  List<Map<String, AttributeValue>> items() {
    return items;
  }

  int read() {
    return read;
  }

  int matched() {
    return matched;
  }

  /** Where the next page begins; null at the end. */
  Map<String, AttributeValue> next() {
    if (!isFull) {
      return null;
    }
    var key = new HashMap<>(table.keys().attributesOf(last.item()));
    if (view.isIndex()) {
      key.putAll(view.keys().attributesOf(last.item()));
    }
    return key;
  }
}
