package org.openhpf.local.cloud.userpool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user of the pool.
 *
 * @param sub a UUID
 */
record User(
    String username,
    String sub,
    Map<String, String> attributes,
    boolean enabled,
    Instant created,
    Instant modified,
    Password password,
    List<String> groups,
    Optional<SoftwareToken> softwareToken,
    Failures failures) {

  /**
   * @param hash see {@link Passwords}
   */
  record Password(byte[] salt, byte[] hash, boolean temporary, Instant setAt) {}

  /**
   * A second factor.
   *
   * @param secret in base 32
   * @param verified a code of it was shown
   * @param enabled it is asked for at sign-in
   * @param usedStep the time step of the last code that was taken, see {@link Totp}
   */
  record SoftwareToken(
      String secret, boolean verified, boolean enabled, boolean preferred, long usedStep) {
    SoftwareToken preferring(boolean isEnabled, boolean isPreferred) {
      return new SoftwareToken(secret, verified, isEnabled, isPreferred, usedStep);
    }

    SoftwareToken withUsedStep(long step) {
      return new SoftwareToken(secret, verified, enabled, preferred, step);
    }
  }

  /** Wrong passwords in a row, see {@link Lockout}. */
  record Failures(int count, Instant last) {
    static final Failures NONE = new Failures(0, Instant.EPOCH);
  }

  String status() {
    return password.temporary() ? "FORCE_CHANGE_PASSWORD" : "CONFIRMED";
  }

  Optional<SoftwareToken> secondFactor() {
    return softwareToken.filter(SoftwareToken::enabled);
  }

  /** As events and id tokens have them. */
  Map<String, String> allAttributes() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("sub", sub);
    all.putAll(attributes);
    return all;
  }

  User withAttributes(Map<String, String> changed, Instant now) {
    Map<String, String> merged = new LinkedHashMap<>(attributes);
    merged.putAll(changed);
    return new User(
        username, sub, merged, enabled, created, now, password, groups, softwareToken, failures);
  }

  User withEnabled(boolean isEnabled, Instant now) {
    return new User(
        username,
        sub,
        attributes,
        isEnabled,
        created,
        now,
        password,
        groups,
        softwareToken,
        failures);
  }

  User withPassword(Password other) {
    return new User(
        username,
        sub,
        attributes,
        enabled,
        created,
        other.setAt(),
        other,
        groups,
        softwareToken,
        Failures.NONE);
  }

  User withGroup(String group, boolean member) {
    List<String> changed = new ArrayList<>(groups);
    changed.remove(group);
    if (member) {
      changed.add(group);
    }
    return new User(
        username,
        sub,
        attributes,
        enabled,
        created,
        modified,
        password,
        changed,
        softwareToken,
        failures);
  }

  User withSoftwareToken(SoftwareToken other) {
    return new User(
        username,
        sub,
        attributes,
        enabled,
        created,
        modified,
        password,
        groups,
        Optional.of(other),
        failures);
  }

  User withFailures(Failures other) {
    return new User(
        username,
        sub,
        attributes,
        enabled,
        created,
        modified,
        password,
        groups,
        softwareToken,
        other);
  }
}
