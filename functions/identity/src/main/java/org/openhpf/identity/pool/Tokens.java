package org.openhpf.identity.pool;

import java.util.Optional;

/**
 * What the user pool issues.
 *
 * @param refreshToken absent where it stays the one before
 * @param expiresIn seconds until access and id token run out
 */
public record Tokens(
    String accessToken, String idToken, Optional<String> refreshToken, int expiresIn) {
  /** They are secrets. */
  @Override
  public String toString() {
    return "Tokens[" + expiresIn + " s]";
  }
}
