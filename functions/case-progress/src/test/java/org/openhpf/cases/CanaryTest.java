package org.openhpf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhpf.local.testing.PrintedLog;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Nothing of a person stands in a log line, in any row or in a message. */
class CanaryTest {
  private static final List<String> CANARIES =
      List.of(
          "金丝雀示例", "440100195803120015", "13812345678", "金丝雀的理由", "金丝雀之二", "440100198507210028");

  private final CaseDesk desk = CaseDesk.inMemory();
  @RegisterExtension final PrintedLog printed = new PrintedLog();

  @Test
  void nothingOfAPersonIsReadWhereItIsNotSealed() {
    var body = CaseDesk.application(CaseDesk.WITHDRAWAL);
    body.put("personId", CaseDesk.LIN);
    body.put(
        "applicant",
        Map.of("name", "金丝雀示例", "certificateNumber", "440100195803120015", "phone", "13812345678"));
    String number = desk.ask("POST /v1/cases").clerk().body(body).answer().number();
    desk.move(number, "not-accepted", Map.of("note", "金丝雀的理由"));
    var waiting = CaseDesk.of("w1", "not-accepted", "2026-11-23T09:00:00+08:00");
    waiting.put("sourceId", "loans/1");
    waiting.put("note", "金丝雀的理由");
    desk.take(waiting);
    desk.take(CaseDesk.served("t1", "loan", "2026-11-23T09:00:00+08:00", CaseDesk.WANG));
    String second =
        desk.numbers().stream().filter(one -> !one.equals(number)).findFirst().orElseThrow();
    desk.take(desk.identified(second, "金丝雀之二", "440100198507210028"));
    body.put("matter", "9999");
    assertThat(desk.ask("POST /v1/cases").clerk().body(body).answer().status()).isEqualTo(400);
    desk.ask("POST /v1/case-queries")
        .body(Map.of("projectNo", number, "lastFour", "0015"))
        .answer();
    desk.progress.records().find(number);
    assertThat(
            desk.ask("GET /v1/cases/{projectNo}").citizen(CaseDesk.LIN).of(number).answer().raw())
        .contains("金丝雀示例", "金丝雀的理由");
    assertThat(desk.look(number).raw())
        .as("masked for the office")
        .doesNotContain("金丝雀示例", "440100195803120015", "13812345678");

    String log = printed.text();
    assertThat(log).as("requests are logged at all").contains("POST /v1/cases");
    var rows = new StringBuilder();
    for (String table : List.of("CaseTable", "CaseAuditTable")) {
      desk.rows(table)
          .forEach(row -> row.values().forEach(value -> rows.append(readable(value)).append('\n')));
    }
    assertThat(rows).contains("OUTBOX#", "CASE#", "NAME#", "case/");
    assertThat(CANARIES).noneMatch(log::contains).noneMatch(canary -> rows.indexOf(canary) >= 0);
    assertThat(desk.progress.records().find(number).orElseThrow().toString()).doesNotContain("金丝雀");
  }

  private static String readable(AttributeValue value) {
    return value.b() == null ? value.toString() : value.b().asString(StandardCharsets.ISO_8859_1);
  }
}
