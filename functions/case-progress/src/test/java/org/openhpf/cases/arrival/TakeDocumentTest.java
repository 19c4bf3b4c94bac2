package org.openhpf.cases.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhpf.cases.CaseDesk;
import org.openhpf.kernel.Ids;

/** Documents in the cases they were handed in for. */
class TakeDocumentTest {
  private final CaseDesk desk = CaseDesk.inMemory();
  private final String document = documentOf(CaseDesk.LIN);
  private final String number = desk.openFor(CaseDesk.LIN, CaseDesk.WITHDRAWAL).number();

  @Test
  void theLastThatIsToldCountsWhateverTheOrder() {
    tell(document, "accepted", 4, List.of(number), List.of());
    tell(document, "queued", 2, List.of(number), List.of());
    tell(document, "accepted", 4, List.of(number), List.of());

    assertThat(desk.look(number).each("documents", "statusName")).containsExactly("已通过");
    assertThat(desk.look(number).each("timeline", "title")).contains("材料已通过");
    assertThat(desk.the(number).version()).as("one change").isEqualTo(2);
  }

  @Test
  void whatIsUsedNoLongerSaysSo() {
    tell(document, "accepted", 4, List.of(number), List.of());
    tell(document, "accepted", 5, List.of(), List.of(number));

    assertThat(desk.look(number).each("documents", "statusName")).containsExactly("已撤回");
  }

  /** Its owner writes the number himself. */
  @Test
  void nobodyPutsADocumentIntoAnothersCase() {
    tell(documentOf(CaseDesk.WANG), "accepted", 4, List.of(number), List.of());
    String counter = desk.open(CaseDesk.WITHDRAWAL).number();
    tell(document, "accepted", 4, List.of(counter), List.of());

    assertThat(desk.look(number).each("documents", "documentId")).isEmpty();
    assertThat(desk.look(counter).each("documents", "documentId")).isEmpty();
  }

  @Test
  void numbersOfNoCaseArePassedOver() {
    tell(
        document,
        "accepted",
        4,
        List.of("case-1", "3036202611201234567897", number),
        List.of("case-2"));

    assertThat(desk.look(number).each("documents", "documentId")).containsExactly(document);
  }

  private void tell(
      String id, String status, int version, List<String> cases, List<String> withdrawn) {
    desk.progress
        .documents()
        .take(
            new DocumentChanged(
                id,
                status,
                version,
                Optional.of("id-card-front"),
                cases,
                Optional.of(withdrawn),
                Instant.parse("2026-11-23T02:05:00Z")));
  }

  private String documentOf(String person) {
    return new Ids(desk.clock, new Random(person.hashCode())).nextOwnedBy(person);
  }
}
