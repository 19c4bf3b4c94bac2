package org.openhpf.kernel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Beijing time (北京时间), the only time the centre keeps, and its text form: ISO 8601 (GB/T
 * 7408.1-2023) with {@code +08:00}.
 */
public final class ChinaTime {
  /** The zone of every date and time of day in OpenHPF. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The variable that names the file of the moved clock; set by the local host alone. */
  public static final String CLOCK_FILE = "OPENHPF_CLOCK_FILE";

  // The zone had summer time from 1986 to 1991: texts keep +08:00 for those years too, so that they
  // sort as they happened.
  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(OFFSET);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(OFFSET);

  private ChinaTime() {}

  /**
   * The clock functions read: the system's, in {@link #ZONE}. Where {@code OPENHPF_CLOCK_FILE}
   * names a file, as the local host does, it is shifted by the ISO 8601 duration in that file, and
   * follows the file while it changes. On AWS the variable is absent and no file is looked at.
   *
   * @param environment the process's variables, {@link System#getenv()}
   */
  public static Clock clock(Map<String, String> environment) {
    String file = environment.get(CLOCK_FILE);
    Clock system = Clock.system(ZONE);
    return file == null || file.isBlank() ? system : new MovedClock(system, Path.of(file));
  }

  /** Today's date in China, whatever the clock's own zone. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** The instant of a date and time of day in China. */
  public static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(ZONE).toInstant();
  }

  /**
   * {@code 2026-10-01T08:00:00+08:00}; parts of a second are cut off. Texts of one form sort in
   * time.
   */
  public static String format(Instant instant) {
    return SECONDS.format(instant);
  }

  /** {@code 2026-10-01T08:00:00.000+08:00}, always three decimals, further ones cut off. */
  public static String formatMillis(Instant instant) {
    return MILLIS.format(instant);
  }

  /**
   * Reads an ISO 8601 date and time with any offset, seconds and their parts optional.
   *
   * @throws InvalidValue if it is none, or has no offset
   */
  public static Instant parse(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidValue("", "时间须为带时区的 ISO 8601 格式，例如 2026-10-01T08:00:00+08:00");
    }
  }
}
