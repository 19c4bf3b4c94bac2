package org.openhpf.appointments.hall;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhpf.kernel.Csv;

/** Branches, categories and slot plans from the tables of this artefact. */
public final class CsvBranches implements Branches, SlotPlans {
  private record Place(
      String branchId, String name, String district, String address, Branch.Location location) {}

  private final List<Place> places =
      Csv.read(
          CsvBranches.class,
          "branches.csv",
          List.of(
              "branchId",
              "name",
              "district",
              "address",
              "latitude",
              "longitude",
              "source",
              "confidence"),
          row ->
              new Place(
                  row.get(0),
                  row.get(1),
                  row.get(2),
                  row.get(3),
                  new Branch.Location(
                      Double.parseDouble(row.get(4)), Double.parseDouble(row.get(5)))));

  private final List<Category> categories =
      Csv.read(
          CsvBranches.class,
          "categories.csv",
          List.of("category", "name", "source", "confidence"),
          row -> new Category(row.get(0), row.get(1)));

  private final List<SlotPlan> plans =
      Csv.read(
          CsvBranches.class,
          "slot-plans.csv",
          List.of(
              "branchId",
              "category",
              "opens",
              "closes",
              "minutes",
              "capacity",
              "from",
              "to",
              "source",
              "confidence"),
          row ->
              new SlotPlan(
                  row.get(0),
                  row.get(1),
                  LocalTime.parse(row.get(2)),
                  LocalTime.parse(row.get(3)),
                  Integer.parseInt(row.get(4)),
                  Integer.parseInt(row.get(5)),
                  LocalDate.parse(row.get(6)),
                  row.get(7).isEmpty()
                      ? Optional.empty()
                      : Optional.of(LocalDate.parse(row.get(7)))));

  public CsvBranches() {
    requireWhole();
  }

  /** A mistake in a table ends the build's tests, not a citizen's booking. */
  private void requireWhole() {
    for (int i = 0; i < plans.size(); i++) {
      SlotPlan plan = plans.get(i);
      boolean known =
          plan.branchId().equals(SlotPlan.ANY)
              || places.stream().anyMatch(place -> place.branchId().equals(plan.branchId()));
      boolean served =
          plan.category().equals(SlotPlan.ANY)
              || categories.stream().anyMatch(kind -> kind.category().equals(plan.category()));
      if (!known || !served || plans.subList(0, i).stream().anyMatch(plan::contradicts)) {
        throw new IllegalStateException("a wrong row in slot-plans.csv: " + plan);
      }
    }
  }

  @Override
  public List<Branch> all(LocalDate day) {
    return places.stream().map(place -> branch(place, day)).toList();
  }

  @Override
  public Optional<Branch> find(String branchId, LocalDate day) {
    return places.stream()
        .filter(place -> place.branchId().equals(branchId))
        .findFirst()
        .map(place -> branch(place, day));
  }

  @Override
  public List<PlannedSlot> slots(String branchId, String category, LocalDate day) {
    return fitting(branchId, category, day).stream()
        .flatMap(plan -> plan.slots().stream())
        .sorted(Comparator.comparing(PlannedSlot::startTime))
        .toList();
  }

  /** The rows that speak of a branch, the general ones too, in force or not. */
  public List<SlotPlan> plansOf(String branchId) {
    return plans.stream()
        .filter(plan -> plan.branchId().equals(SlotPlan.ANY) || plan.branchId().equals(branchId))
        .toList();
  }

  private Branch branch(Place place, LocalDate day) {
    List<Hours> hours =
        fitting(place.branchId(), SlotPlan.ANY, day).stream()
            .map(plan -> new Hours(plan.opens(), plan.closes()))
            .sorted(Comparator.comparing(Hours::opens))
            .toList();
    return new Branch(
        place.branchId(),
        place.name(),
        place.district(),
        place.address(),
        place.location(),
        categories,
        hours);
  }

  /** The closest plans alone: a branch that has plans of its own follows no general one. */
  private List<SlotPlan> fitting(String branchId, String category, LocalDate day) {
    List<SlotPlan> holding =
        plans.stream().filter(plan -> plan.holds(branchId, category, day)).toList();
    int closest = holding.stream().mapToInt(SlotPlan::closeness).max().orElse(0);
    return holding.stream().filter(plan -> plan.closeness() == closest).toList();
  }
}
