package org.openhpf.edge.http;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * That somebody acts for the person or employer the token speaks of: a delegate (受托人) or an agent
 * (经办人). What he may do is what the token names, as long as the standing behind it holds.
 *
 * @param actorId opaque id of the person who acts, claim {@code acting_id}
 * @param standingId of the row that says whether he still may, claim {@code standing_id}
 * @param matters what he may see to, claim {@code matters}: names in kebab-case with single spaces
 *     between them
 */
public record Acting(String actorId, String standingId, Set<String> matters) {
  private static final Pattern ID = Pattern.compile("[!-~]{1,64}");
  private static final Pattern MATTERS =
      Pattern.compile("[a-z]{1,32}(-[a-z]{1,32}){0,3}( [a-z]{1,32}(-[a-z]{1,32}){0,3}){0,31}");

  public Acting {
    matters = Set.copyOf(matters);
  }

  /**
   * Empty where the token speaks of the caller himself.
   *
   * @throws IllegalArgumentException if claims that speak of acting do not say who acts by what
   *     standing in which matters: such a token is nobody's, above all not the principal's
   */
  static Optional<Acting> of(Map<String, String> claims) {
    String actorId = claims.get("acting_id");
    String standingId = claims.get("standing_id");
    String matters = claims.get("matters");
    if (actorId == null && standingId == null && matters == null) {
      return Optional.empty();
    }
    require(actorId, ID);
    require(standingId, ID);
    require(matters, MATTERS);
    if (actorId.equals(claims.get("person_id"))) {
      throw new IllegalArgumentException("nobody acts for himself");
    }
    return Optional.of(new Acting(actorId, standingId, new HashSet<>(List.of(matters.split(" ")))));
  }

  private static void require(String claim, Pattern form) {
    if (claim == null || !form.matcher(claim).matches()) {
      throw new IllegalArgumentException("malformed claims of acting");
    }
  }
}
