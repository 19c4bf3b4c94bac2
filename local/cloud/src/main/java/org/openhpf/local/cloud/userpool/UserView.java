package org.openhpf.local.cloud.userpool;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user as a developer sees one.
 *
 * @param status as the API has it, such as CONFIRMED
 * @param code what the user's authenticator app shows now; empty without a second factor
 */
public record UserView(
    String username,
    String status,
    boolean enabled,
    List<String> groups,
    boolean mfa,
    Optional<String> code) {
  static UserView of(User user, Instant now) {
    return new UserView(
        user.username(),
        user.status(),
        user.enabled(),
        user.groups(),
        user.secondFactor().isPresent(),
        user.softwareToken().map(token -> Totp.code(token.secret(), now)));
  }
}
