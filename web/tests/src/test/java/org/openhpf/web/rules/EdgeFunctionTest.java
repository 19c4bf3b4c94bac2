package org.openhpf.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.web.Repository;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The function that CloudFront runs for each request of a page, taken from template.yaml. */
@BrowserTest
class EdgeFunctionTest {
  private static final Pattern CODE =
      Pattern.compile(
          "FunctionCode: !Sub\\s+- \\|\\n(.*?)\\n +(?:#[^\\n]*\\n +)?- SignIn: !If",
          Pattern.DOTALL);
  private static final Pattern OIDC = Pattern.compile("!Sub \"(\\{kind: 'oidc'.*?})\"");
  private static final Pattern SESSIONS = Pattern.compile("\"(\\{kind: 'sessions'.*?})\"");
  private static final Pattern NO_PLATFORMS =
      Pattern.compile("Platforms: !If \\[HasFederation, !Ref FederationProviders, \"(.*?)\"]");
  private static final String PLATFORMS =
      """
      {"origins":["https://hall.example.org"],"providers":[{"id":"province","name":"省平台",\
      "clientId":"ours","authorizeUrl":"https://id.example.org/authorize"}]}""";

  private static String template;

  @BeforeAll
  static void read() throws IOException {
    template = Files.readString(Repository.root().resolve("template.yaml"));
  }

  @Test
  void thePagesAreFound(Browser browser) {
    Page page = browser.open("/app/settings.json", Visit.on(Device.DESKTOP));
    String code = code("null");
    assertThat(answer(page, code, "/app/").path("uri").asString()).isEqualTo("/app/index.html");
    assertThat(answer(page, code, "/app/js/api.js").path("uri").asString())
        .isEqualTo("/app/js/api.js");
    assertThat(answer(page, code, "/").at("/headers/location/value").asString()).isEqualTo("/app/");
    assertThat(answer(page, code, "/app/settings.json").path("statusCode").asInt()).isEqualTo(200);
  }

  @Test
  void thePagesAreToldHowToSignIn(Browser browser) {
    Page page = browser.open("/app/settings.json", Visit.on(Device.DESKTOP));
    assertThat(settings(page, group(OIDC).replaceAll("\\$\\{(\\w+)}", "of-$1")))
        .isEqualTo(
            """
            {"signIn":{"kind":"oidc","authorize":"of-SignInUrl","token":"of-SignInTokenUrl",\
            "signOut":"of-SignOutUrl","clientId":"of-WebClientId"}}""");
    String sessions = group(SESSIONS);
    assertThat(settings(page, sessions.replace("${Platforms}", PLATFORMS)))
        .isEqualTo(
            """
            {"signIn":{"kind":"sessions","federation":[{"id":"province","name":"省平台"}]}}""");
    assertThat(settings(page, sessions.replace("${Platforms}", group(NO_PLATFORMS))))
        .isEqualTo("{\"signIn\":{\"kind\":\"sessions\",\"federation\":[]}}");
    assertThat(settings(page, "null")).isEqualTo("{\"signIn\":null}");
  }

  private static String code(String signIn) {
    return group(CODE).replace("${SignIn}", signIn);
  }

  private static String settings(Page page, String signIn) {
    return answer(page, code(signIn), "/app/settings.json").path("body").asString();
  }

  private static JsonNode answer(Page page, String code, String path) {
    String script = code + "\nreturn JSON.stringify(handler({request: {uri: arguments[0]}}));";
    return JsonMapper.shared().readTree((String) page.script(script, path));
  }

  private static String group(Pattern pattern) {
    Matcher found = pattern.matcher(template);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found.group(1);
  }
}
