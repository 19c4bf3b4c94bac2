package org.openhpf.local.testing.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhpf.local.testing.dynamodb.PreparedWrite.Kind;
import org.openhpf.local.testing.dynamodb.expression.Invalid;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Judges writes on the rows there are, and makes those that may be. Not thread-safe. */
final class Writes {
  private static final CancellationReason NONE = CancellationReason.builder().code("None").build();

  private Writes() {}

  /**
   * A write by itself.
   *
   * @return what the request wants to see of it
   */
  static Map<String, AttributeValue> alone(PreparedWrite write, ReturnValue wanted) {
    MemoryTable table = write.table();
    Row before = table.row(write.key());
    if (!write.isAllowed(before)) {
      table.charge(write.key().hash(), WriteCost.of(before, null));
      throw Refusals.conditionFailed(write.shown(before));
    }
    Row after = write.after(before);
    table.charge(write.key().hash(), WriteCost.of(before, after));
    table.replace(before, after);
    return shown(write, before, after, wanted);
  }

  private static Map<String, AttributeValue> shown(
      PreparedWrite write, Row before, Row after, ReturnValue wanted) {
    return switch (wanted) {
      case null -> null;
      case ALL_OLD -> before == null ? null : before.item();
      case ALL_NEW -> after.item();
      case UPDATED_OLD -> before == null ? null : updated(write, before);
      case UPDATED_NEW -> updated(write, after);
      case NONE, UNKNOWN_TO_SDK_VERSION -> null;
    };
  }

  private static Map<String, AttributeValue> updated(PreparedWrite write, Row row) {
    if (write.update() == null) {
      return null;
    }
    var parts = write.update().tree().paths().of(row.item(), write.bindings());
    return parts.isEmpty() ? null : parts;
  }

  /** All or none of them. */
  static void together(List<PreparedWrite> writes) {
    int count = writes.size();
    requireDistinct(writes);
    var before = new Row[count];
    var after = new Row[count];
    CancellationReason[] reasons = null;
    for (int i = 0; i < count; i++) {
      PreparedWrite write = writes.get(i);
      before[i] = write.table().row(write.key());
      CancellationReason reason = null;
      if (write.isAllowed(before[i])) {
        try {
          after[i] = write.after(before[i]);
        } catch (DynamoDbException e) {
          reason = invalid(e);
        }
      } else {
        reason = conditionFailed(write.shown(before[i]));
      }
      if (reason != null) {
        reasons = reasons == null ? new CancellationReason[count] : reasons;
        reasons[i] = reason;
      }
      int cost = WriteCost.TRANSACTIONAL * WriteCost.of(before[i], after[i]);
      write.table().charge(write.key().hash(), cost);
    }
    if (reasons != null) {
      throw Refusals.cancelled(filled(reasons));
    }
    for (int i = 0; i < count; i++) {
      PreparedWrite write = writes.get(i);
      if (write.kind() != Kind.CHECK) {
        write.table().replace(before[i], after[i]);
      }
    }
  }

  private static void requireDistinct(List<PreparedWrite> writes) {
    // Transactions are small: comparing keys is quicker than making a set of them.
    for (int i = 1; i < writes.size(); i++) {
      PreparedWrite one = writes.get(i);
      for (int k = 0; k < i; k++) {
        PreparedWrite other = writes.get(k);
        if (one.table() == other.table() && one.key().equals(other.key())) {
          throw Invalid.request(
              "Transaction request cannot include multiple operations on one item");
        }
      }
    }
  }

  private static List<CancellationReason> filled(CancellationReason[] reasons) {
    var all = new ArrayList<CancellationReason>(reasons.length);
    for (CancellationReason reason : reasons) {
      all.add(reason == null ? NONE : reason);
    }
    return all;
  }

  private static CancellationReason conditionFailed(Map<String, AttributeValue> found) {
    return CancellationReason.builder()
        .code("ConditionalCheckFailed")
        .message(Refusals.CONDITION_FAILED)
        .item(found)
        .build();
  }

  private static CancellationReason invalid(DynamoDbException e) {
    if (!Invalid.is(e)) {
      throw e;
    }
    return CancellationReason.builder()
        .code("ValidationError")
        .message(e.awsErrorDetails().errorMessage())
        .build();
  }
}
