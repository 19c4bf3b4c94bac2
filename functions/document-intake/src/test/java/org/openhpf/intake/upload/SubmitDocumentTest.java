package org.openhpf.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.intake.Desk;
import org.openhpf.intake.Reading;
import org.openhpf.intake.document.DocumentStatus;

class SubmitDocumentTest {
  private final Desk desk = Desk.inMemory();

  @Test
  void answersHowToUploadAndSignsLengthTypeAndChecksum() {
    Desk.Answer answer = desk.submit(Desk.LIN, Desk.submission(Desk.SHA256));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers()).containsEntry("location", "/v1/documents/" + answer.documentId());
    var upload = answer.body().path("upload");
    assertThat(upload.path("method").asString()).isEqualTo("PUT");
    assertThat(upload.path("expiresAt").asString()).isEqualTo("2026-11-20T10:15:00+08:00");
    assertThat(upload.path("headers").propertyNames())
        .contains("content-type", "x-amz-checksum-sha256")
        .doesNotContain("host", "content-length");
    assertThat(upload.path("url").asString())
        .contains(
            "X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost%3Bx-amz-checksum-sha256")
        .doesNotContain(Desk.LIN);
    assertThat(desk.trail(answer.documentId())).containsExactly("submitted");
  }

  @Test
  void answersAFormForMiniPrograms() {
    var body = Desk.submission(Desk.SHA256);
    body.put("upload", "form");

    var upload = desk.submit(Desk.LIN, body).body().path("upload");

    assertThat(upload.path("method").asString()).isEqualTo("POST");
    assertThat(upload.path("fileField").asString()).isEqualTo("file");
    assertThat(upload.path("form").propertyNames())
        .contains("key", "content-type", "x-amz-checksum-sha256", "policy", "x-amz-signature");
  }

  @Test
  void oneDocumentForTheSameContentOfTheSameOwner() {
    String first = desk.submit(Desk.LIN, Desk.submission(Desk.SHA256)).documentId();
    Desk.Answer again = desk.submit(Desk.LIN, Desk.submission(Desk.SHA256));
    Desk.Answer other = desk.submit(Desk.WANG, Desk.submission(Desk.SHA256));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.documentId()).isEqualTo(first);
    assertThat(again.body().path("upload").isObject()).as("a fresh URL").isTrue();
    assertThat(other.documentId()).isNotEqualTo(first);
    assertThat(desk.document(other.documentId()).key())
        .as("another owner's content is another object")
        .isNotEqualTo(desk.document(first).key());
  }

  @Test
  void knownContentIsNotAskedForAndUsedOnceMore() {
    String id = desk.taken(Desk.LIN, Desk.submission(Desk.SHA256), Reading.ofCard());
    var body = Desk.submission(Desk.SHA256);
    body.put("purpose", "loan-application");
    body.put("caseId", "case-1");

    Desk.Answer known = desk.submit(Desk.LIN, body);
    desk.submit(Desk.LIN, body);

    assertThat(known.status()).isEqualTo(200);
    assertThat(known.body().path("upload").isMissingNode()).isTrue();
    assertThat(known.body().path("document").path("status").asString()).isEqualTo("accepted");
    assertThat(desk.document(id).uses()).hasSize(2);
  }

  @Test
  void repeatedByItsKeyItIsOneAndWithOtherContentItIsRefused() {
    var asking =
        desk.ask("POST /v1/documents")
            .citizen(Desk.LIN)
            .key("k")
            .body(Desk.submission(Desk.SHA256));
    Desk.Answer first = asking.answer();
    Desk.Answer again = asking.answer();
    Desk.Answer other = asking.body(Desk.submission("1".repeat(64))).answer();

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.documentId()).isEqualTo(first.documentId());
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void repeatedByItsKeyAfterItsDeletionItIsNotMadeAgain() {
    var asking =
        desk.ask("POST /v1/documents")
            .citizen(Desk.LIN)
            .key("k")
            .body(Desk.submission(Desk.SHA256));
    String id = asking.answer().documentId();
    desk.ask("DELETE /v1/documents/{documentId}").citizen(Desk.LIN).path("documentId", id).answer();

    assertThat(asking.answer().problem()).isEqualTo("no-such-document");
    assertThat(asking.key("l").answer().status()).isEqualTo(201);
  }

  @Test
  void repeatedByItsKeyWhenItsTimeIsOverItGetsAFreshUrl() {
    var asking =
        desk.ask("POST /v1/documents")
            .citizen(Desk.LIN)
            .key("k")
            .body(Desk.submission(Desk.SHA256));
    String id = asking.answer().documentId();
    desk.clock.advance(Duration.ofMinutes(30));
    Desk.Answer again = asking.answer();
    assertThat(again.documentId()).isEqualTo(id);
    assertThat(again.body().path("upload").path("expiresAt").asString())
        .isEqualTo("2026-11-20T10:45:00+08:00");
  }

  @Test
  void aRejectedUploadMayComeAgain() {
    String id = desk.submit(Desk.LIN, Desk.submission(Desk.SHA256)).documentId();
    desk.objects.put(desk.document(id).key(), new byte[4]);
    desk.arrive(desk.document(id).key());
    assertThat(desk.get(Desk.LIN, id).body().path("problems").get(0).path("code").asString())
        .isEqualTo("wrong-size");

    Desk.Answer again = desk.submit(Desk.LIN, Desk.submission(Desk.SHA256));
    desk.upload(id);

    assertThat(again.documentId()).isEqualTo(id);
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.QUEUED);
    assertThat(desk.document(id).problems()).isEmpty();
  }

  @Test
  void limitsThePersonsDay() {
    for (int i = 0; i < 100; i++) {
      assertThat(desk.submit(Desk.LIN, Desk.submission("%064x".formatted(i))).status())
          .isEqualTo(201);
    }
    Desk.Answer more = desk.submit(Desk.LIN, Desk.submission("f".repeat(64)));
    assertThat(more.status()).isEqualTo(429);
    assertThat(more.problem()).isEqualTo("too-many-documents");
    assertThat(desk.submit(Desk.WANG, Desk.submission(Desk.SHA256)).status()).isEqualTo(201);
    desk.clock.advance(Duration.ofDays(1));
    assertThat(desk.submit(Desk.LIN, Desk.submission("f".repeat(64))).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "size,52428801",
    "size,0",
    "sha256,0F0F",
    "sha256,0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F",
    "contentType,image/heic",
    "contentType,text/html",
    "kind,passport",
    "purpose,../etc",
    "caseId,a/b",
    "upload,get",
  })
  void refusesByFieldWhatIsWrong(String field, String value) {
    var body = Desk.submission(Desk.SHA256);
    body.put(field, field.equals("size") ? Long.valueOf(value) : value);

    Desk.Answer answer = desk.submit(Desk.LIN, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo(field);
  }

  static Stream<Arguments> hostileNames() {
    return Stream.of(
        Arguments.of("../../etc/passwd", 400),
        Arguments.of("..\\..\\windows", 400),
        Arguments.of("..", 400),
        Arguments.of("a\u0000.jpg", 400),
        Arguments.of("gpj.\u202Eexe", 400),
        Arguments.of("\uD83D", 400),
        Arguments.of("长".repeat(256), 400),
        Arguments.of("长".repeat(255), 201),
        Arguments.of("证件😀 \"1\"; x=.jpg", 201));
  }

  @ParameterizedTest
  @MethodSource("hostileNames")
  void takesNamesThatAreNamesAndRefusesTricks(String name, int status) {
    var body = Desk.submission(Desk.SHA256);
    body.put("fileName", name);

    Desk.Answer answer = desk.submit(Desk.LIN, body);

    assertThat(answer.status()).isEqualTo(status);
    if (status == 201) {
      desk.upload(answer.documentId());
      var content =
          desk.ask("GET /v1/documents/{documentId}/content")
              .citizen(Desk.LIN)
              .path("documentId", answer.documentId())
              .answer();
      assertThat(content.at("fileName")).isEqualTo(name);
      assertThat(content.at("url")).doesNotContain(" ", "\"", ";");
    }
  }

  @Test
  void takesStatedValuesOfTheKindsOwnFieldsAlone() {
    var body = Desk.submission(Desk.SHA256);
    body.put("stated", Map.of("creditCode", "1"));
    Desk.Answer answer = desk.submit(Desk.LIN, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").get(0).path("field").asString())
        .isEqualTo("stated.creditCode");
  }
}
