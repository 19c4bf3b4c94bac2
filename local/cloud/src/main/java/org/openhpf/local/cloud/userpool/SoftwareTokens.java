package org.openhpf.local.cloud.userpool;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.openhpf.local.cloud.userpool.AuthSession.MfaSetup;
import org.openhpf.local.cloud.userpool.User.SoftwareToken;

/** AssociateSoftwareToken, VerifySoftwareToken and AdminSetUserMFAPreference. */
final class SoftwareTokens {
  private final Client client;
  private final Directory directory;
  private final AuthSessions sessions;
  private final Tokens tokens;
  private final InstantSource clock;

  /** Secrets given out to users who are signed in, until a code of theirs is shown. */
  private final Map<String, String> unverified = new ConcurrentHashMap<>();

  SoftwareTokens(
      Client client,
      Directory directory,
      AuthSessions sessions,
      Tokens tokens,
      InstantSource clock) {
    this.client = client;
    this.directory = directory;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  Map<String, Action> actions() {
    return Map.of(
        "AssociateSoftwareToken", this::associate,
        "VerifySoftwareToken", this::verify,
        "AdminSetUserMFAPreference", this::prefer);
  }

  private Map<String, Object> associate(Request request) {
    String secret = Totp.newSecret();
    Optional<String> accessToken = request.optional("AccessToken");
    if (accessToken.isPresent()) {
      unverified.put(tokens.bearer(accessToken.get()).username(), secret);
      return Map.of("SecretCode", secret);
    }
    AuthSession session = sessions.take(request.text("Session"), MfaSetup.class);
    MfaSetup asked = (MfaSetup) session.step();
    String next =
        sessions.open(
            session.username(), true, new MfaSetup(asked.source(), Optional.of(secret), 0, false));
    return Map.of("SecretCode", secret, "Session", next);
  }

  private Map<String, Object> verify(Request request) {
    String code = request.text("UserCode");
    Optional<String> accessToken = request.optional("AccessToken");
    return accessToken.isPresent()
        ? verifyOf(tokens.bearer(accessToken.get()), code)
        : verifyIn(request.text("Session"), code);
  }

  private Map<String, Object> verifyOf(User user, String code) {
    String secret =
        Optional.ofNullable(unverified.get(user.username())).orElseThrow(SoftwareTokens::none);
    long step = step(secret, code).orElseThrow(SoftwareTokens::mismatch);
    directory.update(
        user.username(),
        one -> {
          boolean enabled = one.secondFactor().isPresent();
          boolean preferred = one.secondFactor().filter(SoftwareToken::preferred).isPresent();
          return one.withSoftwareToken(new SoftwareToken(secret, true, enabled, preferred, step));
        });
    unverified.remove(user.username(), secret);
    return Map.of("Status", "SUCCESS");
  }

  private Map<String, Object> verifyIn(String sessionId, String code) {
    AuthSession session = sessions.take(sessionId, MfaSetup.class);
    MfaSetup asked = (MfaSetup) session.step();
    String secret = asked.secret().orElseThrow(SoftwareTokens::none);
    OptionalLong step = step(secret, code);
    if (step.isEmpty()) {
      sessions.putBack(sessionId, session, asked);
      throw mismatch();
    }
    String next =
        sessions.open(
            session.username(),
            true,
            new MfaSetup(asked.source(), asked.secret(), step.getAsLong(), true));
    return Map.of("Status", "SUCCESS", "Session", next);
  }

  private OptionalLong step(String secret, String code) {
    return Totp.matchingStep(secret, code, clock.instant());
  }

  private static CognitoException none() {
    return new CognitoException(
        "SoftwareTokenMFANotFoundException", "Software token MFA has not been associated.");
  }

  private static CognitoException mismatch() {
    return new CognitoException("EnableSoftwareTokenMFAException", "Code mismatch");
  }

  private Map<String, Object> prefer(Request request) {
    client.requirePool(request);
    for (String other :
        new String[] {"SMSMfaSettings", "EmailMfaSettings", "WebAuthnMfaSettings"}) {
      if (request.object(other).filter(settings -> settings.flag("Enabled")).isPresent()) {
        throw CognitoException.invalidParameter(other + " is not known to this stand-in");
      }
    }
    Optional<Request> settings = request.object("SoftwareTokenMfaSettings");
    directory.update(
        request.name("Username"), user -> settings.map(all -> preferring(user, all)).orElse(user));
    return Map.of();
  }

  private static User preferring(User user, Request settings) {
    boolean enabled = settings.flag("Enabled");
    Optional<SoftwareToken> verified = user.softwareToken().filter(SoftwareToken::verified);
    if (enabled && verified.isEmpty()) {
      throw CognitoException.invalidParameter("User has not verified software token mfa");
    }
    return verified
        .map(
            token ->
                user.withSoftwareToken(token.preferring(enabled, settings.flag("PreferredMfa"))))
        .orElse(user);
  }
}
