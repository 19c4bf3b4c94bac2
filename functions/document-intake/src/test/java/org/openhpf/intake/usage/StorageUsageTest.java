package org.openhpf.intake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.intake.Desk;
import org.openhpf.intake.Reading;
import org.openhpf.intake.document.Document;
import org.openhpf.storage.AttributeValues;

class StorageUsageTest {
  private final Desk desk = Desk.inMemory();

  private Desk.Answer usage(String from) {
    return desk.ask("GET /v1/storage-usage").officer().query("from", from).answer();
  }

  @Test
  void countsWhatCameAndWhatWentOnceHoweverOftenItIsTold() {
    String id = desk.uploaded(Desk.LIN, Desk.submission(Desk.SHA256));
    Document before = desk.document(id);
    desk.take(id, Reading.ofCard());
    Document read = desk.document(id);
    desk.clock.advance(Duration.ofDays(1));
    desk.ask("DELETE /v1/documents/{documentId}").citizen(Desk.LIN).path("documentId", id).answer();
    Document gone = desk.document(id);

    List<StreamRecord> changes =
        List.of(Desk.change(before, read), Desk.change(read, gone), Desk.change(gone, null));
    for (int i = 0; i < 3; i++) {
      assertThat(desk.intake.usage().fold(changes)).isEmpty();
    }

    Desk.Answer answer = usage("2026-11-01");
    long bytes = read.holding().bytes();
    assertThat(answer.body().path("items")).hasSize(2);
    assertThat(answer.body().path("items").get(0).path("day").asString()).isEqualTo("2026-11-20");
    assertThat(answer.body().path("items").get(0).path("kind").asString())
        .isEqualTo("id-card-front");
    assertThat(answer.body().path("items").get(0).path("addedBytes").asLong()).isEqualTo(bytes);
    assertThat(answer.body().path("items").get(1).path("deletedBytes").asLong()).isEqualTo(bytes);
    assertThat(answer.body().path("addedObjects").asLong()).isEqualTo(3);
    assertThat(answer.body().path("usedBytes").asLong()).isZero();
  }

  @Test
  void aYearOfAllKindsComesFromOneQueryOfOnePage() {
    var changes = new ArrayList<StreamRecord>();
    for (int i = 0; i < 366; i++) {
      for (String kind :
          List.of("id-card-front", "id-card-back", "business-licence", "bank-card", "text")) {
        changes.add(
            new StreamRecord(
                "MODIFY",
                Map.of(
                    "pk",
                    "DOCUMENT#" + i + kind,
                    "revision",
                    BigDecimal.ONE,
                    "usageKind",
                    kind,
                    "changedAt",
                    AttributeValues.sortable(desk.clock.instant()),
                    "heldBytes",
                    BigDecimal.valueOf(1_000_000_000_000L),
                    "heldObjects",
                    BigDecimal.valueOf(4)),
                Map.of()));
      }
      desk.clock.advance(Duration.ofDays(1));
    }
    desk.intake.usage().fold(changes);

    Desk.Answer answer = usage("2026-11-20");

    assertThat(answer.body().path("items")).hasSize(366 * 5);
    assertThat(answer.body().path("usedBytes").asLong()).isEqualTo(366L * 5 * 1_000_000_000_000L);
    assertThat(answer.body().path("usedObjects").asLong()).isEqualTo(366 * 5 * 4);
  }

  @Test
  void refusesWhatIsTooLongAndSaysNothingOfNowForThePast() {
    assertThat(usage("2024-01-01").status()).isEqualTo(400);
    assertThat(usage("2027-01-01").status()).isEqualTo(400);
    Desk.Answer past =
        desk.ask("GET /v1/storage-usage")
            .as(Desk.OFFICER, "[admin]")
            .query("from", "2026-01-01")
            .query("to", "2026-01-31")
            .answer();
    assertThat(past.status()).isEqualTo(200);
    assertThat(past.body().path("usedBytes").isMissingNode()).isTrue();
    assertThat(desk.ask("GET /v1/storage-usage").citizen(Desk.LIN).answer().status())
        .isEqualTo(403);
  }
}
