package org.openhpf.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
      Pattern.compile("FunctionCode: !Sub\\s+- \\|\\n(.*?)\\n +- SignIn: !If", Pattern.DOTALL);
  private static final Pattern SIGN_IN = Pattern.compile("!Sub \"(\\{authorize: .*?})\"");

  @Test
  void thePagesAreFoundAndToldWhereToSignIn(Browser browser) throws IOException {
    String template = Files.readString(Repository.root().resolve("template.yaml"));
    String code = group(CODE, template);
    String signIn = group(SIGN_IN, template).replaceAll("\\$\\{(\\w+)}", "of-$1");
    Page page = browser.open("/app/settings.json", Visit.on(Device.DESKTOP));
    String with = code.replace("${SignIn}", signIn);

    assertThat(answer(page, with, "/app/").path("uri").asString()).isEqualTo("/app/index.html");
    assertThat(answer(page, with, "/app/js/api.js").path("uri").asString())
        .isEqualTo("/app/js/api.js");
    assertThat(answer(page, with, "/").at("/headers/location/value").asString()).isEqualTo("/app/");
    JsonNode settings = answer(page, with, "/app/settings.json");
    assertThat(settings.path("statusCode").asInt()).isEqualTo(200);
    assertThat(settings.path("body").asString())
        .isEqualTo(
            """
            {"signIn":{"authorize":"of-SignInUrl","token":"of-SignInTokenUrl",\
            "signOut":"of-SignOutUrl","clientId":"of-WebClientId"}}""");
    assertThat(
            answer(page, code.replace("${SignIn}", "null"), "/app/settings.json")
                .path("body")
                .asString())
        .isEqualTo("{\"signIn\":null}");
  }

  private static JsonNode answer(Page page, String code, String path) {
    String script = code + "\nreturn JSON.stringify(handler({request: {uri: arguments[0]}}));";
    return JsonMapper.shared().readTree((String) page.script(script, path));
  }

  private static String group(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found.group(1);
  }
}
