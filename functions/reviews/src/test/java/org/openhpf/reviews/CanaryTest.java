package org.openhpf.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhpf.local.testing.PrintedLog;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Nothing of a person, and nothing a person wrote, stands in a log line or readable in a row. */
class CanaryTest {
  private static final List<String> CANARIES =
      List.of("金丝雀示例", "440100195803120015", "13911112222", "金丝雀路9号");

  private final Desk desk = Desk.inMemory().served();
  @RegisterExtension final PrintedLog printed = new PrintedLog();

  @Test
  void nothingOfAPersonIsReadWhereItIsNotSealed() {
    desk.take(
        desk.applicantNotice(
            "{\"name\":\"金丝雀示例\",\"certificateNumber\":\"440100195803120015\",\"phone\":\"13911112222\"}"));
    desk.clock.moveTo("2026-11-20T10:15:00+08:00");
    desk.settle();
    assertThat(desk.sendNotices().getFirst().to().toString()).contains("13911112222");
    var body = Desk.review(1, "115");
    body.put("text", "我住金丝雀路9号，电话13911112222");
    body.put("named", true);
    desk.give(Desk.LIN, body);
    desk.give(Desk.LIN, body);
    desk.clock.moveTo("2026-11-20T10:40:00+08:00");
    desk.settle();
    var seen =
        desk.ask("GET /v1/reviews/{reviewId}")
            .officer()
            .path("reviewId", Desk.SERVICE.toString())
            .answer();
    assertThat(seen.raw()).contains("金丝雀示例", "金丝雀路9号");

    String log = printed.text();
    assertThat(log).as("requests are logged at all").contains("POST /v1/reviews");
    var rows = new StringBuilder();
    for (String table : List.of("ReviewTable", "ReviewAuditTable")) {
      desk.rows(table)
          .forEach(row -> row.values().forEach(value -> rows.append(readable(value)).append('\n')));
    }
    assertThat(rows).contains("OUTBOX#", "SERVICE#", "review/");
    assertThat(CANARIES).noneMatch(log::contains).noneMatch(canary -> rows.indexOf(canary) >= 0);
  }

  private static String readable(AttributeValue value) {
    return value.b() == null ? value.toString() : value.b().asString(StandardCharsets.ISO_8859_1);
  }
}
