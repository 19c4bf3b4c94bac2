package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChinaTimeTest {
  private static final Instant MORNING = Instant.parse("2026-09-30T16:30:00.9876Z");

  @TempDir Path folder;

  @Test
  void writes_and_reads_beijing_time() {
    assertThat(ChinaTime.format(MORNING)).isEqualTo("2026-10-01T00:30:00+08:00");
    assertThat(ChinaTime.formatMillis(MORNING)).isEqualTo("2026-10-01T00:30:00.987+08:00");
    assertThat(ChinaTime.parse("2026-10-01T00:30+08:00")).isEqualTo("2026-09-30T16:30:00Z");
    assertThat(ChinaTime.parse("2026-09-30T16:30:00.9876Z")).isEqualTo(MORNING);
    assertThat(ChinaTime.at(LocalDate.of(2026, 10, 1), LocalTime.of(0, 30)))
        .isEqualTo("2026-09-30T16:30:00Z");
  }

  /** Shanghai's clocks were an hour ahead in the summer of 1988; texts are not. */
  @Test
  void writes_one_offset_for_every_year() {
    assertThat(ChinaTime.format(Instant.parse("1988-07-01T00:00:00Z")))
        .isEqualTo("1988-07-01T08:00:00+08:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-10-01", "2026-10-01T08:00:00", "2026-13-01T08:00:00+08:00"})
  void refuses_other_texts(String text) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> ChinaTime.parse(text));
  }

  @Test
  void the_day_is_the_one_in_china() {
    assertThat(ChinaTime.today(Clock.fixed(MORNING, ZoneOffset.UTC))).isEqualTo("2026-10-01");
  }

  @Test
  void without_the_variable_the_clock_is_the_systems() {
    assertThat(ChinaTime.clock(Map.of())).isEqualTo(Clock.system(ChinaTime.ZONE));
  }

  @Test
  void a_moved_clock_follows_its_file() throws IOException, InterruptedException {
    Path file = folder.resolve("clock");
    Clock clock = ChinaTime.clock(Map.of(ChinaTime.CLOCK_FILE, file.toString()));
    assertShift(clock, Duration.ZERO);

    Files.writeString(file, "P1D\n");
    assertShift(clock, Duration.ofDays(1));
    assertShift(clock.withZone(ZoneOffset.UTC), Duration.ofDays(1));

    Files.writeString(file, "-PT2H");
    assertShift(clock, Duration.ofHours(-2));

    Files.writeString(file, "tomorrow");
    assertShift(clock, Duration.ZERO);

    Files.delete(file);
    assertShift(clock, Duration.ZERO);
    assertThat(clock.getZone()).isEqualTo(ChinaTime.ZONE);
  }

  private static void assertShift(Clock clock, Duration by) throws InterruptedException {
    Thread.sleep(60); // the file is looked at once in 50 ms
    assertThat(clock.instant()).isCloseTo(Instant.now().plus(by), within(20, ChronoUnit.SECONDS));
  }
}
