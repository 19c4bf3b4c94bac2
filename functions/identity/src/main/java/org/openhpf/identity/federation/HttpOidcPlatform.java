package org.openhpf.identity.federation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Json;
import org.openhpf.identity.outside.JsonService;
import org.openhpf.identity.outside.JsonService.Answered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * OpenID Connect Core 1.0, code flow with proof keys. The id token comes straight from the token
 * endpoint over TLS, which stands for its signature (3.1.3.7, 6): its audience, nonce and end are
 * checked, no keys are fetched. Who it is says userinfo, for the same {@code sub} (5.3.2).
 */
final class HttpOidcPlatform implements Platform {
  private final JsonService service = new JsonService("The OIDC platform");
  private final Clock clock;

  HttpOidcPlatform(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String authorizeUrl(Provider provider, Handshake handshake, String callback) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", provider.clientId());
    query.put("scope", provider.scope());
    query.put("redirect_uri", callback);
    query.put("state", handshake.state());
    query.put("nonce", handshake.nonce());
    query.put("code_challenge", Secret.challenge(handshake.verifier()));
    query.put("code_challenge_method", "S256");
    return provider.authorizeUrl() + "?" + JsonService.encoded(query);
  }

  @Override
  public Exchange exchange(Provider provider, Handshake handshake, String callback, String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", callback);
    form.put("code_verifier", handshake.verifier());
    var headers = Map.of("authorization", basic(provider));
    return switch (service.postForm(provider.tokenUrl(), headers, form)) {
      case JsonService.Silent() -> new Exchange.Unavailable();
      case Answered(int status, JsonNode _) when status >= 400 -> new Exchange.Refused();
      case Answered(int _, JsonNode tokens) -> person(provider, handshake, tokens);
    };
  }

  /** RFC 6749, 2.3.1: both parts are encoded as in a form first. */
  private static String basic(Provider provider) {
    String pair = JsonService.encoded(Map.of(provider.clientId(), provider.clientSecret()));
    String text = pair.replaceFirst("=", ":");
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Exchange person(Provider provider, Handshake handshake, JsonNode tokens) {
    Optional<String> subject =
        claims(tokens.path("id_token").asString(""))
            .filter(claims -> isForUs(provider, handshake, claims))
            .map(claims -> claims.path("sub").asString(""))
            .filter(text -> !text.isBlank());
    if (subject.isEmpty()) {
      return new Exchange.Refused();
    }
    var headers = Map.of("authorization", "Bearer " + tokens.path("access_token").asString(""));
    return switch (service.get(provider.personUrl(), headers)) {
      case Answered(int status, JsonNode info)
          when status == 200 && info.path("sub").asString("").equals(subject.get()) ->
          new Exchange.Recognised(person(provider, subject.get(), info));
      case JsonService.Answer _ -> new Exchange.Unavailable();
    };
  }

  private FederatedPerson person(Provider provider, String subject, JsonNode info) {
    return new FederatedPerson(
        subject,
        Optional.of(info.path("name").asString("").strip()).filter(text -> !text.isEmpty()),
        FederatedPerson.idNumber(info.path(provider.idNumberClaim()).asString(""), clock),
        provider.level(info.path(provider.levelClaim()).asString("")));
  }

  private boolean isForUs(Provider provider, Handshake handshake, JsonNode claims) {
    JsonNode audience = claims.path("aud");
    boolean ours =
        audience.isArray()
            ? audience.valueStream().anyMatch(each -> isClient(provider, each))
                && isClient(provider, audience.size() == 1 ? audience.get(0) : claims.path("azp"))
            : isClient(provider, audience);
    return ours
        && MessageDigest.isEqual(
            claims.path("nonce").asString("").getBytes(StandardCharsets.UTF_8),
            handshake.nonce().getBytes(StandardCharsets.UTF_8))
        && clock.instant().isBefore(Instant.ofEpochSecond(claims.path("exp").asLong(0)));
  }

  private static boolean isClient(Provider provider, JsonNode text) {
    return text.asString("").equals(provider.clientId());
  }

  private static Optional<JsonNode> claims(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.of(Json.read(new String(json, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }
}
