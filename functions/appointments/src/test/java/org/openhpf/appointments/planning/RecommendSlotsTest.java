package org.openhpf.appointments.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.SeenSlots;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.local.testing.StillClock;

/** Which slots are recommended, and why. */
class RecommendSlotsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final Optional<Branch.Location> TIANHE =
      Optional.of(new Branch.Location(23.1246, 113.3612));

  private final CsvBranches hall = new CsvBranches();
  private final Map<String, Map<LocalTime, SeenSlots.Seen>> seen = new HashMap<>();
  private final RecommendationRules rules = new RecommendationRules();
  private final RecommendSlots recommend =
      new RecommendSlots(
          hall,
          hall,
          new BookingRules(StillClock.at("2026-11-20T10:00:00+08:00"), new Random(1)),
          rules,
          (branchId, date, category) -> seen.getOrDefault(branchId + date, Map.of()),
          rules.waitsByLoad());

  @Test
  void theNearestComesFirstAndEachSaysWhy() {
    List<Recommendation> slots = recommend(TIANHE, Optional.empty(), 6);

    assertThat(slots).extracting(Recommendation::branchId).startsWith("tianhe", "tianhe");
    assertThat(slots.getFirst().date()).isEqualTo(MONDAY);
    assertThat(slots.getFirst().cost()).isEqualTo(new Recommendation.Cost(0, 0, 0, 0));
    assertThat(slots).extracting(slot -> slot.cost().minutes()).isSorted();
    assertThat(slots).allSatisfy(slot -> assertThat(slot.reasons()).hasSize(3));
  }

  @Test
  void aBookedOutNeighbourGivesWayToTheNextOrToAnotherDay() {
    see("tianhe", MONDAY, 0, false);
    List<Recommendation> slots = recommend(TIANHE, Optional.empty(), 20);

    assertThat(slots)
        .noneMatch(slot -> slot.branchId().equals("tianhe") && slot.date().equals(MONDAY));
    assertThat(slots.getFirst().date()).isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void aClosedDayIsNotRecommended() {
    see("tianhe", MONDAY, 10, true);

    assertThat(recommend(TIANHE, Optional.empty(), 50))
        .noneMatch(slot -> slot.branchId().equals("tianhe") && slot.date().equals(MONDAY));
  }

  @Test
  void loadCountsAsWaiting() {
    see("tianhe", MONDAY, 5, false);
    Recommendation half =
        recommend(TIANHE, Optional.empty(), 50).stream()
            .filter(slot -> slot.branchId().equals("tianhe") && slot.date().equals(MONDAY))
            .findFirst()
            .orElseThrow();

    assertThat(half.load()).isEqualTo(0.5);
    assertThat(half.cost().waiting()).isEqualTo(15);
  }

  @Test
  void fromADayOnAndWithoutAPlace() {
    List<Recommendation> slots = recommend(Optional.empty(), Optional.of(MONDAY.plusDays(2)), 3);

    assertThat(slots).extracting(Recommendation::date).containsOnly(MONDAY.plusDays(2));
    assertThat(slots).extracting(Recommendation::distanceKm).containsOnly(Optional.empty());
    assertThat(recommend(TIANHE, Optional.of(MONDAY.plusDays(30)), 3)).isEmpty();
  }

  @Test
  void distancesAreThoseOfTheEarth() {
    Branch.Location guangzhou = new Branch.Location(23.1291, 113.2644);
    Branch.Location beijing = new Branch.Location(39.9042, 116.4074);

    assertThat(guangzhou.kilometresTo(beijing)).isBetween(1_880.0, 1_895.0);
    assertThat(guangzhou.kilometresTo(guangzhou)).isZero();
  }

  private void see(String branchId, LocalDate day, int open, boolean closed) {
    var slots = new HashMap<LocalTime, SeenSlots.Seen>();
    hall.slots(branchId, "loan", day)
        .forEach(
            slot ->
                slots.put(slot.startTime(), new SeenSlots.Seen(slot.endTime(), 10, open, closed)));
    seen.put(branchId + day, slots);
  }

  private List<Recommendation> recommend(
      Optional<Branch.Location> near, Optional<LocalDate> from, int limit) {
    return recommend.recommend(new RecommendSlots.Wish("loan", near, from, limit)).orElseThrow();
  }
}
