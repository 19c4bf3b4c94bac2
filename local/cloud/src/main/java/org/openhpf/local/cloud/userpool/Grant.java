package org.openhpf.local.cloud.userpool;

import java.time.Instant;

/**
 * A sign-in that can be refreshed.
 *
 * @param tokenHash of the refresh token, which itself is not kept
 * @param originId {@code origin_jti} of all tokens that come of it
 */
record Grant(
    String tokenHash,
    String username,
    String originId,
    Instant signedInAt,
    Instant expiresAt,
    boolean revoked) {
  Grant asRevoked() {
    return new Grant(tokenHash, username, originId, signedInAt, expiresAt, true);
  }
}
