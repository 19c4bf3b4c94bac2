package org.openhpf.appointments.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.Attendance;
import org.openhpf.appointments.booking.SeenSlots;
import org.openhpf.appointments.hall.CsvBranches;

/** How full a day looks to those who plan it. */
class SeeLoadTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final CsvBranches hall = new CsvBranches();
  private final SeeLoad load =
      new SeeLoad(
          hall,
          hall,
          (branchId, date, category) ->
              category.equals("loan")
                  ? Map.of(NINE, new SeenSlots.Seen(NINE.plusMinutes(30), 12, 5, false))
                  : Map.of(),
          (branchId, date) ->
              List.of(
                  new Attendance("loan", NINE, AppointmentStatus.CHECKED_IN),
                  new Attendance("loan", NINE, AppointmentStatus.BOOKED),
                  new Attendance("loan", NINE, AppointmentStatus.NO_SHOW)));

  @Test
  void openedSlotsAreShownAsTheyAreAndOthersAsPlanned() {
    DayLoad day = load.of("tianhe", MONDAY).orElseThrow();

    assertThat(day.categories()).hasSize(5);
    assertThat(day.categories())
        .filteredOn(category -> category.category().equals("loan"))
        .singleElement()
        .satisfies(
            loan -> {
              assertThat(loan.capacity()).isEqualTo(13 * 10 + 12);
              assertThat(loan.taken()).isEqualTo(7);
              assertThat(loan.checkedIn()).isEqualTo(1);
              assertThat(loan.slots())
                  .contains(new DayLoad.SlotLoad(NINE, NINE.plusMinutes(30), 12, 7, 1, false));
            });
  }

  @Test
  void aSundayHasNoSlotsAndNoBranchNoLoad() {
    assertThat(load.of("tianhe", MONDAY.minusDays(1)).orElseThrow().categories())
        .allMatch(category -> category.slots().isEmpty());
    assertThat(load.of("nowhere", MONDAY)).isEmpty();
  }
}
