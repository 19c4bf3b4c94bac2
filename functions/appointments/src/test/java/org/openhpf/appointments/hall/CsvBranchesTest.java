package org.openhpf.appointments.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBranchesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-30");

  private final CsvBranches branches = new CsvBranches();

  @Test
  void theElevenDistrictsOfGuangzhouHaveABranchEach() {
    assertThat(branches.all(DAY))
        .extracting(Branch::district)
        .containsExactly(
            "越秀区", "海珠区", "荔湾区", "天河区", "白云区", "黄埔区", "番禺区", "花都区", "南沙区", "从化区", "增城区");
    assertThat(branches.all(DAY)).extracting(Branch::branchId).doesNotHaveDuplicates();
  }

  @Test
  void everyBranchLiesInGuangzhouAndSaysWhatItServesAndWhen() {
    assertThat(branches.all(DAY))
        .allSatisfy(
            branch -> {
              assertThat(branch.branchId()).matches("[a-z]+");
              assertThat(branch.name()).isEqualTo(branch.district().replace("区", "管理部"));
              assertThat(branch.address()).startsWith("广州市" + branch.district());
              assertThat(branch.location().latitude()).isBetween(22.4, 24.0);
              assertThat(branch.location().longitude()).isBetween(112.9, 114.1);
              assertThat(branch.categories())
                  .extracting(Category::category)
                  .contains("withdrawal", "loan")
                  .doesNotHaveDuplicates();
              assertThat(branch.hours())
                  .containsExactly(
                      new Hours(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                      new Hours(LocalTime.of(14, 0), LocalTime.of(17, 30)));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-01-03", "2026-11-30"})
  void aDayHasFourteenHalfHoursInBothYears(LocalDate day) {
    List<PlannedSlot> slots = branches.slots("tianhe", "withdrawal", day);

    assertThat(slots).hasSize(14).extracting(PlannedSlot::startTime).isSorted();
    assertThat(slots).extracting(PlannedSlot::startTime).doesNotHaveDuplicates();
    assertThat(slots.getFirst())
        .isEqualTo(new PlannedSlot(LocalTime.of(8, 30), LocalTime.of(9, 0), 10));
    assertThat(slots.getLast().endTime()).isEqualTo("17:30");
  }

  @Test
  void aPlanThatNamesTheCategoryTakesTheGeneralOnesPlace() {
    assertThat(branches.slots("tianhe", "consultation", DAY))
        .hasSize(14)
        .allSatisfy(slot -> assertThat(slot.capacity()).isEqualTo(20));
  }

  @Test
  void beforeTheFirstPlanNothingIsPlanned() {
    assertThat(branches.slots("tianhe", "loan", LocalDate.parse("2022-12-30"))).isEmpty();
  }

  @Test
  void findsABranchByItsIdAlone() {
    assertThat(branches.find("tianhe", DAY)).map(Branch::name).hasValue("天河管理部");
    assertThat(branches.find("天河", DAY)).isEmpty();
    assertThat(branches.find("*", DAY)).isEmpty();
  }
}
