package org.openhpf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.testing.KnownIds;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;
import org.openhpf.proofreading.job.Actor;
import org.openhpf.proofreading.job.DecideFindings;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.job.Status;

/** Every file in events/ of this capability, through the real handler and the emulators. */
class EventsTest {
  private static final String LIN = "01m7vax680qck96jwf28p8h16e";
  private static final String LISTER = "01m7vax680qck96jwf28p8h11s";
  private static final TestStack stack =
      TestStack.of(EventsTest.class, ProofreadingFunction.class)
          .startingAt(ChinaTime.parse("2026-11-20T10:00:00+08:00"));

  private final Shelf shelf = new Shelf(stack);

  @TestFactory
  Stream<DynamicTest> everyFileIsAnsweredAsItSays() {
    // Before any case puts something on the list of what is ignored.
    List.of(6, 9, 10, 11, 13, 14).forEach(this::done);
    accepted();
    return PlayedEvents.of(stack)
        .given(http("list"), () -> shelf.done(KnownIds.of("01m7v968e0p0f", 5, LISTER), LISTER))
        .given(http("delete"), () -> done(7))
        .then(http("delete"), () -> assertThat(shelf.proofreadings.find(id(7))).isEmpty())
        .given(http("paragraphs-not-read"), () -> shelf.awaited(id(8), LIN))
        .given(
            "proofreading-arrivals/of-a-text-file", () -> shelf.upload(shelf.awaited(id(20), LIN)))
        .then("proofreading-arrivals/of-a-text-file", this::requireProofread)
        .tests();
  }

  private static String http(String name) {
    return "proofreading-http/" + name;
  }

  private static String id(int n) {
    return KnownIds.of("01m7v968e0p0f", n, LIN);
  }

  private void done(int n) {
    shelf.done(id(n), LIN);
  }

  private void accepted() {
    done(12);
    new DecideFindings(shelf.proofreadings, new ProofreadingRules(shelf.parts.clock()))
        .decide(
            LIN,
            id(12),
            List.of("0-0"),
            DecideFindings.Decision.ACCEPT,
            Optional.empty(),
            Actor.function("test"));
  }

  /** By the rules as they are wired: one of the quotation marks is missing. */
  private void requireProofread() {
    var proofread = shelf.proofreadings.find(id(20)).orElseThrow();
    assertThat(proofread.status()).isEqualTo(Status.DONE);
    assertThat(proofread.progress().done()).isEqualTo(2);
    assertThat(
            shelf.proofreadings.sheets(proofread).stream()
                .flatMap(sheet -> sheet.marks().stream())
                .map(mark -> mark.finding().original()))
        .contains("“");
  }
}
