package org.openhpf.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.intake.Desk.Answer;
import org.openhpf.intake.document.Message;

/** Who sees what of a document, and what it is used for. */
class LookAndReuseTest {
  private final Desk desk = Desk.inMemory();

  private String accepted() {
    return desk.taken(Desk.LIN, Desk.submission(Desk.SHA256), Reading.ofCard());
  }

  private Desk.Asking at(String route, String id) {
    return desk.ask(route).path("documentId", id);
  }

  @Test
  void itsOwnerSeesAllOfIt() {
    String id = accepted();
    Answer document = desk.get(Desk.LIN, id);
    assertThat(document.at("kindName")).isEqualTo("居民身份证人像面");
    assertThat(document.at("statusName")).isEqualTo("已通过");
    assertThat(document.body().path("fields").get(0).path("label").asString()).isEqualTo("姓名");
    assertThat(document.body().path("fields").get(0).path("value").asString()).isEqualTo("林示例");

    Answer page =
        at("GET /v1/documents/{documentId}/pages/{page}", id)
            .path("page", "1.png")
            .citizen(Desk.LIN)
            .answer();
    assertThat(page.headers()).containsEntry("content-type", "image/png");
    assertThat(page.raw()).isEqualTo("AAAAAAAAAA==");
    Answer text = at("GET /v1/documents/{documentId}/text", id).citizen(Desk.LIN).answer();
    assertThat(text.body().path("items").get(0).path("lines").get(0).path("text").asString())
        .isEqualTo("第 1 页");
    Answer content = at("GET /v1/documents/{documentId}/content", id).citizen(Desk.LIN).answer();
    assertThat(content.at("url")).contains("X-Amz-Expires=300");
    assertThat(content.at("expiresAt")).isEqualTo("2026-11-20T10:05:00+08:00");
    assertThat(desk.trail(id)).doesNotContain("looked-at");
  }

  @Test
  void textComesInPagesOfPages() {
    var body = Desk.submission(Desk.SHA256);
    body.remove("kind");
    String id = desk.uploaded(Desk.LIN, body);
    desk.take(id, Reading.ofText(1, 10, 12));
    desk.take(id, Reading.ofText(11, 2, 12));
    var pages = new ArrayList<Integer>();
    String cursor = "1";
    while (cursor != null) {
      Answer some =
          at("GET /v1/documents/{documentId}/text", id)
              .citizen(Desk.LIN)
              .query("cursor", cursor)
              .answer();
      some.body().path("items").forEach(page -> pages.add(page.path("page").asInt()));
      cursor = some.body().path("nextCursor").asString(null);
    }
    assertThat(pages).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void nobodyElseSeesAnythingOfIt() {
    String id = accepted();
    for (String route :
        List.of(
            "GET /v1/documents/{documentId}",
            "GET /v1/documents/{documentId}/content",
            "GET /v1/documents/{documentId}/text",
            "GET /v1/documents/{documentId}/uses")) {
      assertThat(at(route, id).citizen(Desk.WANG).answer().problem()).isEqualTo("not-owner");
      assertThat(at(route, id).officer().answer().problem()).isEqualTo("not-submitted");
      assertThat(at(route, id).as(Desk.WANG, "[staff]").answer().problem())
          .isEqualTo("role-not-allowed");
    }
    assertThat(desk.trail(id)).doesNotContain("looked-at");
  }

  @Test
  void anOfficerOfTheCaseSeesItAndIsRecorded() {
    String id = accepted();
    consent(id, "loan-application", "case-1");
    assertThat(at("GET /v1/documents/{documentId}", id).officer().answer().status()).isEqualTo(200);
    assertThat(at("GET /v1/documents/{documentId}/content", id).officer().answer().status())
        .isEqualTo(200);
    assertThat(desk.trail(id)).filteredOn("looked-at"::equals).hasSize(2);
  }

  private Answer consent(String id, String purpose, String caseId) {
    return at("POST /v1/documents/{documentId}/uses", id)
        .citizen(Desk.LIN)
        .body(Map.of("purpose", purpose, "caseId", caseId))
        .answer();
  }

  @Test
  void consentIsGivenOnceListedAndWithdrawn() {
    String id = accepted();
    Answer given = consent(id, "loan-application", "case-1");
    assertThat(given.status()).isEqualTo(201);
    assertThat(consent(id, "loan-application", "case-1").at("useId")).isEqualTo(given.at("useId"));
    for (int i = 0; i < 2; i++) {
      assertThat(
              at("DELETE /v1/documents/{documentId}/uses/{useId}", id)
                  .path("useId", given.at("useId"))
                  .citizen(Desk.LIN)
                  .answer()
                  .status())
          .isEqualTo(204);
    }
    Answer uses = at("GET /v1/documents/{documentId}/uses", id).citizen(Desk.LIN).answer();
    assertThat(uses.body().path("items")).hasSize(2);
    assertThat(uses.body().path("items").get(1).path("withdrawnAt").asString())
        .isEqualTo("2026-11-20T10:00:00+08:00");
    assertThat(at("GET /v1/documents/{documentId}", id).officer().answer().problem())
        .isEqualTo("not-submitted");
  }

  /** Its status stays as it was: the case would not know of it otherwise. */
  @Test
  void theCaseHearsOfTheConsentAndOfItsEnd() {
    String id = accepted();
    Answer given = consent(id, "loan-application", "case-1");
    consent(id, "loan-application", "case-1");
    consent(id, "rent-withdrawal", "case-2");
    at("DELETE /v1/documents/{documentId}/uses/{useId}", id)
        .path("useId", given.at("useId"))
        .citizen(Desk.LIN)
        .answer();

    assertThat(desk.messages(Message.STATUS))
        .filteredOn(message -> message.path("status").asString().equals("accepted"))
        .extracting(
            message -> message.path("version").asInt(),
            message -> message.path("cases").toString(),
            message -> message.path("withdrawn").toString())
        .containsExactlyInAnyOrder(
            tuple(3, "[]", "[]"),
            tuple(4, "[\"case-1\"]", "[]"),
            tuple(5, "[\"case-1\",\"case-2\"]", "[]"),
            tuple(6, "[\"case-2\"]", "[\"case-1\"]"));
  }

  @Test
  void aConsentsKeyIsForItAlone() {
    String id = accepted();
    var asking =
        at("POST /v1/documents/{documentId}/uses", id)
            .citizen(Desk.LIN)
            .key("k")
            .body(Map.of("purpose", "loan-application"));
    Answer given = asking.answer();
    assertThat(asking.answer().at("useId")).isEqualTo(given.at("useId"));
    assertThat(asking.body(Map.of("purpose", "move")).answer().problem())
        .isEqualTo("idempotency-key-reused");
    assertThat(desk.document(id).uses()).hasSize(2);
  }

  @Test
  void onlyWhatIsAcceptedAndHasNotExpiredIsUsed() {
    String waiting =
        desk.taken(
            Desk.LIN,
            Desk.submission("1".repeat(64)),
            Reading.ofCard().status("name", "needs-review"));
    assertThat(consent(waiting, "loan-application", "case-1").problem()).isEqualTo("not-accepted");
    String id = accepted();
    desk.clock.advance(Duration.ofDays(3_651));
    assertThat(consent(id, "loan-application", "case-1").problem()).isEqualTo("document-expired");
  }

  @Test
  void theOwnListIsNewestFirstFilteredAndFull() {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      desk.clock.advance(Duration.ofSeconds(1));
      var body = Desk.submission("%064x".formatted(i));
      body.put("kind", i % 3 == 0 ? "bank-card" : "id-card-front");
      ids.add(desk.submit(Desk.LIN, body).documentId());
    }
    desk.submit(Desk.WANG, Desk.submission(Desk.SHA256));
    var found = new ArrayList<String>();
    String cursor = null;
    do {
      var asking =
          desk.ask("GET /v1/documents")
              .citizen(Desk.LIN)
              .query("kind", "id-card-front")
              .query("limit", "3");
      if (cursor != null) {
        asking.query("cursor", cursor);
      }
      Answer page = asking.answer();
      page.body().path("items").forEach(item -> found.add(item.path("documentId").asString()));
      cursor = page.body().path("nextCursor").asString(null);
    } while (cursor != null);
    assertThat(found)
        .isEqualTo(ids.reversed().stream().filter(id -> ids.indexOf(id) % 3 != 0).toList());
  }
}
