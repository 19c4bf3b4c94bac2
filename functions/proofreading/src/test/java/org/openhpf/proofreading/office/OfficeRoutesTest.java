package org.openhpf.proofreading.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.Desk;
import org.openhpf.proofreading.Desk.Answer;
import tools.jackson.databind.JsonNode;

/** An office's switches and words: who may change them, and what they do. */
class OfficeRoutesTest {
  private final Desk desk = Desk.inMemory();

  private Answer change(int version, Map<String, Object> changes) {
    var body = new HashMap<String, Object>();
    body.put("version", version);
    body.put("rules", List.of());
    body.put("words", List.of());
    body.put("banned", List.of());
    body.putAll(changes);
    return desk.ask("PUT /v1/proofreading-settings").as(Desk.WANG, "[officer]").body(body).answer();
  }

  private static Map<String, Object> rule(String rule, String severity) {
    return Map.of("rule", rule, "severity", severity);
  }

  @Test
  void aRuleIsSwitchedOffOrUpAndAWordIsRight() {
    Answer changed =
        change(
            0,
            Map.of(
                "rules",
                List.of(rule("word.doubtful-here", "error"), rule("spelling.here", "off"))));
    assertThat(changed.status()).as(changed.raw()).isEqualTo(200);
    assertThat(changed.body().path("version").asInt()).isEqualTo(1);
    Answer text = desk.submit("大约交存公基金。落款");
    assertThat(
            text.findings()
                .map(
                    one -> one.path("original").asString() + " " + one.path("severity").asString()))
        .containsExactly("大约 error", "交存 error");
    assertThat(severities())
        .containsEntry("word.doubtful-here", "error")
        .containsEntry("spelling.here", "off")
        .containsEntry("word.house-term-here", "error");

    change(1, Map.of("words", List.of("交存")));
    assertThat(desk.submit("大约交存公基金。落款").findings())
        .extracting(one -> one.path("original").asString())
        .containsExactly("大约", "公基金");
    assertThat(desk.trail("proofreading-settings/centre")).containsExactly("changed", "changed");
  }

  private Map<String, String> severities() {
    var severities = new HashMap<String, String>();
    for (JsonNode rule :
        desk.ask("GET /v1/proofreading-rules")
            .as(Desk.LIN, "[staff]")
            .answer()
            .body()
            .path("items")) {
      severities.put(rule.path("rule").asString(), rule.path("severityHere").asString());
    }
    return severities;
  }

  @Test
  void whatWasSetComesBack() {
    var posts =
        List.of(
            Map.of("name", "林示例", "post", "主任", "from", "2024-03-01", "order", 1),
            Map.of(
                "name",
                "王示例",
                "post",
                "副主任",
                "from",
                "2020-01-01",
                "to",
                "2024-02-29",
                "order",
                2));
    var banned = List.of(Map.of("word", "老百姓", "instead", "群众"));
    change(0, Map.of("words", List.of("穗智管"), "banned", banned, "posts", posts));
    JsonNode settings =
        desk.ask("GET /v1/proofreading-settings").as(Desk.LIN, "[staff]").answer().body();
    assertThat(settings.path("words").toString()).isEqualTo("[\"穗智管\"]");
    assertThat(settings.path("banned").get(0).toString())
        .isEqualTo("{\"word\":\"老百姓\",\"instead\":\"群众\"}");
    assertThat(settings.path("posts").get(1).path("to").asString()).isEqualTo("2024-02-29");
  }

  @Test
  void aDictionaryHasUpToTwoThousandWords() {
    var words = IntStream.range(0, 2_001).mapToObj(n -> "词" + n).toList();
    assertThat(change(0, Map.of("words", words.subList(0, 2_000))).body().path("words"))
        .hasSize(2_000);
    assertThat(change(1, Map.of("words", words)).raw()).contains("不能超过 2000 项");
  }

  @Test
  void ofTwoWhoChangeThemAtOnceOneIsTold() {
    change(0, Map.of("words", List.of("一")));
    assertThat(change(0, Map.of("words", List.of("二"))).problem()).isEqualTo("settings-changed");
  }

  @Test
  void whatIsWrongIsRefused() {
    assertThat(change(0, Map.of("rules", List.of(rule("no.rule", "off")))).status()).isEqualTo(400);
    var twice = List.of(rule("spelling.here", "off"), rule("spelling.here", "error"));
    assertThat(change(0, Map.of("rules", twice)).status()).isEqualTo(400);
    var backwards =
        List.of(
            Map.of(
                "name", "林示例", "post", "主任", "from", "2024-03-01", "to", "2024-02-01", "order", 1));
    assertThat(change(0, Map.of("posts", backwards)).raw()).contains("posts[0].to");
    assertThat(
            desk.ask("PUT /v1/proofreading-settings")
                .as(Desk.LIN, "[staff]")
                .body(Map.of())
                .answer()
                .problem())
        .isEqualTo("role-not-allowed");
  }
}
