package org.openhpf.cases.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.cases.CaseDesk;
import org.openhpf.cases.CaseDesk.Answer;

class LookRoutesTest {
  private final CaseDesk desk = CaseDesk.inMemory();

  private Answer query(String number, String lastFour) {
    return desk.ask("POST /v1/case-queries")
        .body(Map.of("projectNo", number, "lastFour", lastFour))
        .answer();
  }

  private Answer list(String groups, String... query) {
    var asking = desk.ask("GET /v1/cases").as(CaseDesk.OFFICER, groups);
    for (int i = 0; i < query.length; i += 2) {
      asking.query(query[i], query[i + 1]);
    }
    return asking.answer();
  }

  private List<String> allPages(String... query) {
    var numbers = new ArrayList<String>();
    String cursor = "";
    do {
      var asking = desk.ask("GET /v1/cases").officer().query("limit", "3");
      for (int i = 0; i < query.length; i += 2) {
        asking.query(query[i], query[i + 1]);
      }
      if (!cursor.isEmpty()) {
        asking.query("cursor", cursor);
      }
      Answer page = asking.answer();
      assertThat(page.status()).as(page.raw()).isEqualTo(200);
      numbers.addAll(page.each("items", "projectNo"));
      cursor = page.at("nextCursor");
    } while (!cursor.isEmpty());
    return numbers;
  }

  @Test
  void aPersonSeesHisOwnAndNobodyElses() {
    String his = desk.openFor(CaseDesk.LIN, CaseDesk.WITHDRAWAL).number();
    String hers = desk.openFor(CaseDesk.WANG, CaseDesk.WITHDRAWAL).number();

    Answer own = desk.ask("GET /v1/cases/{projectNo}").citizen(CaseDesk.LIN).of(his).answer();
    assertThat(own.body().path("applicant").path("certificateNumber").asString())
        .isEqualTo("440100198507210028");
    Answer byPhoneAlone =
        desk.ask("GET /v1/cases/{projectNo}").as(CaseDesk.LIN, "[citizen]", 1).of(his).answer();
    assertThat(byPhoneAlone.body().path("applicant").path("certificateNumber").asString())
        .isEqualTo("440***********0028");
    assertThat(own.body().has("mayDo")).isFalse();
    assertThat(own.body().has("waiting")).isFalse();

    Answer other = desk.ask("GET /v1/cases/{projectNo}").citizen(CaseDesk.LIN).of(hers).answer();
    assertThat(other.status()).isEqualTo(404);
    assertThat(desk.ask("GET /v1/cases").citizen(CaseDesk.LIN).answer().each("items", "projectNo"))
        .containsExactly(his);
    assertThat(desk.ask("GET /v1/cases").answer().status()).isEqualTo(401);
    assertThat(
            desk.ask("POST /v1/cases")
                .citizen(CaseDesk.LIN)
                .body(CaseDesk.application("3036"))
                .answer()
                .status())
        .isEqualTo(403);
  }

  @Test
  void theOfficeListsByStatusPageByPage() {
    var applied = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      applied.add(desk.open(CaseDesk.WITHDRAWAL).number());
      desk.clock.advance(Duration.ofDays(1));
    }
    String accepted = applied.removeFirst();
    desk.move(accepted, "accepted", Map.of());

    assertThat(allPages("status", "applied")).containsExactlyElementsOf(applied.reversed());
    assertThat(allPages("status", "accepted")).containsExactly(accepted);
    assertThat(allPages("status", "finished")).isEmpty();
    assertThat(allPages("status", "applied", "from", "2026-11-25", "to", "2026-11-26"))
        .containsExactly(applied.get(2), applied.get(1));
    assertThat(allPages()).as("open ones").hasSize(8);
    assertThat(allPages("from", "2026-11-25", "to", "2026-11-25")).containsExactly(applied.get(1));
  }

  @Test
  void theOfficeSeesWhatIsUrgentFirst() {
    String overdue = desk.open(CaseDesk.WITHDRAWAL).number(); // to be accepted by the 30th
    desk.clock.moveTo("2026-11-27T09:00:00+08:00");
    String near = desk.open(CaseDesk.WITHDRAWAL).number(); // by 4 December
    desk.clock.moveTo("2026-12-02T09:00:00+08:00");
    String onTime = desk.open(CaseDesk.WITHDRAWAL).number(); // by the 9th

    assertThat(allPages()).containsExactly(overdue, near, onTime);
    assertThat(allPages("due", "overdue")).containsExactly(overdue);
    assertThat(allPages("due", "near")).containsExactly(near);
    assertThat(list("[officer]").each("items", "due"))
        .containsExactly("overdue", "near", "on-time");
    desk.move(overdue, "not-accepted", Map.of("note", "不符合条件"));
    assertThat(allPages("due", "overdue")).isEmpty();
    assertThat(allPages()).containsExactly(near, onTime);
  }

  @Test
  void aListRefusesWhatIsNoPlace() {
    for (String cursor : List.of("x", "2026-11-23#1", "2026-11-23#3036202611230000000001")) {
      assertThat(list("[officer]", "cursor", cursor).status()).as(cursor).isEqualTo(400);
    }
    assertThat(list("[officer]", "from", "2026-11-25", "to", "2026-11-24").status()).isEqualTo(400);
    assertThat(list("[officer]", "status", "done").status()).isEqualTo(400);
  }

  @Test
  void whoKnowsNumberAndFourCharactersSeesHowItStands() {
    String number = desk.openFor(CaseDesk.LIN, CaseDesk.WITHDRAWAL).number();
    Answer seen = query(number, "0028");
    assertThat(seen.status()).as(seen.raw()).isEqualTo(200);
    assertThat(seen.at("statusName")).isEqualTo("待受理");
    assertThat(seen.each("milestones", "title")).containsExactly("已提交申请");
    assertThat(seen.raw()).doesNotContain("示例", "440100", CaseDesk.LIN, "applicant");
  }

  @Test
  void wrongCharactersAndUnknownCasesAreAnsweredAlikeAndCounted() {
    String number = desk.open(CaseDesk.WITHDRAWAL).number();
    String unknown = "3036202611230000000000";
    for (int i = 0; i < 5; i++) {
      Answer wrong = query(number, "1111");
      Answer none = query(unknown, "0028");
      assertThat(wrong.status()).isEqualTo(404);
      assertThat(none.status()).isEqualTo(404);
      assertThat(anonymous(none)).isEqualTo(anonymous(wrong));
    }
    assertThat(query(number, "0028").problem())
        .as("the right characters come too late")
        .isEqualTo("too-many-tries");
    assertThat(anonymous(query(unknown, "0028"))).isEqualTo(anonymous(query(number, "1111")));
    desk.clock.moveTo("2026-11-24T00:00:01+08:00");
    assertThat(query(number, "0028").status()).as("the next day").isEqualTo(200);
  }

  private static String anonymous(Answer answer) {
    return answer.raw().replaceAll("\"correlationId\":\"[^\"]*\"", "");
  }

  @Test
  void aCaseOfNobodyKnownIsNotFoundByItsNumber() {
    desk.take(CaseDesk.served("t1", "loan", "2026-11-23T09:00:00+08:00", CaseDesk.LIN));
    assertThat(query(desk.numbers().getFirst(), "0028").status()).isEqualTo(404);
  }

  @Test
  void mattersAreThoseOfToday() {
    Answer matters = desk.ask("GET /v1/case-matters").answer();
    assertThat(matters.body().path("items").size()).isEqualTo(52);
    assertThat(matters.raw()).contains("个人住房公积金贷款申请");
  }
}
