package org.openhpf.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.testing.KnownIds;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;

/** Every file in events/ of this capability, through the real handler and the emulators. */
class EventsTest {
  private static final String LIN = "01m7vax680qck96jwf28p8h16e";
  private static final String LISTER = "01m7vax680qck96jwf28p8h11s";
  private static final String OFFICER = "01m7vax680qck96jwf28p8h1ff";
  private static final TestStack stack =
      TestStack.of(EventsTest.class, IntakeFunction.class)
          .startingAt(ChinaTime.parse("2026-11-20T10:00:00+08:00"));

  private final Shelf shelf = new Shelf(stack);

  @TestFactory
  Stream<DynamicTest> everyFileIsAnsweredAsItSays() {
    accepted(6, LIN, Optional.empty());
    accepted(7, LIN, Optional.of("case-7"));
    awaited(8, LIN);
    doubtful(14, LIN);
    return PlayedEvents.of(stack)
        .given(http("submit-what-is-known"), () -> accepted(3, LIN, Optional.empty()))
        .given(http("list"), this::listed)
        .given(http("delete"), () -> accepted(9, LIN, Optional.empty()))
        .then(
            http("delete"),
            () -> requireStatus(KnownIds.of("01m7v968e0d0c", 9, LIN), DocumentStatus.DELETED))
        .given(http("consent"), () -> accepted(10, LIN, Optional.empty()))
        .given(http("withdraw-use"), () -> accepted(11, LIN, Optional.empty()))
        .given(http("review-queue"), this::doubtfulLicence)
        .given(http("correct"), () -> doubtful(13, LIN))
        .given(http("correct-ones-own"), () -> doubtful(15, OFFICER))
        .given(http("accept"), () -> doubtful(16, LIN))
        .given(http("reject"), () -> doubtful(17, LIN))
        .given(
            "document-intake-results/of-a-document",
            () -> shelf.written(shelf.queued(awaited(20, LIN), 20), Reading.ofCard()))
        .then(
            "document-intake-results/of-a-document",
            () -> requireStatus(KnownIds.of("01m7v968e0d0c", 20, LIN), DocumentStatus.ACCEPTED))
        .given(
            "document-intake-results/before-it-is-there", () -> shelf.queued(awaited(21, LIN), 21))
        .given(
            "document-intake-outbox-sweep/nothing-to-do", () -> stack.markAllSent("DocumentTable"))
        .then("document-intake-usage/came-and-went", this::requireCounted)
        .tests();
  }

  private static String http(String name) {
    return "document-intake-http/" + name;
  }

  private Document awaited(int n, String owner) {
    return shelf.awaited(
        KnownIds.of("01m7v968e0d0c", n, owner), owner, n, "id-card-front", Optional.empty());
  }

  private void accepted(int n, String owner, Optional<String> caseId) {
    shelf.read(
        shelf.awaited(KnownIds.of("01m7v968e0d0c", n, owner), owner, n, "id-card-front", caseId),
        n,
        Reading.ofCard());
  }

  private void doubtful(int n, String owner) {
    shelf.read(awaited(n, owner), n, Reading.ofCard().status("name", "needs-review"));
  }

  private void doubtfulLicence() {
    shelf.read(
        shelf.awaited(
            KnownIds.of("01m7v968e0d0c", 12, LIN), LIN, 12, "business-licence", Optional.empty()),
        12,
        new Reading().kind("business-licence"));
  }

  private void listed() {
    accepted(5, LISTER, Optional.empty());
    awaited(4, LISTER);
  }

  private void requireStatus(String documentId, DocumentStatus status) {
    assertThat(shelf.documents.find(documentId).orElseThrow().status()).isEqualTo(status);
  }

  private void requireCounted() {
    var row = shelf.parts.table().get("USAGE", "2026-11-05#id-card-front").orElseThrow();
    assertThat(row.get("addedBytes").n()).isEqualTo("1000");
    assertThat(row.get("deletedObjects").n()).isEqualTo("3");
  }
}
