package org.openhpf.bench.plain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Csv;
import org.openhpf.kernel.Parameters;
import org.openhpf.kernel.WorkingDays;

/** The branches, categories, slot plans and booking rules that functions/appointments reads. */
final class BookingTables {
  private static final String FOLDER = "/org/openhpf/appointments/";
  private static final String ANY = "*";

  private final Set<String> branches = new HashSet<>();
  private final Set<String> categories = new HashSet<>();
  private final List<Plan> plans;
  private final Parameters parameters =
      Parameters.load(BookingTables.class, FOLDER + "booking/parameters.csv");

  record PlannedSlot(LocalTime start, LocalTime end, int capacity) {}

  private record Plan(
      String branchId,
      String category,
      LocalTime opens,
      LocalTime closes,
      int minutes,
      int capacity,
      LocalDate from,
      LocalDate to) {

    boolean holds(String branch, String kind, LocalDate day) {
      return (branchId.equals(ANY) || branchId.equals(branch))
          && (category.equals(ANY) || category.equals(kind))
          && !day.isBefore(from)
          && !day.isAfter(to);
    }

    int closeness() {
      return (branchId.equals(ANY) ? 0 : 2) + (category.equals(ANY) ? 0 : 1);
    }
  }

  BookingTables() {
    read("branches.csv", "branchId,name,district,address,latitude,longitude,source,confidence")
        .forEach(row -> branches.add(row.getFirst()));
    read("categories.csv", "category,name,source,confidence")
        .forEach(row -> categories.add(row.getFirst()));
    plans =
        read(
                "slot-plans.csv",
                "branchId,category,opens,closes,minutes,capacity,from,to,source,confidence")
            .stream()
            .map(BookingTables::plan)
            .toList();
  }

  private static List<List<String>> read(String table, String columns) {
    return Csv.read(
        BookingTables.class, FOLDER + "hall/" + table, List.of(columns.split(",")), row -> row);
  }

  private static Plan plan(List<String> row) {
    return new Plan(
        row.get(0),
        row.get(1),
        LocalTime.parse(row.get(2)),
        LocalTime.parse(row.get(3)),
        Integer.parseInt(row.get(4)),
        Integer.parseInt(row.get(5)),
        LocalDate.parse(row.get(6)),
        row.get(7).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get(7)));
  }

  boolean hasBranch(String branchId) {
    return branches.contains(branchId);
  }

  boolean hasCategory(String category) {
    return categories.contains(category);
  }

  boolean isBookable(LocalDate date) {
    LocalDate today = SlotsEndpoint.today();
    int window = parameters.get("booking.windowWorkingDays", today).asInt();
    LocalTime opens = parameters.get("booking.dayOpensAt", today).asTime();
    boolean notYet =
        WorkingDays.china().isWorkingDay(today) && LocalTime.now(ChinaTime.ZONE).isBefore(opens);
    return WorkingDays.china().next(today, notYet ? window - 1 : window).contains(date);
  }

  int keptForElders(int capacity, LocalDate date) {
    double share = parameters.get("booking.elderShare", date).asRatio().doubleValue();
    return (int) Math.ceil(capacity * share / (1 - share));
  }

  List<PlannedSlot> slots(String branchId, String category, LocalDate date) {
    List<Plan> holding = plans.stream().filter(p -> p.holds(branchId, category, date)).toList();
    int closest = holding.stream().mapToInt(Plan::closeness).max().orElse(0);
    var slots = new ArrayList<PlannedSlot>();
    for (Plan plan : holding) {
      LocalTime end = plan.opens().plusMinutes(plan.minutes());
      while (plan.closeness() == closest && !end.isAfter(plan.closes())) {
        slots.add(new PlannedSlot(end.minusMinutes(plan.minutes()), end, plan.capacity()));
        end = end.plusMinutes(plan.minutes());
      }
    }
    slots.sort(Comparator.comparing(PlannedSlot::start));
    return slots;
  }
}
