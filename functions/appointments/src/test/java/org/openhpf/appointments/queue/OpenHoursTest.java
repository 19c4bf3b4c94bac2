package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.hall.Hours;

class OpenHoursTest {
  private final OpenHours hours =
      new OpenHours(
          List.of(
              new Hours(LocalTime.of(14, 0), LocalTime.of(17, 30)),
              new Hours(LocalTime.of(8, 30), LocalTime.of(12, 0))));

  private long between(String from, String to) {
    return hours.between(LocalTime.parse(from), LocalTime.parse(to)).toMinutes();
  }

  @Test
  void countNoMinuteBeforeOpeningOrAtLunch() {
    assertThat(between("08:00", "08:45")).isEqualTo(15);
    assertThat(between("11:50", "14:05")).isEqualTo(15);
    assertThat(between("12:10", "13:50")).isZero();
    assertThat(between("14:05", "11:50")).isEqualTo(-15);
  }

  @Test
  void runOnPastClosing() {
    assertThat(between("17:00", "18:00")).isEqualTo(60);
  }

  @Test
  void addWhatTheClockAdds() {
    assertThat(hours.onTheClock(new Wait(10, 5, 20), LocalTime.of(9, 0)))
        .isEqualTo(new Wait(10, 5, 20));
    assertThat(hours.onTheClock(new Wait(10, 0, 20), LocalTime.of(8, 15)))
        .isEqualTo(new Wait(25, 15, 35));
    assertThat(hours.onTheClock(new Wait(10, 5, 20), LocalTime.of(11, 50)))
        .isEqualTo(new Wait(130, 5, 140));
    assertThat(hours.onTheClock(new Wait(10, 0, 20), LocalTime.of(12, 30)))
        .isEqualTo(new Wait(100, 90, 110));
    assertThat(hours.onTheClock(new Wait(1000, 0, 1440), LocalTime.of(17, 0)))
        .isEqualTo(new Wait(419, 0, 419));
  }

  @Test
  void agreeWithEachOther() {
    for (int minute = 8 * 60; minute < 19 * 60; minute++) {
      LocalTime now = LocalTime.ofSecondOfDay(minute * 60L);
      Wait clock = hours.onTheClock(new Wait(40, 0, 200), now);
      assertThat(hours.between(now, now.plusMinutes(clock.minutes())))
          .isEqualTo(Duration.ofMinutes(40));
      assertThat(hours.between(now, now.plusMinutes(clock.atLeast()))).isZero();
    }
  }

  @Test
  void areNeededAtAll() {
    assertThatIllegalArgumentException().isThrownBy(() -> new OpenHours(List.of()));
  }
}
