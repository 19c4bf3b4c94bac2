package org.openhpf.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.cases.CaseDesk;
import org.openhpf.province.record.OutgoingRecord;

class CaseRecordsTest {
  private final CaseDesk desk = CaseDesk.inMemory();

  private OutgoingRecord record(String number) {
    return desk.progress.records().find(number).orElseThrow();
  }

  private List<String> reasons(String number) {
    return record(number) instanceof OutgoingRecord.Held held ? held.reasons() : List.of();
  }

  private Map<String, Object> fields(String number) {
    assertThat(reasons(number)).isEmpty();
    return ((OutgoingRecord.Complete) record(number)).fields();
  }

  private String opened(Map<String, Object> applicant) {
    var body = CaseDesk.application(CaseDesk.WITHDRAWAL);
    body.put("applicant", applicant);
    return desk.ask("POST /v1/cases").clerk().body(body).answer().number();
  }

  @Test
  void aCaseLeavesWithWhatItsStatusNeeds() {
    String number = desk.open(CaseDesk.WITHDRAWAL).number();
    assertThat(fields(number))
        .containsEntry("proStatus", "1")
        .containsEntry("applyDate", "2026-11-23 10:00:00")
        .doesNotContainKeys("acceptDate", "resultDate");

    desk.move(number, "accepted", Map.of());
    desk.move(number, "step", Map.of("step", "业务审核"));
    assertThat(fields(number))
        .containsEntry("proStatus", "2")
        .containsEntry("acceptDate", "2026-11-23 10:01:00")
        .doesNotContainKey("resultDate");

    desk.move(number, "finished", Map.of());
    var finished = (OutgoingRecord.Complete) record(number);
    assertThat(finished.version()).isEqualTo(4);
    assertThat(finished.day()).isEqualTo("2026-11-23");
    assertThat(finished.personal()).containsExactlyInAnyOrder("userName", "certNumber", "mobile");
    assertThat(finished.fields())
        .containsEntry("proStatus", "3")
        .containsEntry("resultDate", "2026-11-23 10:03:00")
        .containsEntry("areaCode", "440100")
        .containsEntry("projectType", "2")
        .containsEntry("promiseDay", 3L)
        .containsEntry("promiseType", "1")
        .containsEntry("proChannel", "2")
        .containsEntry("userProp", "1")
        .containsEntry("certType", "111")
        .containsEntry("certNumber", "440100198507210028");
    assertThat(finished.fields().get("taskCode").toString()).hasSize(31);
    assertThat(finished.fields().get("deptCode").toString())
        .hasSize(18)
        .isEqualTo(finished.fields().get("taskCode").toString().substring(0, 18));
  }

  @Test
  void aCaseThatIsNotAcceptedIsFinishedByItsDecision() {
    String number = desk.open(CaseDesk.WITHDRAWAL).number();
    desk.move(number, "not-accepted", Map.of("note", "不符合条件"));
    assertThat(fields(number))
        .containsEntry("proStatus", "3")
        .containsEntry("acceptDate", "2026-11-23 10:01:00")
        .containsEntry("resultDate", "2026-11-23 10:01:00");
  }

  @Test
  void theLastServiceIsTold() {
    desk.take(CaseDesk.served("t1", "loan", "2026-11-20T09:00:00+08:00", CaseDesk.LIN));
    desk.take(CaseDesk.served("t2", "loan", "2026-11-21T09:00:00+08:00", CaseDesk.LIN));
    String number = desk.numbers().getFirst();
    assertThat(reasons(number)).containsExactly("申请人信息未齐");

    desk.take(desk.identified(number, "林示例", "440100198507210028"));
    assertThat(fields(number))
        .as("it leaves when it is mended")
        .containsEntry("serviceNumber", "2")
        .containsEntry("serviceTime", "2026-11-21 09:00:00");
  }

  @ParameterizedTest
  @CsvSource({
    "certificateNumber,440100198507210029,身份证号码",
    "phone,020-12329,手机号码不是 11 位有效号码",
    "certificateType,001,证件类型与申请人类型不符",
  })
  void whatIsWrongWithTheApplicantHoldsTheCase(String field, String value, String reason) {
    var applicant = CaseDesk.applicant();
    applicant.put(field, value);
    String number = opened(applicant);
    assertThat(reasons(number)).hasSize(1).first().asString().contains(reason);
    assertThat(reasons(number).toString()).as("nothing personal").doesNotContain(value);

    desk.clock.advance(Duration.ofSeconds(1));
    desk.ask("PUT /v1/cases/{projectNo}/applicant")
        .clerk()
        .of(number)
        .body(Map.of("version", 1, "applicant", CaseDesk.applicant()))
        .answer();
    assertThat(reasons(number)).as("it leaves when it is mended").isEmpty();
  }

  @Test
  void anEmployerHasACreditCode() {
    var applicant = CaseDesk.applicant();
    applicant.put("name", "示例有限公司");
    applicant.put("kind", 2);
    assertThat(reasons(opened(applicant))).contains("证件类型与申请人类型不符");
    applicant.put("certificateType", "001");
    applicant.put("certificateNumber", "91440101MA5CEXAM7X");
    assertThat(reasons(opened(applicant))).hasSize(1).first().asString().contains("统一社会信用代码");
    applicant.put("certificateNumber", "12440100123456788G");
    assertThat(reasons(opened(applicant))).isEmpty();
  }

  @Test
  void timesOutOfOrderHoldTheCase() {
    var applied = CaseDesk.of("e1", "applied", "2026-11-20T09:00:00+08:00");
    applied.put("sourceId", "loans/1");
    applied.put("matter", "4046");
    desk.take(applied);
    for (String[] one :
        List.of(
            new String[] {"e2", "accepted", "2026-11-19T09:00:00+08:00"},
            new String[] {"e3", "step", "2026-11-18T09:00:00+08:00"},
            new String[] {"e4", "finished", "2026-11-17T09:00:00+08:00"})) {
      var event = CaseDesk.of(one[0], one[1], one[2]);
      event.put("sourceId", "loans/1");
      event.put("step", "初审");
      desk.take(event);
    }
    assertThat(reasons(desk.numbers().getFirst()))
        .containsExactlyInAnyOrder("受理时间早于申办时间", "办结时间早于受理时间", "环节“初审”不在受理与办结之间", "申请人信息未齐");
  }

  @Test
  void aTimeInTheFutureHoldsTheCase() {
    var applied = CaseDesk.of("e1", "applied", "2026-11-23T10:11:00+08:00");
    applied.put("sourceId", "loans/1");
    applied.put("matter", "4046");
    desk.take(applied);
    assertThat(reasons(desk.numbers().getFirst())).contains("环节时间晚于当前时间");
    desk.clock.advance(Duration.ofMinutes(1));
    assertThat(reasons(desk.numbers().getFirst()))
        .as("as much as clocks differ")
        .containsExactly("申请人信息未齐");
  }

  @Test
  void whatThereIsNotIsNoRecord() {
    assertThat(desk.progress.records().find("3036202611230000000000")).isEmpty();
  }
}
