package org.openhpf.local.cloud.userpool;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openhpf.local.cloud.userpool.TriggerCalls.Question;

/** Makes tokens, with what the PreTokenGeneration trigger says of them. */
final class Tokens {
  /** The scope of tokens that come of the API: a user's own doings, such as a second factor. */
  static final String SELF_SERVICE = "aws.cognito.signin.user.admin";

  /** About as many as Cognito's, so that nobody plans with less. */
  private static final int REFRESH_TOKEN_BYTES = 1_300;

  private final PoolSettings settings;
  private final Directory directory;
  private final TriggerCalls triggers;
  private final TokenSigner signer;
  private final InstantSource clock;

  Tokens(
      PoolSettings settings,
      Directory directory,
      TriggerCalls triggers,
      TokenSigner signer,
      InstantSource clock) {
    this.settings = settings;
    this.directory = directory;
    this.triggers = triggers;
    this.signer = signer;
    this.clock = clock;
  }

  /** AuthenticationResult of somebody who just signed in. */
  Map<String, Object> signIn(User user, String source, Map<String, String> metadata) {
    Instant now = clock.instant();
    String refreshToken = Secrets.random(REFRESH_TOKEN_BYTES);
    Grant grant =
        new Grant(
            Secrets.hash(refreshToken),
            user.username(),
            UUID.randomUUID().toString(),
            now,
            now.plus(settings.lifetimes().refresh()),
            false);
    Map<String, Object> result = issue(user, grant, source, metadata);
    directory.add(grant);
    result.put("RefreshToken", refreshToken);
    return result;
  }

  /** AuthenticationResult of a refresh: no new refresh token, as rotation is not on. */
  Map<String, Object> refresh(String refreshToken, Map<String, String> metadata) {
    Grant grant =
        directory
            .grant(Secrets.hash(refreshToken))
            .orElseThrow(() -> CognitoException.notAuthorized("Invalid Refresh Token"));
    if (grant.revoked()) {
      throw CognitoException.notAuthorized("Refresh Token has been revoked");
    }
    if (!clock.instant().isBefore(grant.expiresAt())) {
      throw CognitoException.notAuthorized("Refresh Token has expired");
    }
    User user = directory.find(grant.username()).orElseThrow();
    if (!user.enabled()) {
      throw CognitoException.notAuthorized("User is disabled.");
    }
    return issue(user, grant, "TokenGeneration_RefreshTokens", metadata);
  }

  /** Whether it is one of the tokens that are signed, and so no refresh token. */
  boolean isSigned(String token) {
    return signer.verify(token).isPresent();
  }

  /** Whose refresh token it is. */
  Optional<String> owner(String refreshToken) {
    return directory.grant(Secrets.hash(refreshToken)).map(Grant::username);
  }

  /**
   * The user an access token lets act for themselves.
   *
   * @throws CognitoException where it does not
   */
  User bearer(String accessToken) {
    try {
      JWTClaimsSet claims =
          signer
              .verify(accessToken)
              .orElseThrow(() -> CognitoException.notAuthorized("Invalid Access Token"));
      String scope = String.valueOf(claims.getStringClaim("scope"));
      if (!List.of(scope.split(" ")).contains(SELF_SERVICE)) {
        throw CognitoException.notAuthorized("Access Token does not have required scopes");
      }
      if (directory
          .origin(claims.getStringClaim("origin_jti"))
          .filter(g -> !g.revoked())
          .isEmpty()) {
        throw CognitoException.notAuthorized("Access Token has been revoked");
      }
      return directory.find(claims.getStringClaim("username")).orElseThrow();
    } catch (ParseException e) {
      throw CognitoException.notAuthorized("Invalid Access Token");
    }
  }

  private Map<String, Object> issue(
      User user, Grant grant, String source, Map<String, String> metadata) {
    Overrides overrides = Overrides.of(ask(user, source, metadata));
    List<String> groups = overrides.groups(user.groups());
    String eventId = UUID.randomUUID().toString();
    JWTClaimsSet.Builder access =
        claims(user, grant, groups, eventId, settings.lifetimes().access())
            .claim("token_use", "access")
            .claim("version", 2)
            .claim("client_id", settings.clientId())
            .claim("username", user.username())
            .claim("scope", String.join(" ", overrides.scopes(List.of(SELF_SERVICE))));
    overrides.accessToken(access);
    JWTClaimsSet.Builder id =
        claims(user, grant, groups, eventId, settings.lifetimes().id())
            .claim("token_use", "id")
            .audience(settings.clientId())
            .claim("cognito:username", user.username());
    user.attributes().forEach(id::claim);
    overrides.idToken(id);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("AccessToken", signer.sign(access.build()));
    result.put("IdToken", signer.sign(id.build()));
    result.put("ExpiresIn", settings.lifetimes().access().toSeconds());
    result.put("TokenType", "Bearer");
    return result;
  }

  private JWTClaimsSet.Builder claims(
      User user, Grant grant, List<String> groups, String eventId, Duration lifetime) {
    Instant now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .subject(user.sub())
            .issuer(signer.issuer())
            .claim("origin_jti", grant.originId())
            .claim("event_id", eventId)
            .claim("auth_time", grant.signedInAt().getEpochSecond())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)))
            .jwtID(UUID.randomUUID().toString());
    if (!groups.isEmpty()) {
      claims.claim("cognito:groups", groups);
    }
    return claims;
  }

  private Optional<Request> ask(User user, String source, Map<String, String> metadata) {
    Map<String, Object> groups = new LinkedHashMap<>();
    groups.put("groupsToOverride", user.groups());
    groups.put("iamRolesToOverride", List.of());
    groups.put("preferredRole", null);
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("userAttributes", SignIns.eventAttributes(user));
    request.put("groupConfiguration", groups);
    request.put("scopes", List.of(SELF_SERVICE));
    if (!metadata.isEmpty()) {
      request.put("clientMetadata", metadata);
    }
    return triggers.ask(
        new Question(
            Trigger.PRE_TOKEN_GENERATION,
            source,
            "2",
            user.username(),
            request,
            "claimsAndScopeOverrideDetails"));
  }
}
