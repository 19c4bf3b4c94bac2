package org.openhpf.identity.pool;

import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Role;

/**
 * The user pool (用户池), which keeps users, passwords and authenticators and issues the tokens. User
 * names are opaque person ids.
 *
 * <p>Every method throws {@link org.openhpf.kernel.RetryLater} where the pool does not answer in
 * time; what changes it may be repeated without harm.
 */
public interface IdentityProvider {

  /**
   * Begins a sign-in by the challenges of our own triggers.
   *
   * @param userName known to the pool or not: the answer is of the same kind
   */
  Step startCustom(String userName);

  Step answerCustom(String userName, String poolSession, CustomAnswer answer);

  Step startPassword(String userName, String password);

  Step answerNewPassword(String userName, String poolSession, String newPassword, String sessionId);

  /**
   * @param code 6 digits of the person's authenticator
   */
  Step answerTotp(String userName, String poolSession, String code, String sessionId);

  /**
   * A new secret for an authenticator, in base 32; in use once {@link #confirmTotp} has seen a
   * code.
   *
   * @param accessToken of the person, as issued before the second factor
   */
  String newTotpSecret(String accessToken);

  /**
   * @return false where the code is wrong
   */
  boolean confirmTotp(String userName, String accessToken, String code);

  /**
   * @param sessionId whose claims the new tokens get
   * @return empty where the refresh token is not good any more
   */
  Optional<Tokens> refresh(String refreshToken, String sessionId);

  /** Ends a refresh token and the access tokens made of it, as far as the pool is asked. */
  void revoke(String refreshToken);

  /** Makes a user who signs in by our own challenges alone. */
  void createUser(String personId, Set<Role> roles);

  /**
   * Makes a user with a password that is to be changed at the first sign-in.
   *
   * @param password random, 16 characters
   */
  void createStaff(String personId, String password, Set<Role> roles);

  void setRoles(String personId, Set<Role> roles);

  void disable(String personId);

  void enable(String personId);

  /** Ends all refresh tokens of a user. */
  void signOutEverywhere(String personId);
}
