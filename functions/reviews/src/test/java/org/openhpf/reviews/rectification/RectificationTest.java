package org.openhpf.reviews.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.reviews.rectification.RectificationDesk.CHEN;
import static org.openhpf.reviews.rectification.RectificationDesk.CLERK;
import static org.openhpf.reviews.rectification.RectificationDesk.OFFICER;
import static org.openhpf.reviews.rectification.RectificationDesk.OWNER;
import static org.openhpf.reviews.rectification.RectificationDesk.ZHAO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.rectification.RectificationDesk.Answer;
import org.openhpf.reviews.service.ServiceId;

class RectificationTest {
  private static final Map<String, Object> ASSIGN = Map.of("department", "天河管理部");
  private static final Map<String, Object> REACHED = Map.of("outcome", "reached", "note", "已核实");
  private static final Map<String, Object> NOT_REACHED =
      Map.of("outcome", "not-reached", "note", "无人接听");
  private static final Map<String, Object> RECTIFY = Map.of("cause", "设备故障", "measure", "已更换");
  private static final Map<String, Object> REPLY = Map.of("text", "已更换设备");

  private final RectificationDesk desk = RectificationDesk.inMemory();

  @Test
  void ofAReviewUnderANameGoesThroughEachStepToItsEnd() {
    ServiceId id = desk.reviewed(1, true);
    assertThat(desk.look(id).texts("mayDo")).containsExactly("assign");
    assertThat(desk.move(id, "assign", Map.of("department", "天河管理部", "handlerId", ZHAO)).standing())
        .isEqualTo("assigned");
    assertThat(desk.look(id).texts("mayDo")).containsExactly("assign", "contact");
    assertThat(desk.move(id, "contact", REACHED).standing()).isEqualTo("contacted");
    assertThat(desk.look(id).texts("mayDo")).containsExactly("assign", "rectify", "doubt");
    assertThat(desk.move(id, "rectify", RECTIFY).standing()).isEqualTo("rectified");
    assertThat(desk.move(id, "close", Map.of()).problem())
        .as("never without a reply")
        .isEqualTo("step-not-now");
    assertThat(desk.move(id, "reply", REPLY).standing()).isEqualTo("replied");
    assertThat(desk.look(id).texts("mayDo")).containsExactly("call-back");
    assertThat(desk.move(id, "close", Map.of()).problem()).isEqualTo("call-back-needed");
    desk.move(id, "call-back", Map.of("satisfied", true, "note", "满意"));
    Answer closed = desk.move(id, "close", Map.of());
    assertThat(closed.standing()).isEqualTo("closed");
    assertThat(closed.texts("mayDo")).isEmpty();
    assertThat(closed.body().path("reply").asString()).isEqualTo("已更换设备");
    assertThat(closed.texts("late")).isEmpty();
    assertThat(desk.events())
        .extracting(ReviewEvent::kind)
        .containsExactly(
            EventKind.ASSIGNED,
            EventKind.CONTACTED,
            EventKind.RECTIFIED,
            EventKind.REPLIED,
            EventKind.CALLED_BACK,
            EventKind.CLOSED);
    assertThat(desk.events())
        .filteredOn(event -> event.onTime().isPresent())
        .allMatch(event -> event.onTime().get() && event.level().equals(Optional.of(1)))
        .extracting(ReviewEvent::kind)
        .containsExactly(EventKind.ASSIGNED, EventKind.CONTACTED, EventKind.CLOSED);
    assertThat(desk.trail(id))
        .containsExactly("assign", "contact", "rectify", "reply", "call-back", "close");
    assertThat(desk.news())
        .containsExactly("rectification-assigned", "rectification-replied", "rectification-closed");
  }

  @Test
  void ofAnAnonymousReviewNobodyIsCalled() {
    ServiceId id = desk.reviewed(1, false);
    desk.move(id, "assign", ASSIGN);
    assertThat(desk.look(id).body().has("contactBefore")).isFalse();
    assertThat(desk.move(id, "contact", REACHED).problem()).isEqualTo("reviewer-not-named");
    desk.move(id, "rectify", RECTIFY);
    desk.move(id, "reply", REPLY);
    assertThat(desk.move(id, "call-back", Map.of("satisfied", true, "note", "满意")).problem())
        .isEqualTo("reviewer-not-named");
    assertThat(desk.move(id, "close", Map.of()).standing()).isEqualTo("closed");
  }

  @Test
  void threeCallsInVainAreAContactAndTwoCallBacksACallBack() {
    ServiceId id = desk.reviewed(1, true);
    desk.move(id, "assign", ASSIGN);
    assertThat(desk.move(id, "contact", NOT_REACHED).standing()).isEqualTo("assigned");
    assertThat(desk.move(id, "rectify", RECTIFY).problem()).isEqualTo("step-not-now");
    assertThat(desk.move(id, "contact", NOT_REACHED).standing()).isEqualTo("assigned");
    assertThat(desk.move(id, "contact", NOT_REACHED).standing()).isEqualTo("contacted");
    desk.move(id, "rectify", RECTIFY);
    desk.move(id, "reply", REPLY);
    desk.move(id, "call-back", Map.of("note", "无人接听"));
    assertThat(desk.move(id, "close", Map.of()).problem()).isEqualTo("call-back-needed");
    desk.move(id, "call-back", Map.of("note", "无人接听"));
    assertThat(desk.move(id, "close", Map.of()).standing()).isEqualTo("closed");
  }

  @Test
  void whoIsNotSatisfiedWhenCalledBackIsRectifiedAndCalledAnew() {
    ServiceId id = desk.reviewed(1, true);
    desk.replied(id);
    assertThat(desk.move(id, "rectify", RECTIFY).problem()).isEqualTo("step-not-now");
    desk.move(id, "call-back", Map.of("satisfied", false, "note", "仍在排队"));
    assertThat(desk.move(id, "rectify", RECTIFY).standing()).isEqualTo("rectified");
    desk.move(id, "reply", REPLY);
    assertThat(desk.move(id, "close", Map.of()).problem()).isEqualTo("call-back-needed");
    assertThat(desk.events()).filteredOn(event -> event.kind() == EventKind.RECTIFIED).hasSize(1);
  }

  @Test
  void aComplexOneHasAPlanWhoseEndMovesTheTerm() {
    ServiceId id = desk.reviewed(1, true);
    desk.move(id, "assign", ASSIGN);
    desk.move(id, "contact", REACHED);
    assertThat(desk.move(id, "rectify", plan("2026-11-22")).problem())
        .isEqualTo("plan-out-of-bounds");
    assertThat(desk.move(id, "rectify", plan("2027-06-01")).problem())
        .isEqualTo("plan-out-of-bounds");
    Answer planned = desk.move(id, "rectify", plan("2027-01-15"));
    assertThat(planned.standing()).isEqualTo("planned");
    assertThat(planned.body().path("closeBefore").asString())
        .isEqualTo("2027-01-15T23:59:59+08:00");
    assertThat(desk.move(id, "rectify", plan("2027-01-20")).problem())
        .as("one plan")
        .isEqualTo("step-not-now");
    assertThat(desk.move(id, "rectify", RECTIFY).standing()).isEqualTo("rectified");
    assertThat(desk.look(id, OWNER, "[citizen]").each("steps", "text"))
        .contains("重新装修大厅（2027-01-15 前完成）");
  }

  private static Map<String, Object> plan(String until) {
    return Map.of("cause", "场地小", "measure", "扩建", "plan", "重新装修大厅", "planUntil", until);
  }

  @Test
  void whatIsNotValidTakesTwoOfficersAndIsToldToThePerson() {
    ServiceId id = desk.reviewed(1, true);
    desk.move(id, "assign", ASSIGN);
    assertThat(desk.move(id, "doubt", Map.of("reason", "恶意")).problem())
        .as("not before it was tried to verify")
        .isEqualTo("step-not-now");
    desk.move(id, "contact", REACHED);
    assertThat(desk.move(id, "doubt", Map.of("reason", "同一人反复恶意评价")).standing())
        .isEqualTo("in-doubt");
    assertThat(desk.look(id).texts("mayDo")).isEmpty();
    Map<String, Object> decision = Map.of("confirmed", true, "text", "经复核，您反映的情况不属于本次服务。");
    assertThat(desk.move(id, "doubt-decision", decision, CHEN).problem())
        .isEqualTo("second-officer-needed");
    Answer decided = desk.move(id, "doubt-decision", decision, ZHAO);
    assertThat(decided.standing()).isEqualTo("not-valid");
    assertThat(desk.events()).extracting(ReviewEvent::kind).contains(EventKind.NOT_VALID);
    assertThat(desk.news()).contains("rectification-not-valid");
    assertThat(desk.look(id, OWNER, "[citizen]").each("steps", "text"))
        .contains("经复核，您反映的情况不属于本次服务。")
        .doesNotContain("同一人反复恶意评价");
    assertThat(desk.reviewAgain(id, Map.of("level", 1, "text", "不服")).problem())
        .isEqualTo("second-review-not-open");
  }

  @Test
  void aDoubtThatIsDismissedGoesOn() {
    ServiceId id = desk.reviewed(1, false);
    desk.move(id, "assign", ASSIGN);
    desk.move(id, "doubt", Map.of("reason", "存疑"));
    assertThat(
            desk.move(id, "doubt-decision", Map.of("confirmed", false, "text", "情况属实"), ZHAO)
                .standing())
        .isEqualTo("contacted");
    assertThat(desk.move(id, "rectify", RECTIFY).standing()).isEqualTo("rectified");
  }

  @Test
  void whoServedOrWasServedHandlesNothingOfIt() {
    ServiceId id = desk.reviewed(1, true);
    assertThat(desk.move(id, "assign", ASSIGN, CLERK).problem())
        .isEqualTo("rectification-of-own-service");
    assertThat(desk.look(id, CLERK, OFFICER).problem()).isEqualTo("rectification-of-own-service");
    assertThat(desk.move(id, "assign", ASSIGN, OWNER).problem())
        .isEqualTo("rectification-of-own-service");
    for (String concerned : List.of(CLERK, OWNER)) {
      assertThat(
              desk.move(id, "assign", Map.of("department", "天河", "handlerId", concerned)).problem())
          .isEqualTo("handler-served");
    }
    assertThat(desk.look(id).version()).isEqualTo(1);
  }

  @Test
  void itsOwnerSeesEachStepAndNoNotesOthersNothing() {
    ServiceId id = desk.reviewed(1, true);
    desk.closed(id);
    Answer own = desk.look(id, OWNER, "[citizen]");
    assertThat(own.each("steps", "title"))
        .containsExactly("已分派处理", "已联系核实", "已整改", "已回复", "已回访", "已办结");
    assertThat(own.raw())
        .contains("设备已更换，给您添麻烦了。")
        .doesNotContain("叫号设备故障", "已核实", "\"满意\"", CHEN, "\"by\"", "handlerId");
    assertThat(own.texts("mayDo")).containsExactly("second-review");
    assertThat(desk.look(id, OWNER, OFFICER).raw())
        .as("an officer who is the person served sees what that person sees")
        .isEqualTo(own.raw());
    assertThat(desk.look(id, ZHAO, "[citizen]").problem()).isEqualTo("no-such-rectification");
    assertThat(desk.look(id).raw())
        .contains("叫号设备故障", CHEN)
        .as("who reviewed stays unsaid")
        .doesNotContain(OWNER);
  }

  @Test
  void aRepeatedStepIsTakenOnceAndAnsweredAlike() {
    ServiceId id = desk.reviewed(1, true);
    Supplier<Answer> once =
        () -> desk.asking(id, "assign", ASSIGN, 1).key("one").as(CHEN, OFFICER).answer();
    Answer first = once.get();
    desk.move(id, "contact", REACHED);
    assertThat(once.get().raw()).isEqualTo(first.raw());
    assertThat(desk.trail(id)).containsExactly("assign", "contact");
    assertThat(
            desk.asking(id, "assign", Map.of("department", "别处"), 1)
                .key("one")
                .as(CHEN, OFFICER)
                .answer()
                .problem())
        .isEqualTo("idempotency-key-reused");
    Answer stale = desk.asking(id, "assign", ASSIGN, 1).as(CHEN, OFFICER).answer();
    assertThat(stale.problem()).isEqualTo("rectification-changed");
    assertThat(stale.version()).isEqualTo(3);
  }
}
