package org.openhpf.local.host.events;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits between attempts: they double, with jitter so that callers which failed together do not
 * return together.
 *
 * @param first longest wait before the first retry
 * @param most longest wait before any
 */
public record Backoff(Duration first, Duration most) {
  /**
   * @param retry 1 before the first retry
   * @return between half of the retry's wait and all of it
   */
  public Duration before(int retry) {
    long wait = Math.min(most.toMillis(), first.toMillis() << Math.min(retry - 1, 20));
    return Duration.ofMillis(wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
  }
}
