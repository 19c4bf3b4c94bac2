package org.openhpf.identity.pool;

import java.time.Duration;

/**
 * Secrets made here for somebody who was recognised in another way than the pool knows: single use,
 * short-lived, kept as a hash.
 */
public interface Grants {
  /** As long as the two calls of the pool take that follow at once. */
  Duration LIFETIME = Duration.ofSeconds(60);

  /** A new secret of 256 bits. */
  String grant(String userName, String sessionId);

  /** True once for the right secret; for the same answer asked again, too. */
  boolean redeem(String userName, CustomAnswer answer);
}
