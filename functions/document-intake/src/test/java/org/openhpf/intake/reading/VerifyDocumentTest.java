package org.openhpf.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.intake.Desk;
import org.openhpf.intake.Reading;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentField;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.FieldStatus;

class VerifyDocumentTest {
  private final Desk desk = Desk.inMemory();

  private Document verified(Map<String, Object> body, Reading reading) {
    return desk.document(desk.taken(Desk.LIN, body, reading));
  }

  private Document verified(Reading reading) {
    return verified(Desk.submission(Desk.SHA256), reading);
  }

  private static DocumentField field(Document document, String name) {
    return document.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void requireReview(Document document, String code, String field) {
    assertThat(document.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
    assertThat(document.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.field()).contains(field);
            });
    assertThat(field(document, field).status()).isEqualTo(FieldStatus.NEEDS_REVIEW);
  }

  @Test
  void aValueThatIsNotOfItsFormIsLookedAt() {
    requireReview(
        verified(Reading.ofCard().field("idNumber", "440100198507210029")),
        "number-check-failed",
        "idNumber");
  }

  @Test
  void aNationThatIsNoneIsLookedAt() {
    requireReview(
        verified(Reading.ofCard().field("ethnicity", "汗")), "number-check-failed", "ethnicity");
  }

  @Test
  void whatTwoFieldsSayOfOneThingMustAgree() {
    requireReview(verified(Reading.ofCard().field("sex", "男")), "disagreement", "sex");
  }

  @Test
  void birthDateMustBeThatOfTheNumber() {
    requireReview(
        verified(Reading.ofCard().field("birthDate", "1985-07-22")), "disagreement", "birthDate");
  }

  @Test
  void whatDiffersFromWhatWasStatedIsLookedAt() {
    var body = Desk.submission(Desk.SHA256);
    body.put("stated", Map.of("name", "林示列", "address", "广东省广州市天河区示例路1号"));

    Document document = verified(body, Reading.ofCard());

    requireReview(document, "differs-from-stated", "name");
    assertThat(field(document, "name").evidence())
        .anySatisfy(
            one -> {
              assertThat(one.source()).isEqualTo("stated");
              assertThat(one.value()).isEqualTo("林示列");
            });
    assertThat(field(document, "address").isAccepted()).isTrue();
    var problem = desk.get(Desk.LIN, document.documentId()).body().path("problems").get(0);
    assertThat(problem.path("detail").asString()).startsWith("姓名与您填写的");
  }

  @Test
  void anUnreadFieldIsShownAsUnreadAndNeverFilledIn() {
    Document document = verified(Reading.ofCard().field("name", null).status("name", "unread"));
    assertThat(document.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
    assertThat(field(document, "name").status()).isEqualTo(FieldStatus.UNREAD);
    assertThat(field(document, "name").value()).isEmpty();
  }

  @Test
  void fieldsTheReaderDidNotNameAreUnreadAndThoseOfNoKindAreDropped() {
    Document document = verified(new Reading().field("creditCode", "x"));
    assertThat(document.fields()).hasSize(6);
    assertThat(document.fields()).allMatch(field -> field.status() == FieldStatus.UNREAD);
  }

  @Test
  void anotherKindThanWasSaidIsLookedAt() {
    Document document = verified(Reading.ofCard().kind("bank-card"));
    assertThat(document.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
    assertThat(document.problems().getFirst().code()).isEqualTo("wrong-kind");
  }

  @Test
  void whereTheReaderRecognisedNothingItsOwnWordCounts() {
    Document document = verified(new Reading().kind("text").problem("not-found"));
    assertThat(document.status()).isEqualTo(DocumentStatus.REJECTED);
    assertThat(document.problems())
        .extracting(problem -> problem.code())
        .containsExactly("not-found");
  }

  @Test
  void theKindIsRecognisedWhereItWasNotSaid() {
    var body = Desk.submission(Desk.SHA256);
    body.remove("kind");
    Document document = verified(body, Reading.ofCard());
    assertThat(document.status()).isEqualTo(DocumentStatus.ACCEPTED);
    assertThat(document.kind()).contains("id-card-front");
  }

  @Test
  void anExpiredCardIsLookedAtAndAValidOneIsUsableAsLongAsItSays() {
    var body = Desk.submission(Desk.SHA256);
    body.put("kind", "id-card-back");
    Document expired = verified(body, back("2026-11-19"));
    assertThat(expired.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
    assertThat(expired.problems().getFirst().code()).isEqualTo("expired");

    body.put("sha256", "1".repeat(64));
    assertThat(verified(body, back("2026-11-20")).validUntil())
        .contains(LocalDate.of(2026, 11, 20));
    body.put("sha256", "2".repeat(64));
    Document longTerm = verified(body, back("长期"));
    assertThat(longTerm.status()).isEqualTo(DocumentStatus.ACCEPTED);
    assertThat(longTerm.validUntil()).isEmpty();
  }

  private static Reading back(String validTo) {
    return new Reading()
        .kind("id-card-back")
        .field("authority", "广州市公安局天河分局")
        .field("validFrom", "2006-11-20")
        .field("validTo", validTo);
  }

  @Test
  void aPoorPictureIsRejectedUnlessItWasReadForSure() {
    assertThat(verified(Reading.ofCard().problem("blurred")).status())
        .isEqualTo(DocumentStatus.ACCEPTED);
    var body = Desk.submission("1".repeat(64));
    assertThat(
            verified(body, Reading.ofCard().status("name", "needs-review").problem("blurred"))
                .status())
        .isEqualTo(DocumentStatus.REJECTED);
    body = Desk.submission("2".repeat(64));
    assertThat(verified(body, Reading.ofCard().problem("screen-photograph")).status())
        .isEqualTo(DocumentStatus.NEEDS_REVIEW);
  }

  @Test
  void aProblemThisVersionDoesNotKnowIsLookedAt() {
    assertThat(verified(Reading.ofCard().problem("of-a-newer-reader")).status())
        .isEqualTo(DocumentStatus.NEEDS_REVIEW);
  }
}
