package org.openhpf.edge.http;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is calling, from the access token's claims alone; a body never tells.
 *
 * @param personId opaque id of the person whose matters these are, claim {@code person_id}; where
 *     another acts, the person or employer he acts for
 * @param roles claim {@code cognito:groups}
 * @param level assurance level 1 to 4, claim {@code assurance_level}: 1 phone, 2 real name, 3 face
 *     or bank card, 4 counter or certificate
 * @param channel where the token was issued to, claim {@code channel}, e.g. {@code mini-program}
 * @param sessionId of the sign-in, claim {@code session_id}; empty where another issuer keeps none
 * @param acting who acts for him, by what right; empty where he calls himself
 */
public record Caller(
    String personId,
    Set<Role> roles,
    int level,
    String channel,
    Optional<String> sessionId,
    Optional<Acting> acting) {
  private static final Set<Role> OF_OTHERS = EnumSet.of(Role.CITIZEN, Role.AGENT);

  /** Who acts for others is none of the centre's people meanwhile, whatever else he is. */
  public Caller {
    roles =
        roles.stream()
            .filter(role -> acting.isEmpty() || OF_OTHERS.contains(role))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Somebody who calls in his own right. */
  public Caller(String personId, Set<Role> roles, int level, String channel) {
    this(personId, roles, level, channel, Optional.empty(), Optional.empty());
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Who acts: himself, or who does it for him. It is what an audit record calls its actor. */
  public String actorId() {
    return acting.map(Acting::actorId).orElse(personId);
  }

  /** For whom it is done, where that is another than who acts. */
  public Optional<String> onBehalfOf() {
    return acting.map(by -> personId);
  }

  /** Empty where the claims do not say who it is: such a request is nobody's. */
  static Optional<Caller> of(Map<String, String> claims) {
    String personId = claims.get("person_id");
    if (personId == null || personId.isBlank() || personId.length() > 64) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Caller(
              personId,
              Role.ofGroups(claims.get("cognito:groups")),
              level(claims.get("assurance_level")),
              claims.getOrDefault("channel", "unknown"),
              Optional.ofNullable(claims.get("session_id")),
              Acting.of(claims)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** The lowest level where the claim is absent or none of the four. */
  private static int level(String claim) {
    boolean known =
        claim != null && claim.length() == 1 && claim.charAt(0) >= '1' && claim.charAt(0) <= '4';
    return known ? claim.charAt(0) - '0' : 1;
  }
}
