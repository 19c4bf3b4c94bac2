package org.openhpf.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.intake.Desk;
import org.openhpf.intake.Reading;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows and messages as they were first stored must be read by every later version. */
class OldRowsTest {
  private final Desk desk = Desk.inMemory();

  /** What a row of the first version has at the least. */
  @Test
  void readsTheLeastThereEverWas() {
    String id = desk.submit(Desk.LIN, Desk.submission(Desk.SHA256)).documentId();
    Map<String, AttributeValue> row =
        new HashMap<>(desk.parts.table().get("DOCUMENT#" + id, "-").orElseThrow());
    row.keySet()
        .retainAll(
            List.of(
                "pk",
                "sk",
                "documentId",
                "personId",
                "ownerTag",
                "documentStatus",
                "revision",
                "purpose",
                "sealedFileName",
                "contentType",
                "contentSize",
                "sha256",
                "submittedAt",
                "uploadUntil",
                "changedAt",
                "usageKind",
                "heldBytes",
                "heldObjects"));
    row.put("ofANewerVersion", AttributeValue.fromS("passed over"));

    Document document = DocumentItem.open(row, desk.parts.sealer());

    assertThat(document.status()).isEqualTo(DocumentStatus.AWAITING_UPLOAD);
    assertThat(document.submission().fileName()).isEqualTo("身份证.jpg");
    assertThat(document.uses()).isEmpty();
    assertThat(document.progress()).isEmpty();
  }

  @Test
  void whatIsStoredIsReadAsItWas() {
    String id = desk.taken(Desk.LIN, Desk.submission(Desk.SHA256), Reading.ofCard());
    Document stored = desk.document(id);
    assertThat(
            DocumentItem.open(DocumentItem.seal(stored, desk.parts.sealer()), desk.parts.sealer()))
        .isEqualTo(stored);
  }

  @Test
  void fieldsOfANewerReaderArePassedOver() {
    assertThat(
            JsonFields.read(
                """
                [{"name": "name", "value": "林示例", "confidence": 1, "status": "certain", "page": 1,
                  "box": null, "evidence": [{"source": "NEW", "newer": 1}], "newer": {}}]"""))
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.status()).isEqualTo(FieldStatus.NEEDS_REVIEW);
              assertThat(field.evidence()).hasSize(1);
            });
  }
}
