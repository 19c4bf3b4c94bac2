package org.openhpf.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.web.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pages know the API as it describes itself. */
class ApiRulesTest {
  private static PageFiles pages() {
    return PageFiles.in(Repository.app());
  }

  private static JsonNode openApi;

  /** All functions' together; each was built of the routes with the function's artefact. */
  @BeforeAll
  static void read() throws IOException {
    ObjectNode all = JsonMapper.shared().createObjectNode();
    for (String function :
        List.of(
            "appointments",
            "case-progress",
            "document-intake",
            "identity",
            "proofreading",
            "reviews")) {
      String file = "functions/" + function + "/target/classes/META-INF/openhpf/openapi.json";
      JsonNode one =
          JsonMapper.shared().readTree(Files.readString(Repository.root().resolve(file)));
      for (String part : List.of("paths", "x-openhpf-problems")) {
        all.withObjectProperty(part).setAll((ObjectNode) one.path(part));
      }
    }
    openApi = all;
  }

  @Test
  void everyRouteOfTheClientExists() {
    assertThat(ApiRules.unknownRoutes(pages().content("js/api.js"), openApi)).isEmpty();
  }

  @Test
  void everyProblemHasPlainWords() {
    assertThat(ApiRules.problemsWithoutText(pages().content("texts/problems.js"), openApi))
        .isEmpty();
  }

  @Test
  void aRouteThatIsNotThereIsFound() {
    String client =
        """
        export const branches = route("GET", "/v1/branches");
        export const wrongMethod = route("DELETE", "/v1/branches");
        export const wrongPath = route(
          "GET", "/v1/branch/{branchId}");
        """;
    assertThat(ApiRules.unknownRoutes(client, openApi))
        .containsExactly(
            "the API has no DELETE /v1/branches", "the API has no GET /v1/branch/{branchId}");
    assertThat(ApiRules.unknownRoutes("", openApi)).hasSize(1);
  }

  @Test
  void aProblemWithoutWordsIsFound() {
    String texts =
        """
        export const problems = {
          "slot-full": "这个时间约满了，请换一个时间。",
          "no-such-problem": "没有这个问题。",
          "already-booked": "Already booked.",
        };
        """;
    assertThat(ApiRules.problemsWithoutText(texts, openApi))
        .contains(
            "no text for the problem branch-closed",
            "a text for a problem that the API does not have: no-such-problem",
            "a text that is not Chinese: already-booked")
        .doesNotContain("no text for the problem slot-full");
  }
}
