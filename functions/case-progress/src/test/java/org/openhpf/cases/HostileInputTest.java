package org.openhpf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.NeverRetry;

class HostileInputTest {
  private final CaseDesk desk = CaseDesk.inMemory();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"matter\":3036}",
        "{\"matter\":\"3036\",\"matter\":\"3036\"}",
        "{\"matter\":\"\\u0000\",\"channel\":\"offline\"}",
        "{\"matter\":\"3036\",\"channel\":\"by-owl\",\"applicant\":{}}",
        "{\"matter\":\"3036\",\"channel\":\"offline\",\"applicant\":{\"name\":\"\\u202E\","
            + "\"certificateNumber\":\"440100198507210028\",\"phone\":\"13800000001\"}}",
        "{\"matter\":\"3036\",\"channel\":\"offline\",\"applicant\":{\"name\":\"林示例\","
            + "\"certificateNumber\":\"../../etc\",\"phone\":\"13800000001\"}}",
        "{\"matter\":\"3036\",\"channel\":\"offline\",\"applicant\":{\"name\":\"林示例\","
            + "\"certificateNumber\":\"440100198507210028\",\"phone\":\"13800000001\","
            + "\"kind\":7}}",
        "{\"matter\":\"3036\",\"channel\":\"offline\",\"applicant\":{\"name\":\"林示例\","
            + "\"certificateNumber\":\"440100198507210028\",\"phone\":\"13800000001\","
            + "\"kind\":1e999}}",
        "{\"projectNo\":\"1\"}",
      })
  void anApplicationThatIsNoneIsRefusedWithAReason(String body) {
    var answer = desk.ask("POST /v1/cases").clerk().body(body).answer();
    assertThat(answer.status()).as(answer.raw()).isBetween(400, 499);
    assertThat(answer.at("detail")).isNotBlank();
    assertThat(desk.numbers()).isEmpty();
  }

  @Test
  void depthAndLengthEnd() {
    var answer =
        desk.ask("POST /v1/cases")
            .clerk()
            .body("{\"matter\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
            .answer();
    assertThat(answer.status()).isEqualTo(400);
    assertThat(
            desk.ask("POST /v1/cases")
                .clerk()
                .body("{\"matter\":\"" + "9".repeat(100_000) + "\"}")
                .answer()
                .status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "3036202611230000000001", "3036２02611230000000000", "../cases", "' OR 1=1"})
  void aNumberThatIsNoneIsRefusedBeforeAnyRead(String number) {
    for (String route : List.of("GET /v1/cases/{projectNo}", "POST /v1/cases/{projectNo}/events")) {
      var asking = desk.ask(route).officer().of(number);
      if (route.startsWith("POST")) {
        asking.body(Map.of("version", 1, "kind", "accepted"));
      }
      assertThat(asking.answer().status()).as(route).isEqualTo(400);
    }
    assertThat(
            desk.ask("POST /v1/case-queries")
                .body(Map.of("projectNo", number, "lastFour", "0028"))
                .answer()
                .status())
        .isEqualTo(400);
    assertThat(desk.rows("CaseTable")).isEmpty();
  }

  @Test
  void whatNoRepetitionHelpsReachesTheDeadLetters() {
    var noMatter = CaseDesk.of("e1", "applied", "2026-11-20T09:00:00+08:00");
    noMatter.put("sourceId", "loans/1");
    var unknownMatter = new HashMap<>(noMatter);
    unknownMatter.put("matter", "9999");
    var unknownCategory =
        CaseDesk.served("t1", "no-such", "2026-11-20T09:00:00+08:00", CaseDesk.LIN);
    var withoutStep = CaseDesk.of("e2", "step", "2026-11-20T09:00:00+08:00");
    withoutStep.put("sourceId", "loans/1");
    var ofOfficersAlone = CaseDesk.of("e3", "matter-corrected", "2026-11-20T09:00:00+08:00");
    ofOfficersAlone.put("sourceId", "loans/1");
    ofOfficersAlone.put("matter", "3040");
    for (var body :
        List.of(noMatter, unknownMatter, unknownCategory, withoutStep, ofOfficersAlone)) {
      assertThatThrownBy(() -> desk.take(body)).isInstanceOf(NeverRetry.class);
    }
    assertThat(desk.rows("CaseTable")).isEmpty();
  }

  @Test
  void anApplicantThatDoesNotOpenReachesTheDeadLetters() {
    String number = desk.open(CaseDesk.WITHDRAWAL).number();
    String other = desk.open(CaseDesk.WITHDRAWAL).number();
    var moved = desk.identified(other, "林示例", "440100198507210028");
    moved.put("projectNo", number);
    assertThatThrownBy(() -> desk.take(moved)).isInstanceOf(NeverRetry.class);
    var garbage = CaseDesk.of("e1", "applicant", "2026-11-24T09:00:00+08:00");
    garbage.put("projectNo", number);
    garbage.put("applicant", Map.of("sealed", "!!"));
    assertThatThrownBy(() -> desk.take(garbage)).isInstanceOf(NeverRetry.class);
    assertThat(desk.the(number).version()).isEqualTo(1);
  }

  @Test
  void whatWaitedAndCannotBeTakenKeepsNoCaseFromBeingOpened() {
    var garbage = CaseDesk.of("e1", "applicant", "2026-11-20T09:00:00+08:00");
    garbage.put("sourceId", "loans/1");
    garbage.put("applicant", Map.of("sealed", "!!"));
    desk.take(garbage);
    var applied = CaseDesk.of("e2", "applied", "2026-11-20T09:00:00+08:00");
    applied.put("sourceId", "loans/1");
    applied.put("matter", "4046");
    desk.take(applied);
    assertThat(desk.the(desk.numbers().getFirst()).applicant()).isEmpty();
  }

  @Test
  void anEventThatNamesItsCaseTwiceOrNotAtAllIsNone() {
    var event = CaseDesk.of("e1", "accepted", "2026-11-20T09:00:00+08:00");
    assertThatThrownBy(() -> CaseDesk.event(event)).hasMessageContaining("projectNo");
    event.put("sourceId", "loans/1");
    event.put("projectNo", "3036202611200000000018");
    assertThatThrownBy(() -> CaseDesk.event(event)).hasMessageContaining("projectNo");
  }
}
