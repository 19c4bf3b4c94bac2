package org.openhpf.appointments.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhpf.appointments.booking.SeenSlots;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Category;
import org.openhpf.appointments.queue.HallQueue.Serving;
import org.openhpf.appointments.queue.HallQueue.Waiting;
import org.openhpf.appointments.queue.HallView.Expected;
import org.openhpf.appointments.queue.HallView.OpenWindow;
import org.openhpf.appointments.queue.HallView.Service;
import org.openhpf.kernel.ChinaTime;

/** Predicts waits from what a branch looks like now. */
public final class PredictWait {
  private final Windows windows;
  private final SeenSlots seenSlots;
  private final QueueRules rules;

  /**
   * A branch at a moment of today.
   *
   * @param counts of today: who has checked in is not expected any more
   */
  public record Scene(Branch branch, HallQueue queue, DayCounts counts, Experience experience) {}

  public PredictWait(Windows windows, SeenSlots seenSlots, QueueRules rules) {
    this.windows = windows;
    this.seenSlots = seenSlots;
    this.rules = rules;
  }

  /** Today's line at a branch, read one part after the other. */
  static Scene scene(Branch branch, Tickets tickets, QueueRules rules) {
    return new Scene(
        branch,
        tickets.queue(branch.branchId(), rules.today()),
        tickets.counts(branch.branchId(), rules.today()),
        tickets.experience(branch.branchId()));
  }

  /** Those who go first and are served at the same windows, some of them. */
  public int peopleAhead(Scene scene, String category, List<Waiting> before) {
    Set<String> sharing =
        open(scene).stream()
            .filter(window -> window.serves(category))
            .flatMap(window -> window.categories().stream())
            .collect(Collectors.toSet());
    return (int) before.stream().filter(one -> sharing.contains(one.category())).count();
  }

  /**
   * In open time; empty if no window serves the category.
   *
   * @param before those who are called first
   */
  public Optional<WaitPrediction> of(
      Scene scene, String category, TicketKind kind, List<Waiting> before) {
    if (scene.branch.hours().isEmpty()) {
      return Optional.empty();
    }
    var waitRules = new WaitRules(rules.today());
    var hall =
        new HallView(
            open(scene).stream().map(window -> openWindow(window, scene.queue)).toList(),
            before.stream().map(Waiting::category).toList(),
            kind == TicketKind.APPOINTMENT ? List.of() : expected(scene));
    return WaitPrediction.of(
        category,
        hall,
        scene.experience.serviceTimes(),
        scene.experience.errors(kind, waitRules),
        waitRules);
  }

  /** A wait of open time as it passes on the clock from now on. */
  public Wait onTheClock(Branch branch, Wait open) {
    return new OpenHours(branch.hours()).onTheClock(open, timeOf(rules.now()));
  }

  /** With a ticket called, if it is the first time; nothing to learn from otherwise. */
  Optional<Experience> learntFromCall(Branch branch, Ticket called, Tickets tickets) {
    boolean again = called.passes() > 0 || called.playedSeconds().isEmpty();
    if (again || branch.hours().isEmpty()) {
      return Optional.empty();
    }
    var waitRules = new WaitRules(called.date());
    Experience before = tickets.experience(branch.branchId());
    Duration waited =
        new OpenHours(branch.hours())
            .between(timeOf(called.issuedAt()), timeOf(called.calledAt().orElseThrow()));
    return Optional.of(
        before.with(
            called.kind(),
            waitRules.called(
                before.errors(called.kind(), waitRules),
                called.playedSeconds().orElseThrow(),
                waited)));
  }

  /** With a ticket finished. */
  Experience learntFromService(Ticket finished, Tickets tickets) {
    var waitRules = new WaitRules(finished.date());
    Experience before = tickets.experience(finished.branchId());
    ServiceTimes times =
        before.serviceTimes().getOrDefault(finished.category(), waitRules.firstServiceTimes());
    Duration service = finished.serviceUntil(finished.finishedAt().orElseThrow());
    return before.with(finished.category(), waitRules.finished(times, service));
  }

  private List<Window> open(Scene scene) {
    return windows.of(scene.branch.branchId(), rules.today());
  }

  private OpenWindow openWindow(Window window, HallQueue queue) {
    return new OpenWindow(
        window.categories(),
        Optional.ofNullable(queue.serving().get(window.number())).map(this::service));
  }

  private Service service(Serving serving) {
    return new Service(serving.category(), Duration.between(serving.since(), rules.now()));
  }

  /** Booked places whose people may still check in. */
  private List<Expected> expected(Scene scene) {
    var hours = new OpenHours(scene.branch.hours());
    var expected = new ArrayList<Expected>();
    for (Category category : scene.branch.categories()) {
      seenSlots
          .of(scene.branch.branchId(), rules.today(), category.category())
          .forEach(
              (start, seen) -> {
                int taken = seen.closed() ? 0 : seen.capacity() - seen.open();
                int missing = taken - scene.counts.checkedIn(category.category(), start);
                if (!rules.checkInUntil(ChinaTime.at(rules.today(), start)).isBefore(rules.now())) {
                  Duration opensIn = hours.between(timeOf(rules.now()), start);
                  for (int i = 0; i < missing; i++) {
                    expected.add(new Expected(category.category(), opensIn));
                  }
                }
              });
    }
    expected.sort(Comparator.comparing(Expected::opensIn));
    return expected;
  }

  private static LocalTime timeOf(Instant moment) {
    return LocalTime.ofInstant(moment, ChinaTime.ZONE);
  }
}
