package org.openhpf.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.intake.Desk;
import org.openhpf.intake.Reading;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentProblem;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Message;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.RetryLater;

class TakeReadingTest {
  private final Desk desk = Desk.inMemory();

  private String uploaded() {
    return desk.uploaded(Desk.LIN, Desk.submission(Desk.SHA256));
  }

  private String pdf() {
    var body = Desk.submission(Desk.SHA256);
    body.put("contentType", "application/pdf");
    body.remove("kind");
    return desk.uploaded(Desk.LIN, body);
  }

  @Test
  void acceptsWhatIsReadForSure() {
    String id = uploaded();
    desk.take(id, Reading.ofCard());

    Document document = desk.document(id);
    assertThat(document.status()).isEqualTo(DocumentStatus.ACCEPTED);
    assertThat(document.fields()).hasSize(6);
    assertThat(document.validUntil()).contains(LocalDate.of(2036, 11, 17));
    assertThat(document.retainedUntil()).contains(LocalDate.of(2056, 11, 20));
    assertThat(document.holding().objects()).as("file, preview, result").isEqualTo(3);
    assertThat(desk.messages(Message.STATUS))
        .extracting(event -> event.path("status").asString())
        .containsExactlyInAnyOrder("queued", "accepted");
    assertThat(desk.trail(id)).containsExactlyInAnyOrder("submitted", "arrived", "read");
  }

  @Test
  void takesAResultOnceAndAnotherReadingsNever() {
    String id = uploaded();
    ReadingNotice notice = desk.read(id, Reading.ofCard());
    desk.intake.results().take(notice);
    int revision = desk.document(id).revision();
    desk.intake.results().take(notice);
    desk.intake.results().take(new ReadingNotice(id, "another", 1, Optional.empty()));
    desk.intake.results().take(new ReadingNotice("nobody's", "another", 1, Optional.empty()));
    assertThat(desk.document(id).revision()).isEqualTo(revision);
  }

  @Test
  void waitsForAResultThatIsNotThereYet() {
    String id = uploaded();
    String reading = desk.document(id).progress().orElseThrow().readingId();
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(
            () -> desk.intake.results().take(new ReadingNotice(id, reading, 1, Optional.empty())));
  }

  @Test
  void aResultThatWasMovedDoesNotOpen() {
    String id = uploaded();
    ReadingNotice notice = desk.read(id, Reading.ofCard());
    String other = desk.uploaded(Desk.LIN, Desk.submission("1".repeat(64)));
    String reading = desk.document(other).progress().orElseThrow().readingId();
    desk.objects.put(
        "readings/" + other + "/" + reading + "/1.json",
        desk.objects.all.get(notice.key().orElseThrow()));
    assertThatExceptionOfType(NeverRetry.class)
        .isThrownBy(
            () ->
                desk.intake.results().take(new ReadingNotice(other, reading, 1, Optional.empty())));
  }

  @Test
  void ordersTheOtherPagesInTensAndDecidesWithTheLast() {
    String id = pdf();
    desk.take(id, Reading.ofText(1, 10, 47));

    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.READING);
    assertThat(desk.messages(Message.READING))
        .extracting(order -> order.path("firstPage").asInt())
        .containsExactlyInAnyOrder(1, 11, 21, 31, 41);
    for (int first : List.of(41, 11, 31)) {
      desk.take(id, Reading.ofText(first, Math.min(10, 48 - first), 47));
    }
    assertThat(desk.get(Desk.LIN, id).body().path("pagesRead").asInt()).isEqualTo(37);
    desk.take(id, Reading.ofText(21, 10, 47));

    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.ACCEPTED);
    assertThat(desk.messages(Message.READING)).as("none twice").hasSize(5);
  }

  @Test
  void ordersAgainWhatAnOrderDidNotGetTo() {
    String id = pdf();
    desk.take(id, Reading.ofText(1, 4, 12));
    assertThat(desk.messages(Message.READING))
        .extracting(order -> order.path("firstPage").asInt())
        .containsExactlyInAnyOrder(1, 5);
    desk.take(id, Reading.ofText(5, 8, 12));
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.ACCEPTED);
  }

  @Test
  void oneBadPageOfManyIsLookedAtAndNotOrderedAgain() {
    String id = pdf();
    desk.take(id, Reading.ofText(1, 10, 12).pageProblem("too-many-pixels", 3));
    desk.take(id, Reading.ofText(11, 2, 12).pageProblem("took-too-long", 12));
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
    assertThat(desk.messages(Message.READING)).hasSize(2);
    assertThat(desk.get(Desk.LIN, id).body().path("problems").get(0).path("page").asInt())
        .isEqualTo(3);
  }

  @Test
  void theOnlyPageRefusedIsTheDocumentRefused() {
    String id = pdf();
    desk.take(id, Reading.ofText(1, 1, 1).pageProblem("too-many-pixels", 1));
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.REJECTED);
  }

  @Test
  void aResultThatBringsNothingAndSaysNothingIsAFailure() {
    String id = pdf();
    desk.take(id, Reading.ofText(1, 0, 3));
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.REJECTED);
  }

  @Test
  void comesToTheSameWhateverTheOrderOfResults() {
    var outcomes = new ArrayList<Object>();
    for (int seed = 0; seed < 6; seed++) {
      Desk own = Desk.inMemory();
      var body = Desk.submission(Desk.SHA256);
      String id = own.uploaded(Desk.LIN, body);
      own.take(id, Reading.ofText(1, 10, 30).kind("id-card-front").field("name", "林示例"));
      var rest =
          new ArrayList<>(
              List.of(
                  Reading.ofText(11, 10, 30).field("name", "林示倒").status("name", "needs-review"),
                  Reading.ofText(21, 10, 30).field("name", "林示列")));
      Collections.shuffle(rest, new Random(seed));
      rest.forEach(one -> own.take(id, one));
      outcomes.add(
          own.document(id).fields().stream()
              .filter(field -> field.name().equals("name"))
              .map(field -> field.value() + " " + field.status())
              .toList());
    }
    assertThat(outcomes).containsOnly(List.of("Optional[林示例] NEEDS_REVIEW"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong-hash",
        "wrong-type",
        "heic",
        "damaged",
        "encrypted",
        "too-many-pages",
        "too-many-pixels",
        "content-too-large",
        "empty",
        "took-too-long",
        "unsupported-type"
      })
  void rejectsWhatCannotBeReadAndSaysWhatToDo(String code) {
    String id = uploaded();
    desk.take(id, Reading.refused(code));

    var body = desk.get(Desk.LIN, id).body();
    assertThat(body.path("status").asString()).isEqualTo("rejected");
    assertThat(body.path("problems").get(0).path("code").asString()).isEqualTo(code);
    assertThat(body.path("problems").get(0).path("detail").asString()).isNotEmpty();
  }

  @Test
  void aReadingThatHangsIsGivenUpAndALateResultRevivesIt() {
    String id = uploaded();
    ReadingNotice late = desk.read(id, Reading.ofCard());
    desk.clock.advance(Duration.ofHours(5));
    desk.settle();
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.REJECTED);
    assertThat(desk.document(id).problems())
        .extracting(DocumentProblem::code)
        .containsExactly("reading-failed");

    desk.intake.results().take(late);

    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.ACCEPTED);
    assertThat(desk.document(id).problems()).isEmpty();
  }

  @Test
  void aResultOfADeletedDocumentIsPassedOverAndSweptAway() {
    String id = uploaded();
    ReadingNotice late = desk.read(id, Reading.ofCard());
    var written = List.copyOf(desk.objects.all.entrySet());
    assertThat(
            desk.ask("DELETE /v1/documents/{documentId}")
                .citizen(Desk.LIN)
                .path("documentId", id)
                .answer()
                .status())
        .isEqualTo(204);
    assertThat(desk.objects.all).isEmpty();
    written.stream()
        .filter(entry -> !entry.getKey().startsWith("documents/"))
        .forEach(entry -> desk.objects.put(entry.getKey(), entry.getValue()));

    desk.intake.results().take(late);
    desk.clock.advance(Duration.ofDays(2));
    desk.settle();

    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.DELETED);
    assertThat(desk.objects.all).isEmpty();
    assertThat(desk.document(id).dueAt()).isEmpty();
  }
}
