package org.openhpf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.cases.dossier.Case;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was stored before, and what a newer version stores, is read. */
class OldRowsTest {
  private final CaseDesk desk = CaseDesk.inMemory();

  @Test
  void whatIsStoredIsReadAsItWas() {
    desk.take(CaseDesk.served("t1", "loan", "2026-11-20T09:00:00+08:00", CaseDesk.LIN));
    String number = desk.numbers().getFirst();
    desk.move(number, "supplement-required", Map.of("note", "收入证明", "until", "2026-12-01"));
    Case stored = desk.the(number);
    assertThat(stored.events().getFirst().note()).contains("收入证明");
    assertThat(stored.events().getFirst().until()).isPresent();
    assertThat(stored.services().getFirst().window()).contains("3");
    assertThat(stored.version()).isEqualTo(2);
  }

  /** The least that every row has had from the first. */
  @Test
  void aRowWithoutWhatCameLaterIsRead() {
    String number = desk.open(CaseDesk.WITHDRAWAL).number();
    var row = new HashMap<>(desk.parts.table().get("CASE#" + number, "-").orElseThrow());
    List.of(
            "applicant",
            "branchId",
            "branchName",
            "services",
            "documents",
            "warned",
            "personId",
            "sealedNotes")
        .forEach(row::remove);
    row.put("ofANewerVersion", AttributeValue.fromS("passed over"));
    desk.parts.table().put(row, "attribute_exists(pk)", Map.of());

    assertThat(desk.look(number).at("status")).isEqualTo("applied");
    assertThat(desk.move(number, "accepted", Map.of()).at("status")).isEqualTo("accepted");
  }

  @Test
  void aMessageOfANewerSenderIsRead() {
    var body = CaseDesk.served("t1", "loan", "2026-11-20T09:00:00+08:00", CaseDesk.LIN);
    body.put("ofANewerVersion", "passed over");
    desk.take(body);
    assertThat(desk.numbers()).hasSize(1);
  }
}
