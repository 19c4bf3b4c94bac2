package org.openhpf.local.host.web;

import io.helidon.webserver.http.HttpRouting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.console.Replies;
import tools.jackson.databind.json.JsonMapper;

/** What CloudFront's function tells the pages of signing in, see WebRequests of template.yaml. */
public final class PageSettings implements LocalPages {
  private final Map<String, Object> settings;

  /**
   * @param hasUserPool whether identity signs people in; otherwise pages show what is public
   * @param federation the template's parameter FederationProviders
   */
  public PageSettings(boolean hasUserPool, String federation) {
    Map<String, Object> all = new HashMap<>();
    all.put(
        "signIn",
        hasUserPool ? Map.of("kind", "sessions", "federation", providers(federation)) : null);
    this.settings = all;
  }

  private static List<Map<String, String>> providers(String federation) {
    return JsonMapper.shared()
        .readTree(federation)
        .path("providers")
        .valueStream()
        .map(
            provider ->
                Map.of(
                    "id", provider.path("id").asString(), "name", provider.path("name").asString()))
        .toList();
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.get("/app/settings.json", (request, response) -> Replies.json(response, settings));
  }
}
