package org.openhpf.local.host.sandbox;

import io.helidon.webserver.http.HttpRouting;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openhpf.local.cloud.signin.ProvincialPlatform;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.sandbox.province.ProvincePages;
import tools.jackson.databind.json.JsonMapper;

/** All of the sandboxes, and the template's parameters that lead to them. */
public final class Sandboxes implements LocalPages {
  private static final String PROVIDER = "provincial";

  private final String url;
  private final String miniProgramSecret = UUID.randomUUID().toString();
  private final String federationSecret = UUID.randomUUID().toString();
  private final String proofToken = UUID.randomUUID().toString();
  private final ProvincePages province;

  /**
   * @param url of the local host, such as {@code http://127.0.0.1:3000}
   * @param state where they keep what outlives the host
   */
  public Sandboxes(String url, Path state) {
    this.url = url;
    // Another party's clock, as below.
    this.province = new ProvincePages(state, InstantSource.system());
  }

  /** In place of the defaults of template.yaml. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("AllowedOrigin", url);
    parameters.put("MiniProgramUrl", url + "/_local/wechat");
    parameters.put("MiniProgramAppId", WeChat.APP_ID);
    parameters.put("MiniProgramSecret", miniProgramSecret);
    parameters.put(
        "FederationProviders",
        json(Map.of("origins", List.of(url), "providers", List.of(provider()))));
    parameters.put("FederationSecrets", json(Map.of(PROVIDER, federationSecret)));
    parameters.put("ProofServiceUrl", url + ProofService.BASE);
    parameters.put("ProofServiceToken", proofToken);
    parameters.putAll(province.parameters(url));
    return parameters;
  }

  private Map<String, Object> provider() {
    String base = url + ProvincialPages.BASE;
    return Map.of(
        "id",
        PROVIDER,
        "name",
        "广东省统一身份认证平台（模拟）",
        "profile",
        "guangdong",
        "clientId",
        ProvincialPlatform.CLIENT_ID,
        "authorizeUrl",
        base + "/authorize",
        "tokenUrl",
        base + "/access_token",
        "personUrl",
        base + "/tokeninfo",
        "levels",
        Map.of("L1", 2, "L2", 3, "L3", 3));
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    // Codes keep real time, whatever the platform's clock is moved to: they come from elsewhere.
    InstantSource clock = InstantSource.system();
    String redirectUri = url + "/v1/federation/" + PROVIDER + "/callback";
    List.of(
            new WeChat(miniProgramSecret, clock),
            new ProvincialPages(new ProvincialPlatform(redirectUri, federationSecret, clock)),
            new ProofService(proofToken),
            province)
        .forEach(sandbox -> sandbox.register(routing));
  }
}
