package org.openhpf.reviews.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.reviews.Desk;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class GiveReviewTest {
  private final Desk desk = Desk.inMemory().served();

  private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    body.put(name, value);
    return body;
  }

  private static Map<String, Object> without(Map<String, Object> body, String name) {
    body.remove(name);
    return body;
  }

  private Desk.Answer one(String personId, String groups) {
    return desk.ask("GET /v1/reviews/{reviewId}")
        .as(personId, groups, "web")
        .path("reviewId", Desk.SERVICE.toString())
        .answer();
  }

  @Test
  void aReviewIsStoredWithItsRectificationEventsAndRecord() {
    var answer = desk.give(Desk.LIN, with(Desk.review(2, "212"), "text", "预约了还要排队"));
    assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
    assertThat(answer.at("reviewId")).isEqualTo(Desk.SERVICE.toString());
    assertThat(answer.at("levelName")).isEqualTo("不满意");
    assertThat(answer.at("channel")).isEqualTo("mini-program");
    assertThat(answer.body().at("/rectification/status").asString()).isEqualTo("open");
    assertThat(desk.events()).containsExactly("RECTIFICATION_OPENED", "REVIEWED", "SERVED");
    assertThat(desk.trail("review/" + Desk.SERVICE)).containsExactly("opened", "reviewed");
    var own = desk.ask("GET /v1/reviews").citizen(Desk.LIN).answer();
    assertThat(own.body().at("/items/0/text").asString()).isEqualTo("预约了还要排队");
    assertThat(own.body().at("/items/0/codes/0/text").asString()).contains("重复取号");
    assertThat(own.body().at("/items/0/branchName").asString()).isEqualTo("天河管理部");
    assertThat(own.body().at("/items/0/rectification/rectificationId").asString())
        .isEqualTo(Desk.SERVICE.toString());
  }

  @Test
  void aPositiveOneOpensNoRectification() {
    assertThat(desk.give(Desk.LIN, Desk.review(5)).body().has("rectification")).isFalse();
    assertThat(desk.events()).containsExactly("REVIEWED", "SERVED");
  }

  @Test
  void aReviewIsOneCallOfTheTableAndNoRead() {
    var calls = new ArrayList<String>();
    var seen =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  calls.add(method.getName());
                  try {
                    return method.invoke(desk.stack.dynamoDb(), arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    var answer =
        desk.beside(2, seen)
            .ask("POST /v1/reviews")
            .citizen(Desk.LIN)
            .key("k1")
            .body(Desk.review(1, "115"))
            .answer();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(calls).containsExactly("transactWriteItems");
  }

  @Test
  void ofOneServiceThereIsOneReview() {
    assertThat(desk.give(Desk.LIN, Desk.review(5)).status()).isEqualTo(201);
    assertThat(desk.give(Desk.LIN, Desk.review(1, "115")).problem()).isEqualTo("already-reviewed");
    assertThat(desk.events()).containsExactly("REVIEWED", "SERVED");
  }

  @Test
  void theSameRequestAgainIsAnsweredAlikeAndAnotherUnderItsKeyRefused() {
    var ask = desk.ask("POST /v1/reviews").citizen(Desk.LIN).key("k1");
    var first = ask.body(Desk.review(4, "413")).answer();
    var again = ask.answer();
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.raw()).isEqualTo(first.raw());
    assertThat(ask.body(Desk.review(5)).answer().problem()).isEqualTo("idempotency-key-reused");
    assertThat(desk.events()).containsExactly("REVIEWED", "SERVED");
  }

  @Test
  void onlyWhoWasServedMayReview() {
    assertThat(desk.give(Desk.WANG, Desk.review(5)).problem()).isEqualTo("not-served");
    assertThat(desk.give(Desk.WANG, without(Desk.review(5), "branchId")).problem())
        .isEqualTo("not-served");
    assertThat(desk.give(Desk.LIN, with(Desk.review(5), "serviceNumber", 2)).problem())
        .isEqualTo("not-served");
    assertThat(desk.events()).containsExactly("SERVED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "panyu"})
  void aWrongOrMissingBranchCostsALookUpAndChangesNothing(String branch) {
    var body = without(Desk.review(5), "branchId");
    if (!branch.isEmpty()) {
      body.put("branchId", branch);
    }
    assertThat(desk.give(Desk.LIN, body).at("branchName")).isEqualTo("天河管理部");
    assertThat(one(Desk.LIN, "[citizen]").at("level")).isEqualTo("5");
  }

  @Test
  void aTerminalReviewsByTheTicketAndTheHotlineForWhoCalls() {
    var body = with(without(Desk.review(5), "branchId"), "ticketSerial", "20261120000009");
    var kiosk = desk.ask("POST /v1/reviews").as("01terminal", "[staff]", "kiosk");
    assertThat(kiosk.body(body).answer().problem()).isEqualTo("not-served");
    assertThat(kiosk.body(with(body, "ticketSerial", Desk.SERIAL)).answer().at("channel"))
        .isEqualTo("kiosk");
    assertThat(one(Desk.LIN, "[citizen]").status()).as("it is in who was served").isEqualTo(200);
    assertThat(desk.ask("GET /v1/reviews").citizen(Desk.LIN).answer().body().at("/items"))
        .hasSize(1);

    Desk other = Desk.inMemory().served();
    var byClerk = other.ask("POST /v1/reviews").as(Desk.CLERK, "[staff]", "counter");
    assertThat(byClerk.body(Desk.review(5)).answer().problem()).isEqualTo("own-service");
    assertThat(byClerk.body(body).answer().problem()).isEqualTo("own-service");
    var hotline = other.ask("POST /v1/reviews").as(Desk.HOTLINE, "[staff]", "counter");
    assertThat(hotline.body(Desk.review(3)).answer().at("channel")).isEqualTo("hotline");
  }

  @Test
  void aClerkWhoWasServedReviewsHimselfAsAPerson() {
    var own = desk.ask("POST /v1/reviews").as(Desk.LIN, "[citizen staff]", "web");
    assertThat(own.body(Desk.review(5)).answer().at("channel")).isEqualTo("web");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T10:00:30+08:00, review-not-open",
    "2026-11-27T23:59:59+08:00, ''",
    "2026-11-28T00:00:00+08:00, review-closed"
  })
  void itMayBeReviewedFromWhenThePersonLeftTheWindowForFiveWorkingDays(String at, String problem) {
    desk.clock.moveTo(at);
    var answer = desk.give(Desk.LIN, Desk.review(5));
    assertThat(answer.problem()).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 212, codes",
    "2, 212 212, codes",
    "2, 999, codes",
    "5, 510 412 307, codes",
    "1, '', codes"
  })
  void reasonsAreOfTheirLevelAndANegativeReviewHasOne(int level, String codes, String field) {
    var body = Desk.review(level, codes.isEmpty() ? new String[0] : codes.split(" "));
    var answer = desk.give(Desk.LIN, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(desk.events()).containsExactly("SERVED");
  }

  @Test
  void aTextIsReasonEnoughAndNotEndless() {
    assertThat(desk.give(Desk.LIN, with(Desk.review(1), "text", "字".repeat(501))).status())
        .isEqualTo(400);
    assertThat(desk.give(Desk.LIN, with(Desk.review(1), "text", "等了一上午")).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"projectNo\":\"1\",\"serviceNumber\":1,\"level\":5}",
        "{\"projectNo\":\"${case}\",\"serviceNumber\":0,\"level\":5}",
        "{\"projectNo\":\"${case}\",\"serviceNumber\":1,\"level\":6}",
        "{\"projectNo\":\"${case}\",\"serviceNumber\":1,\"level\":\"5\"}",
        "{\"projectNo\":\"${case}\",\"serviceNumber\":1,\"level\":5,\"personId\":\"x\"}",
        "{\"projectNo\":\"${case}\",\"serviceNumber\":1,\"level\":1,\"text\":\"a\\u0000b\"}",
        "{\"projectNo\":\"${case}\",\"serviceNumber\":1,\"level\":1,\"text\":\"\\u202eabc\"}",
        "{\"projectNo\":\"${case}\",\"serviceNumber\":1e99,\"level\":1}",
        "[]",
        "{\"projectNo\":"
      })
  void hostileInputIsRefusedWithAReason(String raw) {
    var answer =
        desk.ask("POST /v1/reviews")
            .citizen(Desk.LIN)
            .raw(raw.replace("${case}", Desk.CASE.value()))
            .answer();
    assertThat(answer.status()).as(answer.raw()).isEqualTo(400);
    assertThat(answer.raw()).contains("reason").doesNotContain("Exception");
  }

  @Test
  void eachSeesWhatIsHisToSee() {
    var body = with(with(Desk.review(1, "115"), "text", "态度差"), "named", true);
    desk.take(
        desk.applicantNotice(
            "{\"name\":\"林示例\",\"certificateNumber\":\"440100199003070046\",\"phone\":\"13800138002\"}"));
    desk.give(Desk.LIN, body);
    assertThat(one(Desk.LIN, "[citizen]").body().has("flags")).isFalse();
    assertThat(one(Desk.WANG, "[citizen]").problem()).isEqualTo("review-not-found");
    var officer = one(Desk.OFFICER, "[officer]");
    assertThat(officer.body().at("/reviewer/name").asString()).isEqualTo("林示例");
    assertThat(desk.trail("review/" + Desk.SERVICE)).contains("reviewer-seen");
    assertThat(one(Desk.CLERK, "[officer staff]").problem()).isEqualTo("review-not-found");
    assertThat(one(Desk.CLERK, "[staff]").problem()).isEqualTo("role-not-allowed");
  }

  @Test
  void anAnonymousOneTellsAnOfficerNothingOfWhoWroteIt() {
    desk.take(desk.applicantNotice("{\"name\":\"林示例\",\"certificateNumber\":\"4401\"}"));
    desk.give(Desk.LIN, Desk.review(1, "115"));
    var officer = one(Desk.OFFICER, "[officer]");
    assertThat(officer.status()).isEqualTo(200);
    assertThat(officer.raw()).doesNotContain("林示例", Desk.LIN, "reviewer");
  }

  @Test
  void theFormSaysWhatMayBeReviewedAndWithWhat() {
    var ask =
        desk.ask("GET /v1/cases/{projectNo}/review-form").path("projectNo", Desk.CASE.value());
    var form = ask.citizen(Desk.LIN).answer();
    assertThat(form.body().at("/services/0/status").asString()).isEqualTo("open");
    assertThat(form.body().at("/services/0/branchId").asString()).isEqualTo("tianhe");
    assertThat(form.body().at("/levels/3/needsReason").asBoolean()).isTrue();
    assertThat(form.body().at("/levels/3/codes").toString()).contains("212", "209");
    assertThat(ask.citizen(Desk.WANG).answer().problem()).isEqualTo("not-served");
    assertThat(ask.as(Desk.CLERK, "[staff]", "counter").answer().problem())
        .as("who served does not see whether it was reviewed")
        .isEqualTo("not-served");
    desk.give(Desk.LIN, Desk.review(5));
    assertThat(ask.citizen(Desk.LIN).answer().body().at("/services/0/reviewId").asString())
        .isEqualTo(Desk.SERVICE.toString());
    var ticket =
        desk.ask("GET /v1/review-forms")
            .as("01terminal", "[staff]", "kiosk")
            .query("branchId", "tianhe")
            .query("ticketSerial", Desk.SERIAL);
    assertThat(ticket.answer().at("projectNo")).isEqualTo(Desk.CASE.value());
    assertThat(ticket.query("branchId", "panyu").answer().problem()).isEqualTo("not-served");
  }

  @Test
  void aSupplementIsGivenOnceInTime() {
    desk.give(Desk.LIN, Desk.review(4));
    var ask =
        desk.ask("POST /v1/reviews/{reviewId}/supplement")
            .path("reviewId", Desk.SERVICE.toString());
    var words = Map.of("text", "钱已到账，很快");
    assertThat(ask.citizen(Desk.WANG).body(words).answer().problem()).isEqualTo("review-not-found");
    assertThat(ask.citizen(Desk.LIN).answer().body().at("/supplement/text").asString())
        .isEqualTo("钱已到账，很快");
    assertThat(ask.answer().status()).as("the same again").isEqualTo(200);
    assertThat(ask.body(Map.of("text", "还有")).answer().problem()).isEqualTo("already-supplemented");
    assertThat(desk.events()).containsExactly("REVIEWED", "SERVED", "SUPPLEMENTED");

    Desk late = Desk.inMemory().served();
    late.give(Desk.LIN, Desk.review(4));
    late.clock.moveTo("2026-12-20T10:05:00+08:00");
    assertThat(
            late.ask("POST /v1/reviews/{reviewId}/supplement")
                .path("reviewId", Desk.SERVICE.toString())
                .citizen(Desk.LIN)
                .body(words)
                .answer()
                .problem())
        .isEqualTo("too-late-to-supplement");
  }

  @Test
  void rolesAreAskedFirst() {
    assertThat(
            List.of(
                desk.ask("POST /v1/reviews").body(Desk.review(5)).answer().status(),
                desk.ask("POST /v1/reviews")
                    .as(Desk.OFFICER, "[officer]", "counter")
                    .body(Desk.review(5))
                    .answer()
                    .status(),
                desk.ask("GET /v1/reviews/flagged").citizen(Desk.LIN).answer().status()))
        .containsExactly(401, 403, 403);
  }
}
