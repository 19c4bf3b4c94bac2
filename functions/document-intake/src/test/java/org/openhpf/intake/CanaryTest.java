package org.openhpf.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhpf.local.testing.PrintedLog;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Nothing of a person stands in a log line, in any row, in a message or in an object's key. */
class CanaryTest {
  private static final List<String> CANARIES =
      List.of("金丝雀示例", "440100195803120015", "金丝雀的身份证", "金丝雀路9号", "金丝雀更正");

  private final Desk desk = Desk.inMemory();
  @RegisterExtension final PrintedLog printed = new PrintedLog();

  @Test
  void nothingOfAPersonIsReadWhereItIsNotSealed() {
    var body = Desk.submission(Desk.SHA256);
    body.put("fileName", "金丝雀的身份证.jpg");
    body.put("stated", Map.of("name", "金丝雀示例"));
    String id =
        desk.taken(
            Desk.LIN,
            body,
            Reading.ofCard()
                .field("name", "金丝雀示列")
                .field("idNumber", "440100195803120015")
                .field("address", "金丝雀路9号"));
    desk.ask("POST /v1/documents/{documentId}/corrections")
        .officer()
        .path("documentId", id)
        .body(
            Map.of(
                "version", desk.document(id).revision(),
                "fields", List.of(Map.of("name", "name", "value", "金丝雀更正"))))
        .answer();
    var wrong = Desk.submission("x");
    wrong.put("fileName", "金丝雀的身份证.jpg");
    desk.submit(Desk.LIN, wrong);
    assertThat(desk.get(Desk.LIN, id).raw()).contains("金丝雀更正", "440100195803120015");

    String log = printed.text();
    assertThat(log).as("requests are logged at all").contains("POST /v1/documents");
    var rows = new StringBuilder();
    for (String table : List.of("DocumentTable", "DocumentAuditTable")) {
      desk.rows(table)
          .forEach(row -> row.values().forEach(value -> rows.append(readable(value)).append('\n')));
    }
    assertThat(rows).contains("OUTBOX#", "DOCUMENT#", "document/");
    assertThat(CANARIES)
        .noneMatch(log::contains)
        .noneMatch(canary -> rows.indexOf(canary) >= 0)
        .noneMatch(canary -> desk.objects.all.keySet().toString().contains(canary));
    assertThat(desk.objects.all.keySet().toString()).doesNotContain(Desk.LIN);
    desk.objects
        .all
        .values()
        .forEach(
            bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("金丝雀"));
  }

  private static String readable(AttributeValue value) {
    return value.b() == null ? value.toString() : value.b().asString(StandardCharsets.ISO_8859_1);
  }
}
