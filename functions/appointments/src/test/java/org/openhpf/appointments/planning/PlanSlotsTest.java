package org.openhpf.appointments.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.planning.OwnPlans.Storing;
import org.openhpf.appointments.planning.PlanningOutcome.AnotherBegins;
import org.openhpf.appointments.planning.PlanningOutcome.DayAlreadyOpen;
import org.openhpf.appointments.planning.PlanningOutcome.NoSuchBranch;
import org.openhpf.appointments.planning.PlanningOutcome.NoSuchCategory;
import org.openhpf.appointments.planning.PlanningOutcome.NoSuchPlan;
import org.openhpf.appointments.planning.PlanningOutcome.Planned;
import org.openhpf.appointments.planning.PlanningOutcome.Removed;
import org.openhpf.appointments.planning.PlanningOutcome.RequestKeyReused;
import org.openhpf.appointments.planning.PlanningOutcome.TooFarAhead;
import org.openhpf.kernel.Priming;

/** Slot plans: which counts on a day, and that no day changes that somebody can book. */
class PlanSlotsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-12-10");
  private static final Session MORNING =
      new Session(LocalTime.of(9, 0), LocalTime.of(11, 0), 60, 7);
  private static final Session EVENING =
      new Session(LocalTime.of(18, 0), LocalTime.of(19, 0), 60, 3);

  private final Hall hall = Hall.inMemory();
  private final DynamoSlotPlans plans = new DynamoSlotPlans(hall.parts, hall.branches);
  private final PlanSlots planSlots = new PlanSlots(hall.branches, hall.rules, plans);

  @Test
  void theBranchesOwnPlanCountsFromItsDayOn() {
    assertThat(plan(plan("loan", DAY, null, MORNING))).isInstanceOf(Planned.class);

    assertThat(plans.slots("tianhe", "loan", DAY))
        .containsExactly(
            new PlannedSlot(LocalTime.of(9, 0), LocalTime.of(10, 0), 7),
            new PlannedSlot(LocalTime.of(10, 0), LocalTime.of(11, 0), 7));
    assertThat(plans.slots("tianhe", "loan", DAY.minusDays(1))).hasSize(14);
    assertThat(plans.slots("tianhe", "transfer", DAY)).hasSize(14);
    assertThat(plans.slots("haizhu", "loan", DAY)).hasSize(14);
  }

  @Test
  void theCloserPlanCountsAndOfTwoTheLater() {
    plan(plan(null, DAY, null, MORNING, EVENING));
    plan(plan("loan", DAY.plusDays(10), DAY.plusDays(12), EVENING));
    plan(plan(null, DAY.plusDays(5), DAY.plusDays(7), MORNING));

    assertThat(plans.slots("tianhe", "loan", DAY)).hasSize(3);
    assertThat(plans.slots("tianhe", "loan", DAY.plusDays(6))).hasSize(2);
    assertThat(plans.slots("tianhe", "loan", DAY.plusDays(8))).as("the first again").hasSize(3);
    assertThat(plans.slots("tianhe", "loan", DAY.plusDays(11))).hasSize(1);
    assertThat(plans.slots("tianhe", "transfer", DAY.plusDays(11))).hasSize(3);
  }

  @Test
  void noDayChangesThatIsOpenOrOpensNext() {
    // Friday, 10:00: 1 December can be booked, 2 December opens on Monday at 08:30.
    var earliest = LocalDate.parse("2026-12-03");

    assertThat(plan(plan("loan", earliest.minusDays(1), null, MORNING)))
        .isEqualTo(new DayAlreadyOpen(earliest));
    assertThat(plan(plan("loan", earliest, null, MORNING))).isInstanceOf(Planned.class);

    hall.clock.moveTo("2026-11-23T08:29:59+08:00");
    assertThat(remove("2026-12-03.loan")).as("2 December opens next").isEqualTo(new Removed());
    plan(plan("loan", earliest, null, MORNING));
    hall.clock.moveTo("2026-11-23T08:30:00+08:00");
    assertThat(remove("2026-12-03.loan"))
        .isEqualTo(new DayAlreadyOpen(LocalDate.parse("2026-12-04")));
  }

  @Test
  void aPlanThatBeginsMoreThanAYearAheadIsATypingMistake() {
    var last = LocalDate.parse("2027-11-21");

    assertThat(plan(plan("loan", last.plusDays(1), null, MORNING)))
        .isEqualTo(new TooFarAhead(last));
    assertThat(plan(plan("loan", last, null, MORNING))).isInstanceOf(Planned.class);
  }

  @Test
  void whatAnotherEnvironmentKnowsIsAMinuteOldAtMost() {
    var other = new DynamoSlotPlans(hall.beside(2).parts, hall.branches);
    assertThat(other.slots("tianhe", "loan", DAY)).hasSize(14);
    plan(plan("loan", DAY, null, MORNING));

    hall.clock.advance(Duration.ofSeconds(59));
    assertThat(other.slots("tianhe", "loan", DAY)).hasSize(14);
    hall.clock.advance(Duration.ofSeconds(1));
    assertThat(other.slots("tianhe", "loan", DAY)).hasSize(2);
  }

  @Test
  void whatPrimingReadIsNotKept() {
    plan(plan("loan", DAY, null, MORNING));
    var primed = new DynamoSlotPlans(hall.beside(2).parts, hall.branches);
    Priming.run(() -> primed.slots("tianhe", "loan", DAY));

    assertThat(primed.slots("tianhe", "loan", DAY)).hasSize(2);
  }

  @Test
  void ofTwoPlansThatBeginTheSameDayOneIsStored() {
    var outcomes =
        AtOnce.run(6, i -> plan(plan("loan", DAY, null, i % 2 == 0 ? MORNING : EVENING)));

    assertThat(outcomes).filteredOn(Planned.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(AnotherBegins.class::isInstance).hasSize(5);
    assertThat(hall.auditRows()).hasSize(1);
  }

  @Test
  void theSameRequestAgainGetsTheSameReply() {
    OwnPlan plan = plan("loan", DAY, null, MORNING);
    var key = Hall.key("officer", "k1", "body");
    var first = planSlots.plan(plan, "officer-web", key);
    assertThat(planSlots.plan(plan, "officer-web", key)).isEqualTo(first);
    assertThat(planSlots.plan(plan, "officer-web", Hall.key("officer", "k1", "other")))
        .isEqualTo(new RequestKeyReused());

    hall.clock.moveTo("2026-11-20T18:00:00+08:00");
    var late = plan("transfer", LocalDate.parse("2026-12-03"), null, MORNING);
    var second = Hall.key("officer", "k2", "body");
    var stored = planSlots.plan(late, "officer-web", second);
    hall.clock.advance(Duration.ofHours(23));
    assertThat(planSlots.plan(late, "officer-web", second)).isEqualTo(stored);
    assertThat(hall.auditRows()).hasSize(2);
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThat(plan(plan("visa", DAY, null, MORNING))).isEqualTo(new NoSuchCategory());
    assertThat(plan(plan("*", DAY, null, MORNING))).isEqualTo(new NoSuchCategory());
    assertThat(
            plan(
                new OwnPlan(
                    "nowhere",
                    Optional.empty(),
                    DAY,
                    Optional.empty(),
                    List.of(MORNING),
                    "officer",
                    hall.clock.instant())))
        .isEqualTo(new NoSuchBranch());
    assertThat(remove("2026-12-10.loan")).isEqualTo(new NoSuchPlan());
    assertThat(hall.rows()).isEmpty();
  }

  @Test
  void aPlanTakenBackIsGoneAndRecorded() {
    plan(plan("loan", DAY, null, MORNING));
    assertThat(remove("2026-12-10.loan")).isEqualTo(new Removed());

    assertThat(plans.of("tianhe")).isEmpty();
    assertThat(plans.slots("tianhe", "loan", DAY)).hasSize(14);
    assertThat(hall.auditRows())
        .extracting(row -> row.get("action").s())
        .containsExactlyInAnyOrder("planned", "plan-removed");
    assertThat(plans.add(plan("loan", DAY, null, EVENING), "officer-web", Optional.empty()))
        .isInstanceOf(Storing.Stored.class);
  }

  private PlanningOutcome plan(OwnPlan plan) {
    return planSlots.plan(plan, "officer-web", Optional.empty());
  }

  private PlanningOutcome remove(String planId) {
    return planSlots.remove("tianhe", planId, "officer", "officer-web");
  }

  private OwnPlan plan(String category, LocalDate from, LocalDate to, Session... sessions) {
    return new OwnPlan(
        "tianhe",
        Optional.ofNullable(category),
        from,
        Optional.ofNullable(to),
        List.of(sessions),
        "officer",
        hall.clock.instant());
  }
}
