package org.openhpf.edge.trigger;

import java.util.List;
import java.util.Map;

/**
 * What tokens are to say beside what the pool puts there itself.
 *
 * @param access claims of the access token: texts, numbers, flags, lists and maps of them
 * @param scopes added to the access token
 * @param withheld scopes the access token would have and does not get
 * @param groups of both tokens, instead of the user's own
 */
public record TokenClaims(
    Map<String, Object> access, List<String> scopes, List<String> withheld, List<String> groups) {
  public TokenClaims {
    access = Map.copyOf(access);
    scopes = List.copyOf(scopes);
    withheld = List.copyOf(withheld);
    groups = List.copyOf(groups);
  }
}
