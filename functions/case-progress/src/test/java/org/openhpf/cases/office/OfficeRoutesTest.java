package org.openhpf.cases.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.cases.CaseDesk;
import org.openhpf.cases.CaseDesk.Answer;

class OfficeRoutesTest {
  private final CaseDesk desk = CaseDesk.inMemory();

  private String opened() {
    return desk.open(CaseDesk.WITHDRAWAL).number();
  }

  @Test
  void aCaseGoesItsWay() {
    Answer opened = desk.open(CaseDesk.WITHDRAWAL);
    assertThat(opened.status()).as(opened.raw()).isEqualTo(201);
    assertThat(opened.headers()).containsEntry("location", "/v1/cases/" + opened.number());
    assertThat(opened.at("status")).isEqualTo("applied");
    assertThat(opened.body().path("holder").path("branchName").asString()).isEqualTo("越秀管理部");
    assertThat(opened.each("mayDo", ""))
        .as("a clerk")
        .hasSize(2); // accepted, supplement-required; what else may happen is for officers

    String number = opened.number();
    assertThat(desk.move(number, "accepted", Map.of()).at("status")).isEqualTo("accepted");
    Answer step = desk.move(number, "step", Map.of("step", "业务审核"));
    assertThat(step.at("status")).isEqualTo("in-progress");
    assertThat(step.body().path("holder").path("name").asString()).isEqualTo("业务审核");
    assertThat(step.body().path("until").path("promised").asString()).isEqualTo("2026-11-26");
    assertThat(
            desk.move(number, "suspended", Map.of("procedure", "verification", "days", 5))
                .body()
                .path("until")
                .path("stopped")
                .asString())
        .isEqualTo("2026-11-30");
    assertThat(desk.move(number, "resumed", Map.of()).at("status")).isEqualTo("in-progress");
    assertThat(desk.move(number, "finished", Map.of()).at("status")).isEqualTo("finished");
    Answer delivered = desk.move(number, "result-delivered", Map.of());
    assertThat(delivered.at("status")).isEqualTo("delivered");
    assertThat(delivered.each("timeline", "kind"))
        .containsExactly(
            "applied", "accepted", "step", "suspended", "resumed", "finished", "result-delivered");
    assertThat(desk.trail(number))
        .containsExactly(
            "opened", "accepted", "step", "suspended", "resumed", "finished", "result-delivered");
    assertThat(desk.messages("delivery"))
        .as("the province hears of each change")
        .extracting(message -> message.path("version").asInt())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    assertThat(desk.messages("review"))
        .extracting(message -> message.path("kind").asString(""))
        .containsExactlyInAnyOrder("applicant", "finished");
    assertThat(desk.messages("notification"))
        .extracting(message -> message.path("template").asString(""))
        .containsExactlyInAnyOrder("case-accepted", "case-suspended", "case-finished");
  }

  @Test
  void whatIsMissingIsSaidWithItsDay() {
    String number = opened();
    assertThat(desk.move(number, "supplement-required", Map.of("until", "2026-12-01")).raw())
        .contains("\"field\":\"note\"");
    assertThat(desk.move(number, "supplement-required", Map.of("note", "收入证明")).raw())
        .contains("\"field\":\"until\"");
    assertThat(
            desk.move(number, "supplement-required", Map.of("note", "收入证明", "until", "2026-11-23"))
                .status())
        .as("today is too late")
        .isEqualTo(400);

    Answer asked =
        desk.move(number, "supplement-required", Map.of("note", "收入证明", "until", "2026-12-01"));

    assertThat(asked.at("status")).isEqualTo("supplement");
    assertThat(asked.body().path("mustDo").path("text").asString()).isEqualTo("请补正：收入证明");
    assertThat(asked.body().path("mustDo").path("until").asString()).isEqualTo("2026-12-01");
    assertThat(desk.messages("notification"))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.path("text").asString("")).contains("12月1日前").doesNotContain("收入");
            });
    assertThat(desk.move(number, "supplemented", Map.of()).at("status")).isEqualTo("applied");
  }

  @ParameterizedTest
  @CsvSource({
    "not-accepted,note",
    "suspended,procedure",
    "suspended,days",
    "step,step",
    "matter-corrected,matter"
  })
  void whatATransitionAsksForIsNamed(String kind, String field) {
    String number = opened();
    if (!kind.equals("not-accepted")) {
      desk.move(number, "accepted", Map.of());
    }
    Answer refused = desk.move(number, kind, Map.of());
    assertThat(refused.status()).isEqualTo(400);
    var one =
        kind.equals("suspended") && field.equals("days")
            ? desk.move(number, kind, Map.of("procedure", "verification"))
            : refused;
    assertThat(one.raw()).contains("\"field\":\"" + field + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "suspended,procedure,no-such,days,5",
    "suspended,procedure,verification,days,121",
    "matter-corrected,matter,9999,note,说明"
  })
  void whatThereIsNotIsRefused(String kind, String field, String value, String more, String its) {
    String number = opened();
    desk.move(number, "accepted", Map.of());
    Object second = more.equals("days") ? (Object) Integer.valueOf(its) : its;
    assertThat(desk.move(number, kind, Map.of(field, value, more, second)).status()).isEqualTo(400);
  }

  @Test
  void whatCannotHappenNowIsRefusedWithHowItStands() {
    String number = opened();
    Answer refused = desk.move(number, "finished", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("step-not-possible");
    assertThat(refused.at("detail")).contains("待受理");
    assertThat(desk.the(number).version()).isEqualTo(1);
  }

  @Test
  void aClerkNeitherRefusesNorStopsTheClock() {
    String number = opened();
    Answer refused =
        desk.ask("POST /v1/cases/{projectNo}/events")
            .clerk()
            .of(number)
            .body(Map.of("version", 1, "kind", "not-accepted", "note", "不符合条件"))
            .answer();
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("not-for-this-role");
    Answer officer = desk.move(number, "not-accepted", Map.of("note", "不符合条件"));
    assertThat(officer.at("status")).isEqualTo("not-accepted");
    assertThat(officer.each("timeline", "text")).contains("不符合条件");
  }

  @Test
  void nobodyHandlesHisOwn() {
    var own = CaseDesk.application(CaseDesk.WITHDRAWAL);
    own.put("personId", CaseDesk.CLERK);
    assertThat(desk.ask("POST /v1/cases").clerk().body(own).answer().problem())
        .isEqualTo("handling-own-case");
    assertThat(desk.numbers()).isEmpty();

    String number = desk.openFor(CaseDesk.OFFICER, CaseDesk.WITHDRAWAL).number();
    assertThat(desk.move(number, "accepted", Map.of()).problem()).isEqualTo("handling-own-case");
    assertThat(
            desk.ask("PUT /v1/cases/{projectNo}/applicant")
                .officer()
                .of(number)
                .body(Map.of("version", 1, "applicant", CaseDesk.applicant()))
                .answer()
                .problem())
        .isEqualTo("handling-own-case");
  }

  @Test
  void theSameRequestTwiceOpensOneCase() {
    var body = CaseDesk.application(CaseDesk.WITHDRAWAL);
    Answer first = desk.ask("POST /v1/cases").clerk().key("k1").body(body).answer();
    Answer second = desk.ask("POST /v1/cases").clerk().key("k1").body(body).answer();
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.raw()).isEqualTo(first.raw());
    assertThat(desk.numbers()).hasSize(1);
    body.put("channel", "online");
    assertThat(desk.ask("POST /v1/cases").clerk().key("k1").body(body).answer().problem())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void theSameEventTwiceHappensOnce() {
    String number = opened();
    var body = Map.of("version", 1, "kind", "accepted");
    var ask = "POST /v1/cases/{projectNo}/events";
    Answer first = desk.ask(ask).officer().of(number).key("k2").body(body).answer();
    Answer second = desk.ask(ask).officer().of(number).key("k2").body(body).answer();
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.raw()).isEqualTo(first.raw());
    assertThat(desk.the(number).version()).isEqualTo(2);
    Answer stale = desk.ask(ask).officer().of(number).body(body).answer();
    assertThat(stale.problem()).isEqualTo("case-changed");
    assertThat(stale.body().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void aWrongMatterIsPutRight() {
    desk.take(CaseDesk.served("t1", "withdrawal", "2026-11-23T09:00:00+08:00", CaseDesk.LIN));
    String number = desk.numbers().getFirst();
    assertThat(desk.look(number).at("matter")).isEqualTo("3036");
    Answer corrected = desk.move(number, "matter-corrected", Map.of("matter", "3040"));
    assertThat(corrected.at("matterName")).isEqualTo("正常退休提取");
    assertThat(corrected.at("projectNo")).startsWith("3036").isEqualTo(number);
    desk.clock.advance(Duration.ofHours(1));
    desk.take(CaseDesk.served("t2", "withdrawal", "2026-11-23T10:30:00+08:00", CaseDesk.LIN));
    assertThat(desk.numbers()).as("it is still the person's open one").hasSize(1);
  }

  @Test
  void whoAppliesIsCompletedAtTheCounter() {
    desk.take(CaseDesk.served("t1", "withdrawal", "2026-11-23T09:00:00+08:00", null));
    String number = desk.numbers().getFirst();
    desk.clock.advance(Duration.ofMinutes(1));
    assertThat(desk.messages("applicant")).as("nobody's account").isEmpty();
    Answer completed =
        desk.ask("PUT /v1/cases/{projectNo}/applicant")
            .clerk()
            .of(number)
            .body(Map.of("version", 1, "applicant", CaseDesk.applicant()))
            .answer();
    assertThat(completed.status()).as(completed.raw()).isEqualTo(200);
    assertThat(completed.body().path("applicant").path("name").asString()).isEqualTo("林**");
    assertThat(completed.body().path("applicant").path("certificateNumber").asString())
        .isEqualTo("440***********0028");
    assertThat(desk.trail(number)).containsExactly("service-ended", "applicant-completed");
  }

  @Test
  void identityAnswersWhoAnAccountIs() {
    desk.take(CaseDesk.served("t1", "withdrawal", "2026-11-23T09:00:00+08:00", CaseDesk.LIN));
    String number = desk.numbers().getFirst();
    assertThat(desk.messages("applicant"))
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.path("projectNo").asString()).isEqualTo(number);
              assertThat(question.path("personId").asString()).isEqualTo(CaseDesk.LIN);
            });
    desk.take(desk.identified(number, "林示例", "440100198507210028"));
    desk.take(desk.identified(number, "林示例", "440100198507210028"));
    assertThat(desk.the(number).version()).as("the second is the first again").isEqualTo(2);
    assertThat(desk.messages("review"))
        .extracting(message -> message.path("kind").asString(""))
        .containsExactlyInAnyOrder("served", "applicant");
    assertThat(desk.look(number).body().path("applicant").path("name").asString()).isEqualTo("林**");
  }

  @Test
  void ofTwoOpenCasesAServiceBelongsToTheOneOpenedLast() {
    String first = desk.openFor(CaseDesk.LIN, CaseDesk.WITHDRAWAL).number();
    String second = desk.openFor(CaseDesk.LIN, "3040").number();
    desk.move(first, "accepted", Map.of());
    assertThat(desk.move(first, "finished", Map.of()).status())
        .as("the other's place is left alone")
        .isEqualTo(200);

    desk.take(CaseDesk.served("t1", "withdrawal", "2026-11-23T09:00:00+08:00", CaseDesk.LIN));

    assertThat(desk.the(second).services()).hasSize(1);
    assertThat(desk.the(first).services()).isEmpty();
    desk.move(second, "not-accepted", Map.of("note", "不符合条件"));
    desk.take(CaseDesk.served("t2", "withdrawal", "2026-11-23T09:30:00+08:00", CaseDesk.LIN));
    assertThat(desk.numbers()).as("none is open: a new one").hasSize(3);
  }
}
