package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Hours;
import org.openhpf.appointments.planning.DynamoSlotPlans;
import org.openhpf.appointments.planning.OwnPlan;
import org.openhpf.appointments.planning.Session;

/** When branches are open, as people are shown it. */
class ListBranchesTest {
  private static final LocalDate THURSDAY = LocalDate.parse("2026-12-10");

  private final Hall hall = Hall.inMemory();
  private final DynamoSlotPlans plans = new DynamoSlotPlans(hall.parts, hall.branches);
  private final ListBranches list = new ListBranches(hall.branches, plans, hall.rules);

  @Test
  void byTheBaseTables() {
    assertThat(hours("tianhe")).containsExactly(hours("08:30", "12:00"), hours("14:00", "17:30"));
    assertThat(list.list()).hasSize(hall.branches.all(hall.rules.today()).size());
  }

  @Test
  void byABranchesOwnPlansOnTheirDaysWhateverTheCategory() {
    own(Optional.empty(), new Session(LocalTime.of(9, 0), LocalTime.of(11, 0), 60, 7));
    own(Optional.of("loan"), new Session(LocalTime.of(10, 30), LocalTime.of(12, 0), 30, 2));
    own(Optional.of("transfer"), new Session(LocalTime.of(18, 0), LocalTime.of(19, 0), 60, 3));

    assertThat(hours("tianhe")).as("today, as before").hasSize(2).contains(hours("08:30", "12:00"));
    hall.clock.moveTo(THURSDAY + "T10:00:00+08:00");
    assertThat(hours("tianhe")).containsExactly(hours("09:00", "12:00"), hours("18:00", "19:00"));
    assertThat(hours("haizhu")).contains(hours("08:30", "12:00"));
  }

  @Test
  void onADayOffThoseOfTheNextWorkingDay() {
    own(Optional.empty(), new Session(LocalTime.of(9, 0), LocalTime.of(11, 0), 60, 7));
    hall.clock.moveTo("2026-11-21T10:00:00+08:00"); // Saturday

    assertThat(hours("tianhe")).contains(hours("08:30", "12:00"));
  }

  private void own(Optional<String> category, Session session) {
    plans.add(
        new OwnPlan(
            "tianhe",
            category,
            THURSDAY,
            Optional.empty(),
            List.of(session),
            "officer",
            hall.clock.instant()),
        "web",
        Optional.empty());
  }

  private List<Hours> hours(String branchId) {
    return list.list().stream()
        .filter(branch -> branch.branchId().equals(branchId))
        .map(Branch::hours)
        .findFirst()
        .orElseThrow();
  }

  private static Hours hours(String opens, String closes) {
    return new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
  }
}
