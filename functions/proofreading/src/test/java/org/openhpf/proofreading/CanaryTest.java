package org.openhpf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhpf.local.testing.PrintedLog;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Nothing of a draft stands in a log line, in any row, or in an object's key. */
class CanaryTest {
  private static final List<String> CANARIES =
      List.of("金丝雀", "440100195803120015", "交存", "公基金", "13800138002");

  private final Desk desk = Desk.inMemory();
  @RegisterExtension final PrintedLog printed = new PrintedLog();

  @Test
  void nothingOfADraftIsReadWhereItIsNotSealed() {
    String text = "金丝雀的通知\n金丝雀，440100195803120015，电话13800138002，交存公基金。";
    String id = desk.submit(text).id();
    desk.decide(id, "0-1", Map.of("decision", "always-ignore"));
    desk.decide(id, "1-0", Map.of("decision", "accept", "suggestion", "金丝雀积金"));
    String file = desk.proofread("金丝雀.txt", text).id();
    desk.proofread("金丝雀.docx", "no document".getBytes(StandardCharsets.UTF_8));
    desk.submit(Map.of("text", "金丝雀\u0000"));
    desk.ask("PUT /v1/proofreading-settings")
        .as(Desk.LIN, "[admin]")
        .body(
            Map.of(
                "version", 0,
                "rules", List.of(),
                "words", List.of("金丝雀"),
                "banned", List.of(Map.of("word", "金丝雀词")),
                "posts",
                    List.of(Map.of("name", "金丝雀", "post", "主任", "from", "2024-01-01", "order", 1))))
        .answer();
    assertThat(desk.get(id).raw()).contains("交存", "金丝雀积金");
    assertThat(desk.get(file).raw()).contains("公基金", "金丝雀.txt");

    String log = printed.text();
    assertThat(log).as("requests are logged at all").contains("POST /v1/proofreadings");
    var rows = new StringBuilder();
    for (String table : List.of("ProofreadingTable", "ProofreadingAuditTable")) {
      desk.rows(table)
          .forEach(row -> row.values().forEach(value -> rows.append(readable(value)).append('\n')));
    }
    assertThat(rows).contains("TEXT#", "SHEET#", "IGNORED#", "SETTINGS", "proofreading-settings/");
    assertThat(CANARIES).noneMatch(log::contains).noneMatch(canary -> rows.indexOf(canary) >= 0);
    assertThat(desk.objects.all.keySet().toString()).doesNotContain(Desk.LIN, "金丝雀");
  }

  private static String readable(AttributeValue value) {
    return value.b() == null
        ? value.toString()
        : value.b().asString(StandardCharsets.ISO_8859_1)
            + new String(value.b().asByteArray(), StandardCharsets.UTF_8);
  }
}
