package org.openhpf.edge.trigger;

import java.util.List;
import java.util.Map;

/**
 * Tokens about to be made.
 *
 * @param source why: {@code TokenGeneration_Authentication}, {@code TokenGeneration_RefreshTokens},
 *     {@code TokenGeneration_NewPasswordChallenge}, ...
 * @param groups of the user
 * @param scopes the access token would have
 * @param metadata the client's
 */
public record TokenRequest(
    String source,
    String userName,
    List<String> groups,
    List<String> scopes,
    Map<String, String> metadata) {
  public TokenRequest {
    groups = List.copyOf(groups);
    scopes = List.copyOf(scopes);
    metadata = Map.copyOf(metadata);
  }
}
