package org.openhpf.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.intake.Desk;
import org.openhpf.intake.Reading;
import org.openhpf.intake.document.DocumentStatus;

class RetentionTest {
  private final Desk desk = Desk.inMemory();

  private Desk.Answer delete(String id) {
    return desk.ask("DELETE /v1/documents/{documentId}")
        .citizen(Desk.LIN)
        .path("documentId", id)
        .answer();
  }

  private String usedByACase(String kind, Reading reading) {
    var body = Desk.submission(Desk.SHA256);
    body.put("kind", kind);
    body.put("caseId", "case-1");
    return desk.taken(Desk.LIN, body, reading);
  }

  @Test
  void deletesWithAllItsObjectsAndFreesItsContent() {
    String id = desk.taken(Desk.LIN, Desk.submission(Desk.SHA256), Reading.ofCard());
    assertThat(desk.objects.all).hasSize(3);

    assertThat(delete(id).status()).isEqualTo(204);

    assertThat(desk.objects.all).isEmpty();
    assertThat(desk.get(Desk.LIN, id).status()).isEqualTo(404);
    assertThat(delete(id).status()).isEqualTo(404);
    assertThat(desk.document(id).fields()).isEmpty();
    assertThat(desk.document(id).submission().fileName()).isEqualTo("-");
    assertThat(desk.submit(Desk.LIN, Desk.submission(Desk.SHA256)).status()).isEqualTo(201);
    assertThat(desk.trail(id)).contains("deleted", "erased");
  }

  @Test
  void keepsWhatACaseRestsOnUntilItsRetentionEnds() {
    String id = usedByACase("id-card-front", Reading.ofCard());
    Desk.Answer refused = delete(id);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("retention");
    assertThat(refused.at("detail")).contains("2056-11-20");

    desk.clock.moveTo("2056-11-20T23:59:59+08:00");
    desk.settle();
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.ACCEPTED);
    desk.clock.moveTo("2056-11-21T00:00:01+08:00");
    desk.settle();
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.DELETED);
    assertThat(desk.objects.all).isEmpty();
  }

  @Test
  void keepsForEverWhatIsToBeKeptForEver() {
    String id =
        usedByACase(
            "marriage-certificate",
            new Reading()
                .kind("marriage-certificate")
                .field("certificateNumber", "J440106-2020-000001")
                .field("registrationDate", "2020-05-20")
                .field("holder", "林示例")
                .field("holderIdNumber", "440100198507210028")
                .field("spouse", "王示例")
                .field("spouseIdNumber", "440100198507210028"));
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.ACCEPTED);
    assertThat(delete(id).at("detail")).contains("永久");
    desk.clock.advance(Duration.ofDays(36_500));
    desk.settle();
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.ACCEPTED);
  }

  @Test
  void beforeItsDecisionItsOwnerMayTakeItBack() {
    var body = Desk.submission(Desk.SHA256);
    body.put("caseId", "case-1");
    String id = desk.taken(Desk.LIN, body, Reading.ofCard().status("name", "needs-review"));
    assertThat(delete(id).status()).isEqualTo(204);
  }

  @Test
  void aDeletionThatWasCutOffIsFinishedByTheSweep() {
    String id = desk.taken(Desk.LIN, Desk.submission(Desk.SHA256), Reading.ofCard());
    desk.objects.reachable = false;
    assertThat(delete(id).status()).isEqualTo(503);
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.DELETING);
    assertThat(desk.get(Desk.LIN, id).status()).as("hidden at once").isEqualTo(404);

    desk.objects.reachable = true;
    desk.settle();

    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.DELETED);
    assertThat(desk.objects.all).isEmpty();
  }

  @Test
  void whoSubmitsWhatIsBeingDeletedFinishesItFirst() {
    String id = desk.taken(Desk.LIN, Desk.submission(Desk.SHA256), Reading.ofCard());
    desk.objects.reachable = false;
    delete(id);
    desk.objects.reachable = true;

    Desk.Answer anew = desk.submit(Desk.LIN, Desk.submission(Desk.SHA256));

    assertThat(anew.status()).isEqualTo(201);
    assertThat(anew.documentId()).isNotEqualTo(id);
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.DELETED);
  }

  @Test
  void rejectedDocumentsGoAfterTheTimeForComplaints() {
    String id = desk.taken(Desk.LIN, Desk.submission(Desk.SHA256), Reading.refused("damaged"));
    desk.clock.advance(Duration.ofDays(92));
    desk.settle();
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.DELETED);
    assertThat(Map.copyOf(desk.objects.all)).isEmpty();
  }
}
