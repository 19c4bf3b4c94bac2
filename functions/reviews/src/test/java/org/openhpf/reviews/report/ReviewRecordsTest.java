package org.openhpf.reviews.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.province.record.OutgoingRecord;
import org.openhpf.reviews.Desk;
import org.openhpf.reviews.service.DynamoKeys;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ReviewRecordsTest {
  private final Desk desk = Desk.inMemory().served();

  private OutgoingRecord record() {
    return desk.reviewing.records().find(Desk.SERVICE.toString()).orElseThrow();
  }

  @Test
  void anAnonymousOneLeavesWithoutWhoWroteIt() {
    assertThat(desk.reviewing.records().find(Desk.SERVICE.toString())).isEmpty();
    desk.take(desk.applicantNotice("{\"name\":\"林示例\",\"certificateNumber\":\"4401\"}"));
    var body = Desk.review(1, "115", "108");
    body.put("text", "推来推去");
    desk.give(Desk.LIN, body);
    assertThat(desk.messages("delivery").toString()).contains(Desk.SERVICE.toString());
    var complete = (OutgoingRecord.Complete) record();
    assertThat(complete.personal()).isEmpty();
    assertThat(complete.version()).as("review and rectification").isEqualTo(2);
    assertThat(complete.day()).isEqualTo("2026-11-20");
    assertThat(complete.fields())
        .containsEntry("satisfaction", "1")
        .containsEntry("evalDetail", List.of("115", "108"))
        .containsEntry("writingEvaluation", "推来推去")
        .containsEntry("assessTime", "2026-11-20 10:05:00")
        .containsEntry("assessNumber", "1")
        .containsEntry("projectNo", Desk.CASE.value())
        .containsEntry("pf", "2")
        .containsEntry("isdefault", "0")
        .containsEntry("EffectivEvalua", "1")
        .containsEntry("answerStatus", "0")
        .containsEntry("sfeypj", "0")
        .containsEntry("areaCode", "440100")
        .containsKeys("taskCode", "deptCode")
        .doesNotContainKeys("userName", "certNumber");
  }

  @Test
  void aNamedOneIsHeldUntilItsApplicantIsKnownAndThenLeavesByItself() {
    var body = Desk.review(4);
    body.put("named", true);
    desk.give(Desk.LIN, body);
    assertThat(((OutgoingRecord.Held) record()).reasons()).containsExactly("实名评价的评价人信息未齐");
    int before = desk.messages("delivery").size();
    desk.take(desk.applicantNotice("{\"name\":\"林示例\",\"certificateNumber\":\"440100\"}"));
    assertThat(desk.messages("delivery")).hasSize(before + 1);
    var complete = (OutgoingRecord.Complete) record();
    assertThat(complete.fields()).containsEntry("userName", "林示例").containsEntry("certType", "111");
    assertThat(complete.personal()).containsExactlyInAnyOrder("userName", "certNumber");
    assertThat(complete.toString()).doesNotContain("林示例");
  }

  @Test
  void aDefaultOneSaysSo() {
    desk.clock.moveTo("2026-11-28T00:00:00+08:00");
    desk.settle();
    assertThat(((OutgoingRecord.Complete) record()).fields())
        .containsEntry("isdefault", "1")
        .containsEntry("pf", "9");
  }

  @Test
  void whatTheProvinceWouldRefuseIsHeldWithItsReasons() {
    desk.give(Desk.LIN, Desk.review(5, "510"));
    var table = desk.parts.table();
    var row =
        new HashMap<>(
            table.get(DynamoKeys.partition(Desk.SERVICE), DynamoKeys.REVIEW).orElseThrow());
    row.put("level", AttributeValue.fromN("1"));
    table.put(row, "attribute_exists(pk)", Map.of());
    assertThat(((OutgoingRecord.Held) record()).reasons()).containsExactly("评价指标不属于该评价等级，或已停用");
  }

  @Test
  void rowsOfBeforeThereWereFlagsAndDisplayDecode() {
    desk.give(Desk.LIN, Desk.review(5));
    var table = desk.parts.table();
    var row =
        new HashMap<>(
            table.get(DynamoKeys.partition(Desk.SERVICE), DynamoKeys.REVIEW).orElseThrow());
    List.of("flags", "display", "codes", "origin", "boardCell").forEach(row::remove);
    table.put(row, "attribute_exists(pk)", Map.of());
    assertThat(record()).isInstanceOf(OutgoingRecord.Complete.class);
  }
}
