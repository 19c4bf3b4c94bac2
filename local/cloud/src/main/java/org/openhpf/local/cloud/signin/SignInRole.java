package org.openhpf.local.cloud.signin;

import java.util.Arrays;
import java.util.Locale;
import org.openhpf.local.cloud.TokenRequest.Role;

/** As what somebody wants to sign in; a session has one person of each. */
public enum SignInRole {
  CITIZEN(Role.CITIZEN, "web"),
  STAFF(Role.STAFF, "web"),
  OFFICER(Role.OFFICER, "web"),
  /** A kiosk is a device of the hall: what staff may do, on a channel of its own. */
  KIOSK(Role.STAFF, "kiosk");

  private final Role role;
  private final String channel;

  SignInRole(Role role, String channel) {
    this.role = role;
    this.channel = channel;
  }

  Role role() {
    return role;
  }

  String channel() {
    return channel;
  }

  /** As {@code login_hint} writes it: in lower case. */
  static SignInRole of(String hint) {
    return Arrays.stream(values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(hint))
        .findFirst()
        .orElseThrow(
            () -> OAuthException.invalidRequest("login_hint is citizen, staff, officer or kiosk"));
  }
}
