package org.openhpf.identity.pool;

/**
 * Where a sign-in at the user pool has come to. A {@code poolSession} goes with the next answer and
 * with no other; it is a secret.
 */
public sealed interface Step {
  record SignedIn(Tokens tokens) implements Step {}

  /** A challenge of our own triggers is asked, for the first time or again. */
  record Asked(String poolSession) implements Step {
    @Override
    public String toString() {
      return "Asked";
    }
  }

  /** The password was right and is to be changed. */
  record NewPassword(String poolSession) implements Step {
    @Override
    public String toString() {
      return "NewPassword";
    }
  }

  /** The password was right; a code of the authenticator is to come. */
  record Totp(String poolSession) implements Step {
    @Override
    public String toString() {
      return "Totp";
    }
  }

  /** Wrong, run out, used before, disabled or unknown: the pool does not tell which. */
  record Refused() implements Step {}

  /** The authenticator's code is wrong or was used; another may be given to the same session. */
  record WrongTotp() implements Step {}

  /** The new password is not as the pool wants it. */
  record WeakPassword() implements Step {}
}
