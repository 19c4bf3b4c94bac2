package org.openhpf.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Working days (工作日): Monday to Friday, less the days off and with the weekend days worked in
 * exchange (调休) of the State Council's yearly holiday notice, from {@code holidays.csv}. A year
 * whose notice is not in the table is provisional: Monday to Friday only.
 */
public final class WorkingDays {
  private static final class China {
    static final WorkingDays TABLE = load(WorkingDays.class, "holidays.csv");
  }

  private record Row(boolean off, String name, LocalDate from, LocalDate to) {
    Row {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("ends before it begins");
      }
    }

    static Row of(List<String> fields) {
      boolean off =
          switch (fields.getFirst()) {
            case "off" -> true;
            case "work" -> false;
            default -> throw new IllegalArgumentException("kind is off or work");
          };
      return new Row(
          off, fields.get(1), LocalDate.parse(fields.get(2)), LocalDate.parse(fields.get(3)));
    }

    Stream<LocalDate> days() {
      return from.datesUntil(to.plusDays(1));
    }
  }

  private final Map<LocalDate, String> off = new TreeMap<>();
  private final Set<LocalDate> worked = new TreeSet<>();

  private WorkingDays(List<Row> rows) {
    rows.forEach(row -> row.days().forEach(day -> add(row, day)));
  }

  /** The calendar of the mainland of China. */
  public static WorkingDays china() {
    return China.TABLE;
  }

  /**
   * @throws IllegalStateException if the table is missing or contradicts itself
   */
  static WorkingDays load(Class<?> anchor, String resource) {
    return new WorkingDays(
        Csv.read(anchor, resource, List.of("kind", "name", "from", "to"), Row::of));
  }

  private void add(Row row, LocalDate day) {
    boolean fresh = !off.containsKey(day) && !worked.contains(day);
    if (!fresh || !row.off && !isWeekend(day)) {
      throw new IllegalStateException(
          "holidays: %s is given twice, or is a weekday worked in exchange".formatted(day));
    }
    if (row.off) {
      off.put(day, row.name);
    } else {
      worked.add(day);
    }
  }

  /** Whether the day is worked; a guess in a year that {@link #isProvisional}. */
  public boolean isWorkingDay(LocalDate date) {
    return worked.contains(date) || !off.containsKey(date) && !isWeekend(date);
  }

  /**
   * The next working days.
   *
   * @param after not among them, whether it is a working day or not
   * @param n how many, 0 or more
   */
  public List<LocalDate> next(LocalDate after, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("a number of days is not negative: " + n);
    }
    return Stream.iterate(after.plusDays(1), day -> day.plusDays(1))
        .filter(this::isWorkingDay)
        .limit(n)
        .toList();
  }

  /**
   * The n-th working day after a date, which does not count itself: the last day of "within n
   * working days".
   */
  public LocalDate plus(LocalDate date, int n) {
    return n == 0 ? date : next(date, n).getLast();
  }

  /**
   * Whether the year's notice is missing, so that its days may still change. Every notice names 1
   * October.
   */
  public boolean isProvisional(int year) {
    return !off.containsKey(LocalDate.of(year, Month.OCTOBER, 1));
  }

  /**
   * The holiday a day off belongs to, in Chinese; empty on working days and on ordinary weekends.
   */
  public Optional<String> holiday(LocalDate date) {
    return Optional.ofNullable(off.get(date));
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
