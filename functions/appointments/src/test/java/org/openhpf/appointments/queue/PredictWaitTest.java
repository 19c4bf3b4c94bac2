package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.SeenSlots;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.queue.HallQueue.Serving;
import org.openhpf.appointments.queue.HallQueue.Waiting;
import org.openhpf.local.testing.StillClock;

/** What the prediction is told of the hall; how well it predicts is told elsewhere. */
class PredictWaitTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final StillClock clock = StillClock.at("2026-11-30T08:50:00+08:00");
  private final QueueRules rules = new QueueRules(new BookingRules(clock, new Random(1)));
  private final Branch branch = new CsvBranches().find("tianhe", MONDAY).orElseThrow();

  @Test
  void aNewcomerWaitsForBookedPlacesWhosePeopleMayStillCome() {
    var served = serving("loan", "loan");

    assertThat(played(4, DayCounts.NONE, served, TicketKind.WALK_IN))
        .isGreaterThan(played(4, checkedIn(3), served, TicketKind.WALK_IN))
        .isGreaterThan(played(0, DayCounts.NONE, served, TicketKind.WALK_IN));
    assertThat(played(4, checkedIn(4), served, TicketKind.WALK_IN))
        .isEqualTo(played(0, DayCounts.NONE, served, TicketKind.WALK_IN));
    // Who comes with an appointment goes first whoever else has one.
    assertThat(played(4, DayCounts.NONE, served, TicketKind.APPOINTMENT))
        .isEqualTo(played(0, DayCounts.NONE, served, TicketKind.WALK_IN));
    clock.moveTo("2026-11-30T09:15:01+08:00");
    assertThat(played(4, DayCounts.NONE, served, TicketKind.WALK_IN))
        .isEqualTo(played(0, DayCounts.NONE, served, TicketKind.WALK_IN));
  }

  @Test
  void aheadAreThoseWhoGoToTheSameWindows() {
    var queue =
        new HallQueue(
            List.of(waiting("loan", 1), waiting("withdrawal", 2), waiting("contribution", 3)),
            Map.of());
    PredictWait predictWait = predictWait(0);
    var scene = new PredictWait.Scene(branch, queue, DayCounts.NONE, Experience.NONE);

    // Loans share windows 5 and 6 with consultation and withdrawal, not with contribution.
    assertThat(predictWait.peopleAhead(scene, "loan", queue.waiting())).isEqualTo(2);
    assertThat(predictWait.peopleAhead(scene, "transfer", queue.waiting())).isEqualTo(2);
    assertThat(predictWait.peopleAhead(scene, "loan", List.of())).isZero();
  }

  @Test
  void aCategoryWithoutWindowOrABranchWithoutHoursHasNoPrediction() {
    var scene =
        new PredictWait.Scene(
            branch, new HallQueue(List.of(), Map.of()), DayCounts.NONE, Experience.NONE);
    assertThat(predictWait(0).of(scene, "gold", TicketKind.WALK_IN, List.of())).isEmpty();
    var noHours =
        new Branch("tianhe", "天河", "天河区", "-", branch.location(), branch.categories(), List.of());
    assertThat(
            predictWait(0)
                .of(
                    new PredictWait.Scene(noHours, scene.queue(), DayCounts.NONE, Experience.NONE),
                    "loan",
                    TicketKind.WALK_IN,
                    List.of()))
        .isEmpty();
  }

  private long played(int taken, DayCounts counts, HallQueue queue, TicketKind kind) {
    return predictWait(taken)
        .of(
            new PredictWait.Scene(branch, queue, counts, Experience.NONE),
            "loan",
            kind,
            queue.waiting())
        .orElseThrow()
        .playedSeconds();
  }

  /** So many places for loans at nine are taken. */
  private PredictWait predictWait(int taken) {
    SeenSlots seen =
        (branchId, date, category) ->
            category.equals("loan")
                ? Map.of(NINE, new SeenSlots.Seen(LocalTime.of(9, 30), 10, 10 - taken, false))
                : Map.of();
    return new PredictWait(new CsvWindows(), seen, rules);
  }

  private static DayCounts checkedIn(int people) {
    DayCounts counts = DayCounts.NONE;
    for (int i = 0; i < people; i++) {
      counts = counts.withCheckIn("AP", "loan", NINE);
    }
    return counts;
  }

  /** Both windows for loans have just called somebody. */
  private HallQueue serving(String fifth, String sixth) {
    var waiting = new ArrayList<Waiting>();
    return new HallQueue(
        waiting,
        Map.of(
            5, new Serving(5, "t5", "C001", fifth, clock.instant(), 0),
            6, new Serving(6, "t6", "C002", sixth, clock.instant(), 0)));
  }

  private Waiting waiting(String category, int n) {
    Instant taken = clock.instant().plusSeconds(n);
    var place = new LinePlace(2, taken, taken, Optional.empty(), "t" + n);
    return new Waiting("t" + n, "X00" + n, category, TicketKind.WALK_IN, place, Optional.empty());
  }
}
