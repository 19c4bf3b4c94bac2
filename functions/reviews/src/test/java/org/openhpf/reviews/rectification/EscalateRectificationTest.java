package org.openhpf.reviews.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.reviews.rectification.RectificationDesk.OWNER;
import static org.openhpf.reviews.rectification.RectificationDesk.ZHAO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.rectification.RectificationDesk.Answer;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;

class EscalateRectificationTest {
  private final RectificationDesk desk = RectificationDesk.inMemory();
  private final ServiceId id = desk.reviewed(1, true);

  @Test
  void aTermIsToldOfOnceWhenItHasRunOut() {
    desk.clock.moveTo("2026-11-24T23:59:59+08:00");
    desk.escalate(id);
    assertThat(desk.look(id).version()).as("it has not yet").isEqualTo(1);
    desk.clock.moveTo("2026-11-25T00:00:00+08:00");
    desk.escalate(id);
    desk.escalate(id);
    Answer late = desk.look(id);
    assertThat(late.texts("late")).containsExactly("assign");
    assertThat(late.body().path("supervised").asString()).isEqualTo("centre");
    assertThat(late.standing()).as("it may still be assigned").isEqualTo("open");
    assertThat(desk.trail(id)).containsExactly("escalate");
    assertThat(desk.events())
        .singleElement()
        .matches(event -> event.kind() == EventKind.ESCALATED)
        .matches(event -> event.onTime().equals(Optional.of(false)));
    assertThat(desk.news()).as("nobody has it").isEmpty();
    assertThat(desk.look(id, OWNER, "[citizen]").each("steps", "title")).contains("已逾期，由中心督办");
  }

  @Test
  void whoHasItIsTold() {
    desk.move(id, "assign", Map.of("department", "天河管理部", "handlerId", ZHAO));
    desk.clock.moveTo("2026-11-27T08:00:00+08:00");
    desk.escalate(id);
    assertThat(desk.news()).containsExactly("rectification-assigned", "rectification-late");
    assertThat(desk.messages())
        .allMatch(body -> body.path("personId").asString().equals(ZHAO))
        .allMatch(body -> body.path("text").asString().startsWith("【差评整改】"))
        .allMatch(body -> body.path("text").asString().length() <= 70);
  }

  @Test
  void aSweepThatWasAwayForWeeksTellsOfEachTerm() {
    desk.clock.moveTo("2026-12-20T08:00:00+08:00");
    desk.escalate(id);
    assertThat(desk.look(id).texts("late")).containsExactly("assign", "contact", "close");
    assertThat(desk.trail(id)).containsExactly("escalate", "escalate", "escalate");
    assertThat(due()).as("there is nothing more to tell of").isEmpty();
  }

  @Test
  void whatAnOfficerDoesLateBeforeTheSweepIsLateAndNotToldOf() {
    desk.clock.moveTo("2026-11-25T08:00:00+08:00");
    Answer assigned = desk.move(id, "assign", Map.of("department", "天河管理部"));
    assertThat(assigned.texts("late")).containsExactly("assign");
    desk.escalate(id);
    assertThat(desk.trail(id)).containsExactly("assign");
    assertThat(desk.events()).extracting(ReviewEvent::onTime).containsExactly(Optional.of(false));
  }

  /** In the index of what is due for as long as there is a term to run out. */
  @Test
  void itIsDueAtTheEndOfItsNextTerm() {
    assertThat(due()).containsExactly("2026-11-24T16:00:00.000000000Z");
    desk.move(id, "assign", Map.of("department", "天河管理部"));
    assertThat(due()).containsExactly("2026-11-26T16:00:00.000000000Z");
    desk.move(id, "contact", Map.of("outcome", "refused", "note", "不愿多谈"));
    assertThat(due()).containsExactly("2026-12-14T16:00:00.000000000Z");
    desk.move(id, "rectify", Map.of("cause", "一", "measure", "二"));
    desk.move(id, "reply", Map.of("text", "三"));
    desk.move(id, "call-back", Map.of("satisfied", true, "note", "四"));
    desk.move(id, "close", Map.of());
    assertThat(due()).isEmpty();
  }

  private List<String> due() {
    return desk.rows(RectificationDesk.TABLE).stream()
        .filter(row -> row.get("sk").s().equals(DynamoKeys.RECTIFICATION))
        .filter(row -> row.containsKey("dueAt"))
        .map(row -> row.get("dueAt").s())
        .toList();
  }
}
