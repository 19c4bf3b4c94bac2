package org.openhpf.identity.federation;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.identity.outside.JsonService;
import org.openhpf.identity.outside.JsonService.Answered;
import tools.jackson.databind.JsonNode;

/**
 * 广东省统一身份认证平台: OAuth's code flow with {@code service=initService}; the client's secret goes in the
 * form, the access token in the query of {@code tokeninfo}, whose members are {@code useridcode,
 * cn, idcardnumber, idcardtype, creditable_level_of_account}. Proof keys are sent; a platform that
 * does not know them passes them over.
 */
final class HttpGuangdongPlatform implements Platform {
  /** 居民身份证. */
  private static final String IDENTITY_CARD = "10";

  private final JsonService service = new JsonService("The identity platform");
  private final Clock clock;

  HttpGuangdongPlatform(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String authorizeUrl(Provider provider, Handshake handshake, String callback) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("service", "initService");
    query.put("response_type", "code");
    query.put("client_id", provider.clientId());
    query.put("scope", provider.scope());
    query.put("redirect_uri", callback);
    query.put("state", handshake.state());
    query.put("code_challenge", Secret.challenge(handshake.verifier()));
    query.put("code_challenge_method", "S256");
    return provider.authorizeUrl() + "?" + JsonService.encoded(query);
  }

  @Override
  public Exchange exchange(Provider provider, Handshake handshake, String callback, String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", provider.clientId());
    form.put("client_secret", provider.clientSecret());
    form.put("code", code);
    form.put("scope", provider.scope());
    form.put("redirect_uri", callback);
    form.put("grant_type", "authorization_code");
    form.put("code_verifier", handshake.verifier());
    return switch (service.postForm(provider.tokenUrl(), Map.of(), form)) {
      case JsonService.Silent() -> new Exchange.Unavailable();
      case Answered(int status, JsonNode _) when status >= 400 -> new Exchange.Refused();
      case Answered(int _, JsonNode token) ->
          person(provider, token.path("access_token").asString(""));
    };
  }

  private Exchange person(Provider provider, String token) {
    if (token.isEmpty()) {
      return new Exchange.Unavailable();
    }
    String query = JsonService.encoded(Map.of("access_token", token));
    return switch (service.get(URI.create(provider.personUrl() + "?" + query), Map.of())) {
      case Answered(int status, JsonNode info) when status == 200 -> person(provider, info);
      case JsonService.Answer _ -> new Exchange.Unavailable();
    };
  }

  private Exchange person(Provider provider, JsonNode info) {
    String subject = info.path("useridcode").asString("");
    if (subject.isBlank()) {
      return new Exchange.Unavailable();
    }
    Optional<String> idNumber =
        info.path("idcardtype").asString("").equals(IDENTITY_CARD)
            ? FederatedPerson.idNumber(info.path("idcardnumber").asString(""), clock)
            : Optional.empty();
    Optional<String> name =
        Optional.of(info.path("cn").asString("").strip()).filter(text -> !text.isEmpty());
    int level = provider.level(info.path("creditable_level_of_account").asString(""));
    return new Exchange.Recognised(new FederatedPerson(subject, name, idNumber, level));
  }
}
