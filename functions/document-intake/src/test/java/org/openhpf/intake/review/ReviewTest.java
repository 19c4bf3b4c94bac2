package org.openhpf.intake.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.intake.Desk;
import org.openhpf.intake.Reading;
import tools.jackson.databind.JsonNode;

class ReviewTest {
  private final Desk desk = Desk.inMemory();

  private String doubtful(String personId, String sha256) {
    desk.clock.advance(Duration.ofSeconds(1));
    return desk.taken(
        personId,
        Desk.submission(sha256),
        Reading.ofCard().field("name", "林示倒").status("name", "needs-review"));
  }

  private Desk.Answer correct(String id, int version, String name, String value) {
    return desk.ask("POST /v1/documents/{documentId}/corrections")
        .officer()
        .path("documentId", id)
        .body(Map.of("version", version, "fields", List.of(Map.of("name", name, "value", value))))
        .answer();
  }

  private Desk.Answer decide(String id, int version, Map<String, Object> decision) {
    var body = new HashMap<>(decision);
    body.put("version", version);
    return desk.ask("POST /v1/documents/{documentId}/decision")
        .officer()
        .path("documentId", id)
        .body(body)
        .answer();
  }

  @Test
  void anOfficerCorrectsThenAccepts() {
    String id = doubtful(Desk.LIN, Desk.SHA256);
    int version = desk.document(id).revision();

    Desk.Answer corrected = correct(id, version, "name", "林示例");
    Desk.Answer accepted = decide(id, version + 1, Map.of("decision", "accept"));

    JsonNode name = corrected.body().path("fields").get(0);
    assertThat(name.path("value").asString()).isEqualTo("林示例");
    assertThat(name.path("evidence").toString())
        .contains("\"replaced\"", "林示倒", "\"officer\"", "工作人员更正", "2026-11-20T10:00:01+08:00")
        .doesNotContain(Desk.OFFICER);
    assertThat(accepted.at("status")).isEqualTo("accepted");
    assertThat(desk.trail(id)).contains("corrected", "accepted");
  }

  @Test
  void whatIsAcceptedIsTakenAsSeen() {
    String id = doubtful(Desk.LIN, Desk.SHA256);
    decide(id, desk.document(id).revision(), Map.of("decision", "accept"));
    assertThat(desk.document(id).fields()).allMatch(field -> field.isAccepted());
  }

  @Test
  void theLaterOfTwoOfficersIsTold() {
    String id = doubtful(Desk.LIN, Desk.SHA256);
    int version = desk.document(id).revision();
    correct(id, version, "name", "林示例");

    Desk.Answer stale = decide(id, version, Map.of("decision", "accept"));

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.problem()).isEqualTo("changed-meanwhile");
    assertThat(stale.body().path("version").asInt()).isEqualTo(version + 1);
  }

  @Test
  void valuesAreHeldToTheirForms() {
    String id = doubtful(Desk.LIN, Desk.SHA256);
    int version = desk.document(id).revision();
    Desk.Answer wrong = correct(id, version, "idNumber", "440100198507210029");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body().path("errors").get(0).path("field").asString())
        .isEqualTo("fields[0].value");
    assertThat(correct(id, version, "creditCode", "x").status()).isEqualTo(400);
    assertThat(desk.document(id).revision()).as("nothing is half done").isEqualTo(version);
  }

  @Test
  void acceptsOnlyWithEveryRequiredField() {
    String id =
        desk.taken(Desk.LIN, Desk.submission(Desk.SHA256), Reading.ofCard().field("address", null));
    Desk.Answer missing = decide(id, desk.document(id).revision(), Map.of("decision", "accept"));
    assertThat(missing.status()).isEqualTo(409);
    assertThat(missing.problem()).isEqualTo("fields-missing");
    assertThat(missing.at("detail")).contains("住址");
  }

  @Test
  void rejectsWithAReasonAlone() {
    String id = doubtful(Desk.LIN, Desk.SHA256);
    int version = desk.document(id).revision();
    assertThat(decide(id, version, Map.of("decision", "reject")).status()).isEqualTo(400);
    assertThat(
            decide(id, version, Map.of("decision", "reject", "reason", "照片不是原件，请拍摄原件。"))
                .at("status"))
        .isEqualTo("rejected");
    assertThat(desk.get(Desk.LIN, id).body().path("problems").toString()).contains("请拍摄原件");
    assertThat(decide(id, version + 1, Map.of("decision", "accept")).problem())
        .isEqualTo("not-in-review");
  }

  @Test
  void nobodyReviewsHisOwn() {
    String id = doubtful(Desk.OFFICER, Desk.SHA256);
    assertThat(decide(id, desk.document(id).revision(), Map.of("decision", "accept")).problem())
        .isEqualTo("own-document");
    assertThat(queue(50)).isEmpty();
  }

  @Test
  void theQueueIsOldestFirstAndPagedWithoutGaps() {
    var waiting = new ArrayList<String>();
    for (int i = 0; i < 23; i++) {
      waiting.add(doubtful(Desk.LIN, "%064x".formatted(i)));
    }
    desk.taken(Desk.LIN, Desk.submission("f".repeat(64)), Reading.ofCard());
    assertThat(queue(5)).isEqualTo(waiting);
    decide(waiting.get(3), desk.document(waiting.get(3)).revision(), Map.of("decision", "accept"));
    waiting.remove(3);
    assertThat(queue(7)).isEqualTo(waiting);
    assertThat(
            desk.ask("GET /v1/review-queue")
                .officer()
                .query("kind", "bank-card")
                .answer()
                .body()
                .path("items"))
        .isEmpty();
  }

  private List<String> queue(int limit) {
    var all = new ArrayList<String>();
    String cursor = null;
    do {
      var asking =
          desk.ask("GET /v1/review-queue").officer().query("limit", Integer.toString(limit));
      if (cursor != null) {
        asking.query("cursor", cursor);
      }
      JsonNode page = asking.answer().body();
      page.path("items").forEach(item -> all.add(item.path("documentId").asString()));
      cursor = page.path("nextCursor").asString(null);
    } while (cursor != null);
    return all;
  }

  @Test
  void citizensDoNotReview() {
    assertThat(desk.ask("GET /v1/review-queue").citizen(Desk.LIN).answer().status()).isEqualTo(403);
  }
}
