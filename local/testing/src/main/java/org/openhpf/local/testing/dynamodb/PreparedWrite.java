package org.openhpf.local.testing.dynamodb;

import java.util.Map;
import org.openhpf.local.testing.dynamodb.expression.Bindings;
import org.openhpf.local.testing.dynamodb.expression.Condition;
import org.openhpf.local.testing.dynamodb.expression.Expression;
import org.openhpf.local.testing.dynamodb.expression.Update;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One write of an item, alone or in a transaction, as far as it can be judged without the item.
 *
 * @param condition null where there is none
 * @param given what PUT stores, the key that UPDATE may have to begin with
 * @param update of UPDATE; null if it has no expression
 * @param returnsFound whether a refusal shows the item found
 */
record PreparedWrite(
    Kind kind,
    MemoryTable table,
    Key key,
    Expression<Condition> condition,
    Bindings bindings,
    Map<String, AttributeValue> given,
    Expression<Update> update,
    boolean returnsFound) {

  enum Kind {
    PUT,
    UPDATE,
    DELETE,
    CHECK
  }

  PreparedWrite {
    if (condition != null) {
      condition.tree().requireTypes(condition.kind(), bindings);
    }
    if (update != null) {
      update.tree().requireValid(bindings, table.keys()::has);
    }
  }

  boolean isAllowed(Row before) {
    return condition == null
        || condition.tree().holds(before == null ? Map.of() : before.item(), bindings);
  }

  /**
   * What it leaves; null if nothing.
   *
   * @param before null where there is none
   */
  Row after(Row before) {
    return switch (kind) {
      case PUT -> table.row(key, given, "Item size has exceeded the maximum allowed size");
      case UPDATE -> {
        Map<String, AttributeValue> item = before == null ? given : before.item();
        yield table.row(
            key,
            update == null ? item : update.tree().apply(item, bindings),
            "Item size to update has exceeded the maximum allowed size");
      }
      case DELETE -> null;
      case CHECK -> before;
    };
  }

  /** What was found where the condition does not hold, if the request wants to see it. */
  Map<String, AttributeValue> shown(Row before) {
    return returnsFound && before != null ? before.item() : null;
  }
}
