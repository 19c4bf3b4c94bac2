package org.openhpf.local.testing.dynamodb;

import org.openhpf.local.testing.dynamodb.expression.Values;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Where a row stands within its partition, or a border between rows.
 *
 * @param range by which rows are ordered
 * @param primary the row's key in its table, as an index may hold many rows of one key; null in the
 *     table itself
 * @param edge 0 of rows; a border before or after all the rows of this range, or after all that
 *     begin with it
 */
record SortKey(Object range, Key primary, int edge) implements Comparable<SortKey> {
  private static final int BEFORE = -1;
  private static final int AFTER = 1;
  private static final int AFTER_PREFIX = 2;

  static SortKey of(Object range, Key primary) {
    return new SortKey(range, primary, 0);
  }

  static SortKey before(Object range) {
    return new SortKey(range, null, BEFORE);
  }

  static SortKey after(Object range) {
    return new SortKey(range, null, AFTER);
  }

  static SortKey afterPrefix(Object prefix) {
    return new SortKey(prefix, null, AFTER_PREFIX);
  }

  @Override
  public int compareTo(SortKey other) {
    if (edge == AFTER_PREFIX && startsWith(other.range, range)) {
      return 1;
    }
    if (other.edge == AFTER_PREFIX && startsWith(range, other.range)) {
      return -1;
    }
    int order = KeyAttribute.compare(range, other.range);
    if (order != 0) {
      return order;
    }
    if (edge != other.edge || primary == null || other.primary == null) {
      return Integer.compare(edge, other.edge);
    }
    order = KeyAttribute.compare(primary.hash(), other.primary.hash());
    return order != 0 ? order : KeyAttribute.compare(primary.range(), other.primary.range());
  }

  private static boolean startsWith(Object whole, Object prefix) {
    return switch (prefix) {
      case String text -> ((String) whole).startsWith(text);
      case SdkBytes bytes -> Values.startsWith((SdkBytes) whole, bytes);
      default -> false;
    };
  }
}
