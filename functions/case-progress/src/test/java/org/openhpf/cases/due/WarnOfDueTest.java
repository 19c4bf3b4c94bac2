package org.openhpf.cases.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhpf.cases.CaseDesk;
import org.openhpf.local.testing.PrintedLog;

class WarnOfDueTest {
  private final CaseDesk desk = CaseDesk.inMemory();
  @RegisterExtension final PrintedLog printed = new PrintedLog();

  @Test
  void warnsOnceWhenItIsNearAndOnceWhenItIsPast() {
    String number = desk.open(CaseDesk.WITHDRAWAL).number(); // to be accepted by the 30th
    desk.due();
    assertThat(desk.trail(number)).containsExactly("opened");

    desk.clock.moveTo("2026-11-26T08:10:00+08:00");
    desk.due();
    desk.due();
    desk.clock.moveTo("2026-11-27T08:10:00+08:00");
    desk.due();
    assertThat(desk.trail(number)).containsExactly("opened", "warned-near");

    desk.clock.moveTo("2026-12-01T08:10:00+08:00");
    desk.due();
    desk.due();
    assertThat(desk.trail(number)).containsExactly("opened", "warned-near", "warned-overdue");
    assertThat(desk.messages("delivery")).as("nothing the province has to know").hasSize(1);
    assertThat(desk.messages("notification")).isEmpty();
    assertThat(printed.text()).contains("\"CasesNearDue\":1", "\"CasesOverdue\":1");
  }

  @Test
  void tellsTheApplicantWhereItIsHeWhoHasToAct() {
    String number = desk.openFor(CaseDesk.LIN, CaseDesk.WITHDRAWAL).number();
    desk.move(number, "supplement-required", Map.of("note", "收入证明", "until", "2026-12-01"));
    desk.clock.moveTo("2026-11-30T08:10:00+08:00");
    desk.due();
    desk.due();
    assertThat(desk.messages("notification"))
        .extracting(message -> message.path("template").asString(""))
        .containsExactlyInAnyOrder("case-supplement", "case-supplement-near");
  }

  @Test
  void manyAreWarnedOfInTurn() {
    for (int i = 0; i < 60; i++) {
      desk.open(CaseDesk.WITHDRAWAL);
    }
    desk.clock.moveTo("2026-12-01T08:10:00+08:00");
    assertThat(desk.due().done()).isEqualTo(60);
    assertThat(desk.rows("CaseAuditTable"))
        .filteredOn(row -> row.get("action").s().equals("warned-overdue"))
        .hasSize(60);
  }

  @Test
  void anEventWhoseCaseNeverComesIsLookedAt() {
    var step = CaseDesk.of("e1", "step", "2026-11-23T09:00:00+08:00");
    step.put("sourceId", "loans/lost");
    step.put("step", "业务审核");
    desk.take(step);
    desk.due();
    assertThat(printed.text()).doesNotContain("loans/lost");
    desk.clock.moveTo("2026-11-27T08:10:00+08:00");
    desk.due();
    assertThat(printed.text()).contains("loans/lost", "\"CaseEventsWithoutCase\":1");
  }
}
