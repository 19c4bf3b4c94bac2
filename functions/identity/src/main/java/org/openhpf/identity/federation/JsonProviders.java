package org.openhpf.identity.federation;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.openhpf.edge.http.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the platforms of the template's parameters. {@code FederationProviders} is
 *
 * <pre>{@code
 * {"origins": ["https://hall.example.org"],
 *  "providers": [{"id": "provincial", "name": "广东省统一身份认证平台", "profile": "guangdong",
 *    "clientId": "...", "authorizeUrl": "https://...", "tokenUrl": "https://...",
 *    "personUrl": "https://...", "levels": {"L1": 2, "L2": 3, "L3": 3}}]}
 * }</pre>
 *
 * {@code FederationSecrets} is {@code {"provincial": "..."}}. Browsers come back to the API under
 * the first origin, and to pages of any of them. A mistake fails the start, and so the deployment.
 */
final class JsonProviders {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");
  private static final Pattern ORIGIN =
      Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]+)?|http://127\\.0\\.0\\.1:[0-9]+");

  private JsonProviders() {}

  /**
   * @param configuration empty for none
   * @param secrets empty for none
   * @throws IllegalStateException naming what is wrong, without any secret
   */
  static Providers read(String configuration, String secrets) {
    if (configuration.isBlank()) {
      return new Providers(List.of(), Map.of());
    }
    JsonNode json = parse("FederationProviders", configuration);
    JsonNode keys = parse("FederationSecrets", secrets.isBlank() ? "{}" : secrets);
    List<String> origins =
        json.path("origins").valueStream().map(each -> origin(each.asString(""))).toList();
    Map<String, Provider> byId = new HashMap<>();
    for (JsonNode each : json.path("providers")) {
      Provider provider = provider(each, keys);
      require(byId.put(provider.id(), provider) == null, "two providers are " + provider.id());
    }
    require(!origins.isEmpty() || byId.isEmpty(), "there are no origins");
    return new Providers(origins, byId);
  }

  private static Provider provider(JsonNode json, JsonNode secrets) {
    String id = text(json, "id");
    require(ID.matcher(id).matches(), "id is a short word in lower case");
    Provider.Profile profile =
        switch (text(json, "profile")) {
          case "guangdong" -> Provider.Profile.GUANGDONG;
          case "oidc" -> Provider.Profile.OIDC;
          default -> throw wrong("profile is guangdong or oidc");
        };
    return new Provider(
        id,
        text(json, "name"),
        profile,
        text(json, "clientId"),
        text(secrets, id),
        address(json, "authorizeUrl"),
        address(json, "tokenUrl"),
        address(json, "personUrl"),
        json.path("scope").asString(profile == Provider.Profile.OIDC ? "openid profile" : "all"),
        levels(json.path("levels")),
        json.path("idNumberClaim").asString("id_number"),
        json.path("levelClaim").asString("assurance_level"));
  }

  private static Map<String, Integer> levels(JsonNode json) {
    Map<String, Integer> levels = new HashMap<>();
    json.forEachEntry(
        (name, level) -> {
          require(level.isInt() && level.asInt() >= 1 && level.asInt() <= 3, "levels are 1 to 3");
          levels.put(name, level.asInt());
        });
    return levels;
  }

  private static String origin(String text) {
    require(ORIGIN.matcher(text).matches(), "an origin is like https://hall.example.org");
    return text.toLowerCase(Locale.ROOT);
  }

  private static URI address(JsonNode json, String member) {
    URI address = URI.create(text(json, member));
    // TLS says who answers: an id token that comes over it needs no signature of its own.
    require(
        "https".equals(address.getScheme()) || "127.0.0.1".equals(address.getHost()),
        member + " begins with https://");
    require(address.getRawQuery() == null, member + " has no query");
    return address;
  }

  private static String text(JsonNode json, String member) {
    String text = json.path(member).asString("");
    require(!text.isBlank(), member + " is missing");
    return text;
  }

  private static JsonNode parse(String parameter, String text) {
    try {
      return Json.read(text);
    } catch (JacksonException e) {
      throw wrong(parameter + " is no JSON");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw wrong(what);
    }
  }

  private static IllegalStateException wrong(String what) {
    return new IllegalStateException("the federation's parameters: " + what);
  }
}
