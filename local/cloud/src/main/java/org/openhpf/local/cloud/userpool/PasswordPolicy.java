package org.openhpf.local.cloud.userpool;

import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * {@code Policies.PasswordPolicy} of a pool.
 *
 * @param temporaryValidity how long a temporary password can be changed into another
 */
public record PasswordPolicy(
    int minimumLength,
    boolean upper,
    boolean lower,
    boolean numbers,
    boolean symbols,
    Duration temporaryValidity) {
  /** Cognito's own. */
  public static final PasswordPolicy DEFAULT =
      new PasswordPolicy(8, true, true, true, true, Duration.ofDays(7));

  void require(String password) {
    require(password.codePointCount(0, password.length()) >= minimumLength, "not long enough");
    require(!upper || has(password, Character::isUpperCase), "must have uppercase characters");
    require(!lower || has(password, Character::isLowerCase), "must have lowercase characters");
    require(!numbers || has(password, Character::isDigit), "must have numeric characters");
    require(
        !symbols || has(password, one -> !Character.isLetterOrDigit(one)),
        "must have symbol characters");
  }

  private static boolean has(String password, IntPredicate kind) {
    return password.codePoints().anyMatch(kind);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new CognitoException(
          "InvalidPasswordException", "Password did not conform with policy: Password " + rule);
    }
  }
}
