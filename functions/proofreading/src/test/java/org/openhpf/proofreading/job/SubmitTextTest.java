package org.openhpf.proofreading.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.proofreading.Desk;
import org.openhpf.proofreading.Desk.Answer;
import org.openhpf.proofreading.TextFaults;

/** A text is proofread while its writer waits. */
class SubmitTextTest {
  private static final String NOTICE = "关于调整缴存基数的通知\n各单位：\n职工交存的公基金，大约按上年工资。\n落款";

  private final Desk desk = Desk.inMemory();

  @Test
  void aTextComesBackWithItsFindingsInReadingOrder() {
    Answer answer = desk.submit(NOTICE);
    assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
    assertThat(answer.headers()).containsEntry("location", "/v1/proofreadings/" + answer.id());
    assertThat(answer.body().path("status").asString()).isEqualTo("done");
    assertThat(answer.body().path("documentKind").asString()).isEqualTo("notice");
    assertThat(answer.body().path("documentKindName").asString()).isEqualTo("通知");
    assertThat(answer.findings())
        .extracting(one -> one.path("original").asString())
        .containsExactly("交存", "公基金", "大约");
    var first = answer.finding(0);
    assertThat(first.path("position").toString())
        .isEqualTo("{\"paragraph\":2,\"offset\":2,\"length\":2}");
    assertThat(first.path("categoryName").asString()).isEqualTo("用词");
    assertThat(first.path("reason").asString()).isEqualTo("住房公积金用“缴存”。");
    assertThat(first.path("automatic").asBoolean()).isTrue();
    assertThat(first.path("isNew").asBoolean()).isTrue();
    assertThat(answer.body().path("counts").toString())
        .isEqualTo(
            "{\"error\":1,\"warning\":2,\"byCategory\":{\"spelling\":1,\"word\":2},"
                + "\"open\":3,\"accepted\":0,\"rejected\":0,\"ignored\":0}");
    assertThat(answer.body().path("progress").toString())
        .isEqualTo("{\"paragraphs\":4,\"done\":4}");
    assertThat(desk.get(answer.id()).raw()).isEqualTo(answer.raw());
    assertThat(desk.trail("proofreading/" + answer.id())).containsExactly("submitted");
  }

  @Test
  void aRepetitionIsAnsweredWithWhatItMadeAndAnotherTextUnderItsKeyIsRefused() {
    Answer first = keyed(NOTICE);
    Answer again = keyed(NOTICE);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.raw()).isEqualTo(first.raw());
    assertThat(keyed("另一篇").problem()).isEqualTo("idempotency-key-reused");
    assertThat(desk.rows("ProofreadingTable"))
        .filteredOn(row -> row.get("sk").s().equals("-"))
        .hasSize(1);
  }

  private Answer keyed(String text) {
    return desk.ask("POST /v1/proofreadings")
        .as(Desk.LIN, "[officer]")
        .key("k-1")
        .body(Map.of("text", text))
        .answer();
  }

  @Test
  void whatIsRefusedSaysWhy() {
    assertThat(desk.submit("字".repeat(20_000)).status()).isEqualTo(201);
    Answer tooLong = desk.submit("字".repeat(20_001));
    assertThat(tooLong.status()).isEqualTo(413);
    assertThat(tooLong.problem()).isEqualTo("text-too-long");
    assertThat(tooLong.body().path("detail").asString()).contains("20000 字");
    assertThat(desk.submit("x".repeat(100_001)).problem()).isEqualTo("invalid-request");
    assertThat(desk.submit(Map.of("text", "字", "previousId", "none")).problem())
        .isEqualTo("no-such-previous");
    assertThat(desk.submit(Map.of()).problem()).isEqualTo("invalid-request");
    assertThat(desk.submit(Map.of("text", "字", "fileName", "a.docx")).problem())
        .isEqualTo("invalid-request");
    Answer citizen =
        desk.ask("POST /v1/proofreadings")
            .as(Desk.LIN, "[citizen]")
            .body(Map.of("text", "字"))
            .answer();
    assertThat(citizen.status()).isEqualTo(403);
  }

  /** As JSON writes them: NUL, half a surrogate pair, an override of direction, nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "\\ud800x", "x\\udc00", "\\u202e反", "", "  ", "\\u200b"})
  void hostileTextsAreRefusedByTheField(String json) {
    Answer answer =
        desk.ask("POST /v1/proofreadings")
            .as(Desk.LIN, "[staff]")
            .raw("{\"text\":\"" + json + "\"}")
            .answer();
    assertThat(answer.status()).as(answer.raw()).isEqualTo(400);
    assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("text");
  }

  /** Twenty thousand rare characters, each two code units and twelve as a JSON escape. */
  @Test
  void aTextWhoseClientEscapesEveryCharacterFits() {
    Answer answer =
        desk.ask("POST /v1/proofreadings")
            .as(Desk.LIN, "[staff]")
            .raw("{\"text\":\"" + "\\ud840\\udc00".repeat(20_000) + "\"}")
            .answer();
    assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
  }

  @Test
  void anotherLanguageIsSaidAndNotCorrected() {
    Answer answer = desk.submit("The fund is paid monthly by 交存 of its members and employers.");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.said()).containsExactly("not-chinese");
    assertThat(answer.findings()).isEmpty();
    assertThat(desk.submit("これは日本語の文章です。間違いはありません。そうでしょうか。").said()).containsExactly("not-chinese");
    assertThat(desk.submit("住房公积金 housing provident fund (HPF) 缴存比例为 5%—12%。").said()).isEmpty();
  }

  @Test
  void withoutALanguageModelTheRestIsDoneAndTheResultSaysSo() {
    Answer answer = Desk.inMemory(TextFaults.withoutModel()).submit(NOTICE);
    assertThat(answer.said()).containsExactly("model-missing");
    assertThat(answer.findings())
        .extracting(one -> one.path("original").asString())
        .containsExactly("交存", "大约");
  }

  @Test
  void aTextThatIsAllFaultsIsBoundedAndSaysSo() {
    Answer answer = desk.submit("交存\n".repeat(6_000));
    assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
    assertThat(answer.findings()).hasSize(2_000);
    assertThat(answer.said()).containsExactly("too-many-findings");
    assertThat(desk.get(answer.id()).raw()).isEqualTo(answer.raw());
  }

  @Test
  void nobodyElseSeesIt() {
    String id = desk.submit(NOTICE).id();
    for (String route :
        List.of(
            "GET /v1/proofreadings/{proofreadingId}",
            "GET /v1/proofreadings/{proofreadingId}/paragraphs",
            "GET /v1/proofreadings/{proofreadingId}/corrected")) {
      var answer = desk.ask(route, id).as(Desk.WANG, "[staff officer admin auditor]").answer();
      assertThat(answer.problem()).isEqualTo("not-owner");
    }
    assertThat(
            desk.ask("GET /v1/proofreadings")
                .as(Desk.WANG, "[admin]")
                .answer()
                .body()
                .path("items"))
        .isEmpty();
  }

  @Test
  void ownOnesAreListedNewestFirstPageByPage() {
    var ids =
        List.of("一", "二", "三").stream()
            .map(
                text -> {
                  desk.clock.advance(java.time.Duration.ofSeconds(1));
                  return desk.submit(text).id();
                })
            .toList();
    var first = list("2", null);
    assertThat(first.body().path("items").valueStream())
        .extracting(one -> one.path("proofreadingId").asString())
        .containsExactly(ids.get(2), ids.get(1));
    var second = list("2", first.body().path("nextCursor").asString());
    assertThat(second.body().path("items").get(0).path("proofreadingId").asString())
        .isEqualTo(ids.getFirst());
    assertThat(second.body().has("nextCursor")).isFalse();
  }

  private Answer list(String limit, String cursor) {
    var asking = desk.ask("GET /v1/proofreadings").as(Desk.LIN, "[staff]").query("limit", limit);
    return (cursor == null ? asking : asking.query("cursor", cursor)).answer();
  }

  @Test
  void itsTextIsReadParagraphByParagraph() {
    String id = desk.submit(NOTICE).id();
    Answer page =
        desk.ask("GET /v1/proofreadings/{proofreadingId}/paragraphs", id)
            .query("limit", "3")
            .answer();
    assertThat(page.body().path("items").get(1).toString())
        .isEqualTo("{\"paragraph\":1,\"text\":\"各单位：\"}");
    Answer rest =
        desk.ask("GET /v1/proofreadings/{proofreadingId}/paragraphs", id)
            .query("cursor", page.body().path("nextCursor").asString())
            .answer();
    assertThat(rest.body().path("items").get(0).path("text").asString()).isEqualTo("落款");
    assertThat(rest.body().has("nextCursor")).isFalse();
  }
}
