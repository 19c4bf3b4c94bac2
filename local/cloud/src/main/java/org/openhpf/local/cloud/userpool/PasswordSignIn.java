package org.openhpf.local.cloud.userpool;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.openhpf.local.cloud.userpool.AuthSession.MfaSetup;
import org.openhpf.local.cloud.userpool.AuthSession.NewPassword;
import org.openhpf.local.cloud.userpool.AuthSession.SoftwareCode;
import org.openhpf.local.cloud.userpool.AuthSession.Step;
import org.openhpf.local.cloud.userpool.PoolSettings.Mfa;
import org.openhpf.local.cloud.userpool.User.Failures;
import org.openhpf.local.cloud.userpool.User.SoftwareToken;

/** ADMIN_USER_PASSWORD_AUTH: a password, a new one where it was temporary, and a second factor. */
final class PasswordSignIn {
  /** After so many wrong codes a session is over; how many Cognito allows is not documented. */
  private static final int MOST_WRONG_CODES = 5;

  private final PoolSettings settings;
  private final Directory directory;
  private final AuthSessions sessions;
  private final Tokens tokens;
  private final InstantSource clock;

  PasswordSignIn(
      PoolSettings settings,
      Directory directory,
      AuthSessions sessions,
      Tokens tokens,
      InstantSource clock) {
    this.settings = settings;
    this.directory = directory;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  Map<String, Object> start(String username, String password) {
    User user =
        directory
            .find(username)
            .orElseThrow(
                () -> {
                  Passwords.matchesNobody(password);
                  return settings.hidesUsers()
                      ? CognitoException.wrongUserOrPassword()
                      : new CognitoException("UserNotFoundException", "User does not exist.");
                });
    Instant now = clock.instant();
    if (Lockout.isLocked(user.failures(), now)) {
      throw CognitoException.notAuthorized("Password attempts exceeded");
    }
    if (!Passwords.matches(user.password(), password)) {
      directory.update(username, one -> one.withFailures(Lockout.oneMore(one.failures(), now)));
      throw CognitoException.wrongUserOrPassword();
    }
    requireEnabled(user);
    if (!user.failures().equals(Failures.NONE)) {
      directory.update(username, one -> one.withFailures(Failures.NONE));
    }
    if (!user.password().temporary()) {
      return afterPassword(user, "TokenGeneration_Authentication", Map.of());
    }
    if (!now.isBefore(user.password().setAt().plus(settings.passwords().temporaryValidity()))) {
      throw CognitoException.notAuthorized(
          "Temporary password has expired and must be reset by an administrator.");
    }
    return challenge(
        user, new NewPassword(), Map.of("requiredAttributes", "[]", "userAttributes", "{}"));
  }

  Map<String, Object> newPassword(
      String sessionId, String username, String password, Map<String, String> metadata) {
    settings.passwords().require(password);
    sessions.take(sessionId, username, NewPassword.class);
    User user =
        directory.update(
            username, one -> one.withPassword(Passwords.of(password, false, clock.instant())));
    return afterPassword(user, "TokenGeneration_NewPasswordChallenge", metadata);
  }

  private Map<String, Object> afterPassword(
      User user, String source, Map<String, String> metadata) {
    requireEnabled(user);
    if (settings.mfa() != Mfa.OFF && user.secondFactor().isPresent()) {
      return challenge(user, new SoftwareCode(source, 0), Map.of());
    }
    if (settings.mfa() == Mfa.ON) {
      return challenge(
          user,
          new MfaSetup(source, Optional.empty(), 0, false),
          Map.of("MFAS_CAN_SETUP", "[\"SOFTWARE_TOKEN_MFA\"]"));
    }
    return SignIns.result(tokens.signIn(user, source, metadata));
  }

  private Map<String, Object> challenge(User user, Step step, Map<String, String> parameters) {
    Map<String, String> shown = new LinkedHashMap<>(parameters);
    shown.put("USER_ID_FOR_SRP", user.username());
    return SignIns.challenge(step.challenge(), sessions.open(user.username(), true, step), shown);
  }

  Map<String, Object> code(
      String sessionId, String username, String code, Map<String, String> metadata) {
    AuthSession session = sessions.take(sessionId, username, SoftwareCode.class);
    SoftwareCode asked = (SoftwareCode) session.step();
    try {
      User user = directory.update(username, one -> one.withSoftwareToken(used(one, code)));
      requireEnabled(user);
      return SignIns.result(tokens.signIn(user, asked.source(), metadata));
    } catch (WrongCode e) {
      if (asked.wrongCodes() + 1 < MOST_WRONG_CODES) {
        sessions.putBack(
            sessionId, session, new SoftwareCode(asked.source(), asked.wrongCodes() + 1));
      }
      throw e.told;
    }
  }

  private static final class WrongCode extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final CognitoException told;

    WrongCode(CognitoException told) {
      super(told);
      this.told = told;
    }
  }

  /** The factor after this code was taken: no code is taken twice. */
  private SoftwareToken used(User user, String code) {
    SoftwareToken token =
        user.secondFactor()
            .orElseThrow(
                () ->
                    new CognitoException(
                        "SoftwareTokenMFANotFoundException",
                        "Software token MFA is not enabled for the user."));
    OptionalLong step = Totp.matchingStep(token.secret(), code, clock.instant());
    if (step.isEmpty()) {
      throw new WrongCode(
          new CognitoException("CodeMismatchException", "Invalid code received for user"));
    }
    if (step.getAsLong() <= token.usedStep()) {
      throw new WrongCode(
          new CognitoException(
              "ExpiredCodeException", "Your software token has already been used once."));
    }
    return token.withUsedStep(step.getAsLong());
  }

  /** After VerifySoftwareToken: the factor is the user's from now on. */
  Map<String, Object> setUp(String sessionId, String username, Map<String, String> metadata) {
    AuthSession session = sessions.take(sessionId, username, MfaSetup.class);
    MfaSetup setup = (MfaSetup) session.step();
    if (!setup.verified()) {
      throw CognitoException.notAuthorized("Invalid session for the user.");
    }
    User user =
        directory.update(
            username,
            one ->
                one.withSoftwareToken(
                    new SoftwareToken(
                        setup.secret().orElseThrow(), true, true, true, setup.usedStep())));
    requireEnabled(user);
    return SignIns.result(tokens.signIn(user, setup.source(), metadata));
  }

  private static void requireEnabled(User user) {
    if (!user.enabled()) {
      throw CognitoException.notAuthorized("User is disabled.");
    }
  }
}
