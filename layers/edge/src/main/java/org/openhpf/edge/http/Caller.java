package org.openhpf.edge.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, from the access token's claims alone; a body never tells.
 *
 * @param personId opaque id of the person, claim {@code person_id}
 * @param roles claim {@code cognito:groups}
 * @param level assurance level 1 to 4, claim {@code assurance_level}: 1 phone, 2 real name, 3 face
 *     or bank card, 4 counter or certificate
 * @param channel where the token was issued to, claim {@code channel}, e.g. {@code mini-program}
 */
public record Caller(String personId, Set<Role> roles, int level, String channel) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Empty where the claims do not say who it is: such a request is nobody's. */
  static Optional<Caller> of(Map<String, String> claims) {
    String personId = claims.get("person_id");
    if (personId == null || personId.isBlank() || personId.length() > 64) {
      return Optional.empty();
    }
    return Optional.of(
        new Caller(
            personId,
            Role.ofGroups(claims.get("cognito:groups")),
            level(claims.get("assurance_level")),
            claims.getOrDefault("channel", "unknown")));
  }

  /** The lowest level where the claim is absent or none of the four. */
  private static int level(String claim) {
    boolean known =
        claim != null && claim.length() == 1 && claim.charAt(0) >= '1' && claim.charAt(0) <= '4';
    return known ? claim.charAt(0) - '0' : 1;
  }
}
