package org.openhpf.edge.http;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param nextCursor give it as {@code cursor} to read on; absent on the last page
 */
public record Page<T>(List<T> items, Optional<String> nextCursor) {
  public Page {
    items = List.copyOf(items);
  }

  /** A list that is one page. */
  public static <T> Page<T> of(List<T> items) {
    return new Page<>(items, Optional.empty());
  }
}
