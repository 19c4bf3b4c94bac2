package org.openhpf.appointments.queue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.kernel.Csv;

/** Windows from windows.csv; a branch that has rows of its own follows no general one. */
public final class CsvWindows implements Windows {
  private static final String ANY = "*";

  private final List<Row> rows =
      Csv.read(
          CsvWindows.class,
          "windows.csv",
          List.of("branchId", "window", "categories", "from", "to", "source", "confidence"),
          row ->
              new Row(
                  row.get(0),
                  new Window(Integer.parseInt(row.get(1)), Set.of(row.get(2).split(" "))),
                  LocalDate.parse(row.get(3)),
                  Optional.of(row.get(4)).filter(to -> !to.isEmpty()).map(LocalDate::parse)));

  private record Row(String branchId, Window window, LocalDate from, Optional<LocalDate> to) {
    boolean holds(String branch, LocalDate day) {
      return branchId.equals(branch)
          && !day.isBefore(from)
          && to.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  @Override
  public List<Window> of(String branchId, LocalDate day) {
    List<Window> own = holding(branchId, day);
    return own.isEmpty() ? holding(ANY, day) : own;
  }

  private List<Window> holding(String branchId, LocalDate day) {
    List<Window> windows =
        rows.stream()
            .filter(row -> row.holds(branchId, day))
            .map(Row::window)
            .sorted(Comparator.comparingInt(Window::number))
            .toList();
    var numbers = new HashSet<Integer>();
    if (!windows.stream().allMatch(window -> numbers.add(window.number()))) {
      throw new IllegalStateException("windows.csv has a window twice: " + branchId + " " + day);
    }
    return windows;
  }
}
