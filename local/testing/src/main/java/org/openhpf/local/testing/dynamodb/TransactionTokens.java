package org.openhpf.local.testing.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The client request tokens of the transactions that were stored in the last ten minutes; of those
 * the newest thousands, as tests make more in ten minutes than a memory holds. Not thread-safe.
 */
final class TransactionTokens {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST_KEPT = 8192;

  private final InstantSource time;
  private final Map<String, Stored> stored =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stored> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Stored(List<TransactWriteItem> writes, Instant at) {}

  TransactionTokens(InstantSource time) {
    this.time = time;
  }

  /** Whether this very transaction is stored already; refuses another one under its token. */
  boolean isRepeated(String token, List<TransactWriteItem> writes) {
    if (token == null) {
      return false;
    }
    Stored earlier = stored.get(token);
    if (earlier == null || !time.instant().isBefore(earlier.at.plus(KEPT))) {
      return false;
    }
    if (!earlier.writes.equals(writes)) {
      throw Refusals.otherParameters();
    }
    return true;
  }

  void remember(String token, List<TransactWriteItem> writes) {
    if (token != null) {
      stored.remove(token);
      stored.put(token, new Stored(writes, time.instant()));
    }
  }
}
