package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Category;
import org.openhpf.appointments.hall.CsvBranches;

class CsvWindowsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private final CsvWindows windows = new CsvWindows();

  @Test
  void everyCategoryOfEveryBranchHasTwoWindowsAtLeast() {
    for (Branch branch : new CsvBranches().all(DAY)) {
      List<Window> here = windows.of(branch.branchId(), DAY);
      assertThat(branch.categories())
          .extracting(Category::category)
          .allSatisfy(
              category ->
                  assertThat(here)
                      .filteredOn(window -> window.serves(category))
                      .hasSizeGreaterThanOrEqualTo(2));
      assertThat(branch.categories())
          .extracting(Category::category)
          .containsAll(here.stream().flatMap(window -> window.categories().stream()).toList());
    }
  }

  @Test
  void thereAreNoneBeforeTheirFirstDay() {
    assertThat(windows.of("tianhe", LocalDate.of(2022, 12, 31))).isEmpty();
  }

  @Test
  void everyCategoryHasAPrefixOfItsOwn() {
    var prefixes = new TicketPrefixes();
    assertThat(new CsvBranches().all(DAY).getFirst().categories())
        .extracting(category -> prefixes.of(category.category(), TicketKind.WALK_IN))
        .doesNotHaveDuplicates()
        .doesNotContain("AP");
    assertThat(prefixes.of("loan", TicketKind.APPOINTMENT)).isEqualTo("AP");
  }
}
