package org.openhpf.proofreading.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.Desk;
import org.openhpf.proofreading.Desk.Answer;

/** Decisions about findings, what they make of the text, and what a second draft knows of them. */
class DecideFindingsTest {
  private static final String TEXT = "通知\n交存公基金，大约交存三次。\n交存";

  private final Desk desk = Desk.inMemory();
  private final Answer submitted = desk.submit(TEXT);
  private final String id = submitted.id();

  private String findingId(String original, int n) {
    return submitted
        .findings()
        .filter(one -> one.path("original").asString().equals(original))
        .skip(n)
        .findFirst()
        .orElseThrow()
        .path("findingId")
        .asString();
  }

  private int count(String name) {
    return desk.get(id).body().path("counts").path(name).asInt();
  }

  @Test
  void acceptedCorrectionsStandInTheCorrectedText() {
    Answer accepted = desk.decide(id, findingId("交存", 1), Map.of("decision", "accept"));
    assertThat(accepted.status()).as(accepted.raw()).isEqualTo(200);
    assertThat(accepted.body().path("status").asString()).isEqualTo("accepted");
    assertThat(accepted.body().path("chosen").asString()).isEqualTo("缴存");
    desk.decide(id, findingId("公基金", 0), Map.of("decision", "accept", "suggestion", "住房公积金"));
    desk.decide(id, findingId("大约", 0), Map.of("decision", "accept", "takeAway", true));
    desk.decide(id, findingId("交存", 0), Map.of("decision", "reject"));
    assertThat(desk.corrected(id)).isEqualTo("通知\n交存住房公积金，缴存三次。\n交存");
    assertThat(count("accepted")).isEqualTo(3);
    assertThat(count("rejected")).isEqualTo(1);
    assertThat(count("open")).isEqualTo(2);
  }

  @Test
  void whatHasNoOrSeveralSuggestionsNeedsAText() {
    for (String original : List.of("公基金", "大约")) {
      assertThat(desk.decide(id, findingId(original, 0), Map.of("decision", "accept")).problem())
          .isEqualTo("suggestion-needed");
    }
    String document = findingId("", 0);
    assertThat(
            desk.decide(id, document, Map.of("decision", "accept", "suggestion", "落款")).problem())
        .isEqualTo("not-at-a-place");
    assertThat(desk.decide(id, document, Map.of("decision", "reject")).status()).isEqualTo(200);
  }

  @Test
  void decidedOtherwiseBeforeItIsReopenedFirst() {
    String finding = findingId("交存", 0);
    desk.decide(id, finding, Map.of("decision", "accept"));
    int version = desk.get(id).body().path("version").asInt();
    assertThat(desk.decide(id, finding, Map.of("decision", "accept")).status()).isEqualTo(200);
    assertThat(desk.get(id).body().path("version").asInt()).isEqualTo(version);
    Answer other = desk.decide(id, finding, Map.of("decision", "reject"));
    assertThat(other.problem()).isEqualTo("finding-decided");
    assertThat(other.body().path("decided").asString()).isEqualTo("accepted");
    desk.decide(id, finding, Map.of("decision", "reopen"));
    assertThat(desk.decide(id, finding, Map.of("decision", "reject")).status()).isEqualTo(200);
    assertThat(count("rejected")).isEqualTo(1);
    assertThat(desk.trail("proofreading/" + id))
        .containsExactly("submitted", "decided", "decided", "decided");
  }

  @Test
  void allSafeOnesAreAcceptedAtOnce() {
    Answer answer = desk.decideAll(id, Map.of("decision", "accept", "only", "automatic"));
    assertThat(answer.body().path("decided").asInt()).isEqualTo(3);
    assertThat(answer.body().path("counts").path("accepted").asInt()).isEqualTo(3);
    assertThat(desk.corrected(id)).isEqualTo("通知\n缴存公基金，大约缴存三次。\n缴存");
    assertThat(
            desk.decideAll(id, Map.of("decision", "accept", "only", "automatic"))
                .body()
                .path("decided")
                .asInt())
        .isZero();
  }

  @Test
  void severalAreDecidedAllOrNone() {
    var ids = List.of(findingId("交存", 0), findingId("大约", 0));
    assertThat(desk.decideAll(id, Map.of("decision", "accept", "findingIds", ids)).problem())
        .isEqualTo("suggestion-needed");
    assertThat(count("accepted")).isZero();
    assertThat(
            desk.decideAll(id, Map.of("decision", "reject", "findingIds", ids))
                .body()
                .path("counts")
                .path("rejected")
                .asInt())
        .isEqualTo(2);
    assertThat(
            desk.decideAll(id, Map.of("decision", "reject", "findingIds", List.of("0-99")))
                .problem())
        .isEqualTo("finding-not-found");
    for (String wrong : List.of("9999-0", "x", "0-0-0", "99999999999-1")) {
      assertThat(desk.decide(id, wrong, Map.of("decision", "reject")).problem())
          .isEqualTo("finding-not-found");
    }
    assertThat(desk.decideAll(id, Map.of("decision", "reject", "only", "automatic")).status())
        .isEqualTo(400);
  }

  @Test
  void whatIsAlwaysIgnoredIsNotShownAgainUntilItIsTakenOffTheList() {
    desk.decide(id, findingId("交存", 0), Map.of("decision", "always-ignore"));
    assertThat(originals(desk.submit("职工交存")).contains("交存")).isFalse();
    var others =
        desk.ask("POST /v1/proofreadings")
            .as(Desk.WANG, "[staff]")
            .body(Map.of("text", "职工交存"))
            .answer();
    assertThat(originals(others)).contains("交存");
    var entry = ignores().get(0);
    assertThat(entry.path("original").asString()).isEqualTo("交存");
    assertThat(entry.path("ruleTitle").asString()).isEqualTo("行业用语");
    String ignoreId = entry.path("ignoreId").asString();
    assertThat(remove(Desk.WANG, ignoreId).problem()).isEqualTo("no-such-ignore");
    assertThat(remove(Desk.LIN, ignoreId).status()).isEqualTo(204);
    assertThat(originals(desk.submit("职工交存"))).contains("交存");
  }

  @Test
  void reopenedItIsOffTheListAgain() {
    String finding = findingId("交存", 0);
    desk.decide(id, finding, Map.of("decision", "always-ignore"));
    desk.decide(id, finding, Map.of("decision", "reopen"));
    assertThat(ignores()).isEmpty();
  }

  private tools.jackson.databind.JsonNode ignores() {
    return desk.ask("GET /v1/proofreading-ignores")
        .as(Desk.LIN, "[staff]")
        .answer()
        .body()
        .path("items");
  }

  private Answer remove(String person, String ignoreId) {
    return desk.ask("DELETE /v1/proofreading-ignores/{ignoreId}")
        .as(person, "[staff]")
        .path("ignoreId", ignoreId)
        .answer();
  }

  private static List<String> originals(Answer answer) {
    return answer.findings().map(one -> one.path("original").asString()).toList();
  }

  /** Rejected: gone; seen before: not new; elsewhere: new. */
  @Test
  void aSecondDraftKnowsTheFirst() {
    desk.decide(id, findingId("大约", 0), Map.of("decision", "reject"));
    Answer second =
        desk.submit(Map.of("text", "通知\n交存公积金，大约交存三次。\n又一段大约说明。\n交存", "previousId", id));
    assertThat(
            second
                .findings()
                .map(one -> one.path("original").asString() + " " + one.path("isNew").asBoolean()))
        .containsExactly(" false", "交存 false", "交存 false", "大约 true", "交存 false");
  }
}
