package org.openhpf.local.host.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openhpf.local.host.template.HttpApiResource.Authorizer;

/**
 * API Gateway's JWT authorizer: RS256 only, keys from the issuer. It goes by real time, as the real
 * one does, wherever the functions' clock was moved to.
 */
final class JwtAuthorizer {
  /** What it decides. */
  sealed interface Decision {}

  record Allowed(Caller caller) implements Decision {}

  /** 401; {@code challenge} is the value of {@code www-authenticate}. */
  record Unauthorized(String challenge) implements Decision {}

  /** 403: the token is good, and lacks the scope. */
  record Forbidden(String challenge) implements Decision {}

  private static final int MOST_REMEMBERED = 20_000;

  private final Authorizer settings;
  private final IssuerKeys keys;
  private final InstantSource clock;

  /**
   * Tokens whose signature and constant claims are known to be good: to verify one costs more than
   * all else here.
   */
  private final Map<String, Caller> verified = new ConcurrentHashMap<>();

  JwtAuthorizer(Authorizer settings, InstantSource clock) {
    this.settings = settings;
    this.keys = new IssuerKeys(settings.issuer());
    this.clock = clock;
  }

  /** {@code scopes}: the route asks for one of these; any valid token will do when it is empty. */
  Decision decide(Optional<String> authorization, List<String> scopes) {
    Optional<String> token =
        authorization.map(value -> value.replaceFirst("(?i)^bearer\\s+", "").strip());
    if (token.isEmpty() || token.get().isEmpty()) {
      return new Unauthorized("Bearer");
    }
    try {
      Caller caller = verify(token.get());
      if (!scopes.isEmpty() && scopes.stream().noneMatch(caller.scopes()::contains)) {
        return new Forbidden(
            challenge(scopes, "insufficient_scope", "the token does not have a required scope"));
      }
      return new Allowed(caller);
    } catch (ParseException e) {
      return new Unauthorized(challenge(scopes, "invalid_token", "the token is malformed"));
    } catch (BadJOSEException | JOSEException e) {
      return new Unauthorized(challenge(scopes, "invalid_token", e.getMessage()));
    }
  }

  private static String challenge(List<String> scopes, String error, String description) {
    return "Bearer scope=\"%s\" error=\"%s\" error_description=\"%s\""
        .formatted(String.join(" ", scopes), error, description);
  }

  private Caller verify(String token) throws ParseException, BadJOSEException, JOSEException {
    Caller known = verified.get(token);
    if (known != null) {
      requireStillValid(known.notAfter());
      return known;
    }
    SignedJWT jwt = SignedJWT.parse(token); // an unsigned token (alg none) is none
    JWSAlgorithm algorithm = jwt.getHeader().getAlgorithm();
    if (!algorithm.equals(JWSAlgorithm.RS256)) {
      throw new BadJOSEException("signing method " + algorithm + " is invalid");
    }
    if (jwt.getHeader().getKeyID() == null) { // else any key of the issuer's would do
      throw new BadJOSEException("the token does not have a key id");
    }
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    requireClaims(claims);
    keys.verify(jwt);
    Caller caller = new Caller(plain(claims), claims.getExpirationTime().toInstant());
    if (verified.size() >= MOST_REMEMBERED) {
      verified.clear();
    }
    verified.put(token, caller);
    return caller;
  }

  private void requireClaims(JWTClaimsSet claims) throws BadJOSEException {
    if (!settings.issuer().equals(claims.getIssuer())) {
      throw new BadJOSEException("the token does not have a valid issuer");
    }
    List<String> audience = claims.getAudience();
    Object client = claims.getClaim("client_id");
    boolean fits =
        audience.isEmpty()
            ? settings.audience().contains(String.valueOf(client))
            : audience.stream().anyMatch(settings.audience()::contains);
    if (!fits) {
      throw new BadJOSEException("the token does not have a valid audience");
    }
    if (claims.getExpirationTime() == null) {
      throw new BadJOSEException("the token does not have an expiration time");
    }
    requireStillValid(claims.getExpirationTime().toInstant());
    requirePast(claims.getNotBeforeTime(), "the token is not valid yet");
    requirePast(claims.getIssueTime(), "the token was issued in the future");
  }

  private void requireStillValid(Instant notAfter) throws BadJOSEException {
    if (!clock.instant().isBefore(notAfter)) {
      throw new BadJOSEException("the token has expired");
    }
  }

  private void requirePast(Date time, String fault) throws BadJOSEException {
    if (time != null && time.toInstant().isAfter(clock.instant())) {
      throw new BadJOSEException(fault);
    }
  }

  private static Map<String, Object> plain(JWTClaimsSet claims) {
    Map<String, Object> plain = new LinkedHashMap<>();
    claims
        .getClaims()
        .forEach(
            (name, value) -> {
              Object one =
                  value instanceof Collection<?> list && name.equals("aud") && list.size() == 1
                      ? list.iterator().next()
                      : value;
              plain.put(name, one instanceof Date date ? date.toInstant().getEpochSecond() : one);
            });
    return plain;
  }
}
