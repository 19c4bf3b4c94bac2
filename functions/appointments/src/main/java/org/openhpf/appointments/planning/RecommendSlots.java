package org.openhpf.appointments.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.SeenSlots;
import org.openhpf.appointments.booking.SeenSlots.BranchDay;
import org.openhpf.appointments.booking.SeenSlots.Seen;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;

/**
 * Recommends open slots of all branches and bookable days: by what each costs in minutes, the
 * cheapest first, a few of each branch and day.
 */
public final class RecommendSlots {
  private static final Comparator<Recommendation> CHEAPEST =
      Comparator.comparingInt((Recommendation slot) -> slot.cost().minutes())
          .thenComparing(Recommendation::date)
          .thenComparing(Recommendation::startTime)
          .thenComparing(Recommendation::branchId);

  private final Branches branches;
  private final SlotPlans plans;
  private final BookingRules booking;
  private final RecommendationRules rules;
  private final SeenSlots seenSlots;
  private final ExpectedWaits waits;

  /**
   * @param near empty: wherever
   * @param from empty: the first day that can be booked
   */
  public record Wish(
      String category, Optional<Branch.Location> near, Optional<LocalDate> from, int limit) {}

  public RecommendSlots(
      Branches branches,
      SlotPlans plans,
      BookingRules booking,
      RecommendationRules rules,
      SeenSlots seenSlots,
      ExpectedWaits waits) {
    this.branches = branches;
    this.plans = plans;
    this.booking = booking;
    this.rules = rules;
    this.seenSlots = seenSlots;
    this.waits = waits;
  }

  /** Empty if no branch serves the category. */
  public Optional<List<Recommendation>> recommend(Wish wish) {
    List<Branch> serving =
        branches.all(booking.today()).stream()
            .filter(branch -> branch.serves(wish.category()))
            .toList();
    if (serving.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> days =
        booking.bookableDays().stream()
            .filter(day -> wish.from().map(from -> !day.isBefore(from)).orElse(true))
            .toList();
    List<BranchDay> all =
        serving.stream()
            .flatMap(branch -> days.stream().map(day -> new BranchDay(branch.branchId(), day)))
            .toList();
    Map<BranchDay, Map<LocalTime, Seen>> seen = seenSlots.of(all, wish.category());
    var ranked = new ArrayList<Recommendation>();
    for (Branch branch : serving) {
      for (int later = 0; later < days.size(); later++) {
        var day = new BranchDay(branch.branchId(), days.get(later));
        best(wish, branch, day.date(), later, seen.getOrDefault(day, Map.of()))
            .forEach(ranked::add);
      }
    }
    return Optional.of(ranked.stream().sorted(CHEAPEST).limit(wish.limit()).toList());
  }

  private Stream<Recommendation> best(
      Wish wish, Branch branch, LocalDate day, int later, Map<LocalTime, Seen> seen) {
    return SeenSlots.over(plans.slots(branch.branchId(), wish.category(), day), seen)
        .entrySet()
        .stream()
        .filter(slot -> slot.getValue().bookable() > 0)
        .map(slot -> recommendation(wish, branch, day, later, slot.getKey(), slot.getValue()))
        .sorted(CHEAPEST)
        .limit(rules.slotsOfDay(day));
  }

  private Recommendation recommendation(
      Wish wish, Branch branch, LocalDate day, int later, LocalTime start, Seen seen) {
    double load = 1 - (double) seen.open() / seen.capacity();
    Optional<Double> distance = wish.near().map(branch.location()::kilometresTo);
    int travel = distance.map(kilometres -> rules.travelMinutes(kilometres, day)).orElse(0);
    var slot = new SlotId(branch.branchId(), day, wish.category(), start);
    int waiting = (int) waits.in(slot, load).toMinutes();
    int laterMinutes = rules.laterMinutes(later, day);
    var cost =
        new Recommendation.Cost(travel + waiting + laterMinutes, travel, waiting, laterMinutes);
    return new Recommendation(
        branch.branchId(),
        branch.name(),
        day,
        start,
        seen.endTime(),
        distance.map(RecommendSlots::oneDecimal),
        seen.open(),
        BigDecimal.valueOf(load).setScale(2, RoundingMode.HALF_UP).doubleValue(),
        cost,
        reasons(distance, cost, seen, load, later));
  }

  private static List<String> reasons(
      Optional<Double> distance, Recommendation.Cost cost, Seen seen, double load, int later) {
    var reasons = new ArrayList<String>();
    distance.ifPresent(
        kilometres ->
            reasons.add("直线距离 %s 公里，路上约 %d 分钟".formatted(oneDecimal(kilometres), cost.travel())));
    reasons.add(
        "已约 %d%%，余 %d 个名额，预计等候 %d 分钟"
            .formatted(Math.round(100 * load), seen.open(), cost.waiting()));
    reasons.add(later == 0 ? "最早可约的一天" : "比最早可约的一天晚 %d 个工作日".formatted(later));
    return reasons;
  }

  private static BigDecimal oneDecimal(double kilometres) {
    return BigDecimal.valueOf(kilometres).setScale(1, RoundingMode.HALF_UP);
  }
}
