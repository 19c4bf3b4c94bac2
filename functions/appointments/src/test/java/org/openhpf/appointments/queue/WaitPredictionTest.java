package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.queue.HallView.Expected;
import org.openhpf.appointments.queue.HallView.OpenWindow;
import org.openhpf.appointments.queue.HallView.Service;

class WaitPredictionTest {
  private static final WaitRules RULES = new WaitRules(LocalDate.of(2026, 1, 5));
  private static final Set<String> BOTH = Set.of("loan", "withdrawal");
  private static final Map<String, ServiceTimes> TIMES =
      Map.of(
          "loan",
          new ServiceTimes(100, Duration.ofMinutes(20).toMillis()),
          "withdrawal",
          new ServiceTimes(100, Duration.ofMinutes(10).toMillis()));

  private static OpenWindow free(Set<String> categories) {
    return new OpenWindow(categories, Optional.empty());
  }

  private static OpenWindow busy(Set<String> categories, String category, long minutes) {
    return new OpenWindow(
        categories, Optional.of(new Service(category, Duration.ofMinutes(minutes))));
  }

  private static long playedMinutes(String category, HallView hall) {
    return PlayedQueue.seconds(category, hall, TIMES, RULES).orElseThrow() / 60;
  }

  private static Wait wait(HallView hall, WaitErrors errors) {
    return WaitPrediction.of("loan", hall, TIMES, errors, RULES).orElseThrow().told();
  }

  @Test
  void isShortWhereAWindowIsFree() {
    var hall = new HallView(List.of(free(BOTH)), List.of(), List.of());

    assertThat(wait(hall, RULES.firstErrors())).isEqualTo(new Wait(0, 0, 1));
  }

  @Test
  void isUnknownWhereNoWindowServesTheCategory() {
    var hall = new HallView(List.of(free(Set.of("loan"))), List.of(), List.of());

    assertThat(WaitPrediction.of("withdrawal", hall, TIMES, RULES.firstErrors(), RULES)).isEmpty();
    assertThat(
            WaitPrediction.of(
                "loan",
                new HallView(List.of(), List.of(), List.of()),
                TIMES,
                RULES.firstErrors(),
                RULES))
        .isEmpty();
  }

  @Test
  void playsThoseAheadToTheWindowsThatServeThem() {
    var windows = List.of(busy(Set.of("loan"), "loan", 5), busy(BOTH, "withdrawal", 2));

    // Free in 15 and 8 minutes; the withdrawal takes the second until 18.
    assertThat(playedMinutes("loan", new HallView(windows, List.of("withdrawal"), List.of())))
        .isEqualTo(15);
    assertThat(playedMinutes("withdrawal", new HallView(windows, List.of("withdrawal"), List.of())))
        .isEqualTo(18);
    // A category that no open window serves holds up nobody.
    assertThat(playedMinutes("loan", new HallView(windows, List.of("transfer"), List.of())))
        .isEqualTo(8);
  }

  @Test
  void countsOnHalfAMeanWhereAServiceIsOverdue() {
    var hall = new HallView(List.of(busy(BOTH, "loan", 500)), List.of(), List.of());

    assertThat(playedMinutes("loan", hall)).isEqualTo(10);
  }

  @Test
  void letsAppointmentsBeforeThatComeInTime() {
    var windows = List.of(busy(BOTH, "loan", 0));
    var soon = new Expected("loan", Duration.ofMinutes(-3));
    var later = new Expected("loan", Duration.ofMinutes(30));
    var late = new Expected("loan", Duration.ofMinutes(60));

    assertThat(playedMinutes("loan", new HallView(windows, List.of(), List.of(later))))
        .isEqualTo(20);
    // 20 + 0.9 × 20, and again, before the third begins.
    assertThat(playedMinutes("loan", new HallView(windows, List.of(), List.of(soon, later, late))))
        .isEqualTo(56);
  }

  @Test
  void startsFromTheFirstBeliefWhereNothingIsKnown() {
    var hall = new HallView(List.of(busy(BOTH, "loan", 0)), List.of(), List.of());

    assertThat(PlayedQueue.seconds("loan", hall, Map.of(), RULES).orElseThrow())
        .isEqualTo(Duration.ofMinutes(12).toSeconds());
  }

  @Test
  void learnsWhereWaitsLie() {
    WaitErrors errors = RULES.firstErrors();
    var random = new Random(1);
    for (int i = 0; i < 30_000; i++) {
      // Between 20 and 40 minutes where 20 were played out.
      errors = RULES.called(errors, 1200, Duration.ofSeconds(1200 + random.nextInt(1200)));
    }

    Wait wait = errors.around(1200);
    assertThat(wait.atLeast()).isBetween(21, 24);
    assertThat(wait.minutes()).isBetween(28, 32);
    assertThat(wait.atMost()).isBetween(36, 39);
  }

  @Property(seed = "1", tries = 500)
  void oneMoreAheadNeverShortensTheWait(
      @ForAll("errors") WaitErrors errors,
      @ForAll @IntRange(max = 60) int people,
      @ForAll @IntRange(min = 1, max = 12) int windows,
      @ForAll @IntRange(max = 30) int since) {
    List<OpenWindow> open = Collections.nCopies(windows, busy(BOTH, "withdrawal", since));
    var ahead = new ArrayList<>(Collections.nCopies(people, "loan"));
    Wait before = wait(new HallView(open, ahead, List.of()), errors);
    ahead.add(people / 2, "withdrawal");

    assertNotShorter(wait(new HallView(open, ahead, List.of()), errors), before);
  }

  @Property(seed = "2", tries = 500)
  void oneMoreWindowNeverLengthensTheWait(
      @ForAll("errors") WaitErrors errors,
      @ForAll @IntRange(max = 60) int people,
      @ForAll @IntRange(min = 1, max = 12) int windows,
      @ForAll @IntRange(max = 30) int since) {
    List<String> ahead = Collections.nCopies(people, "withdrawal");
    List<OpenWindow> fewer = Collections.nCopies(windows, busy(BOTH, "loan", since));
    List<OpenWindow> more = Collections.nCopies(windows + 1, busy(BOTH, "loan", since));

    assertNotShorter(
        wait(new HallView(fewer, ahead, List.of()), errors),
        wait(new HallView(more, ahead, List.of()), errors));
  }

  private static void assertNotShorter(Wait longer, Wait shorter) {
    assertThat(longer.minutes()).isGreaterThanOrEqualTo(shorter.minutes());
    assertThat(longer.atLeast()).isGreaterThanOrEqualTo(shorter.atLeast());
    assertThat(longer.atMost()).isGreaterThanOrEqualTo(shorter.atMost());
  }

  @Property(seed = "3", tries = 500)
  void holdsItsBoundsWhateverItIsFed(
      @ForAll("errors") WaitErrors errors, @ForAll long played, @ForAll @LongRange long waited) {
    WaitErrors after = RULES.called(errors, played, Duration.ofSeconds(waited));

    for (WaitErrors any : List.of(errors, after)) {
      Wait wait = any.around(played);
      assertThat(wait.atLeast()).isBetween(0, wait.minutes());
      assertThat(wait.atMost()).isBetween(wait.minutes(), 24 * 60);
    }
  }

  @Property(seed = "4", tries = 500)
  void serviceTimesStayWithinWhatAServiceCanTake(
      @ForAll @LongRange(max = Long.MAX_VALUE) long tickets,
      @ForAll @LongRange(max = 7_200_000) long mean,
      @ForAll @LongRange(min = Long.MIN_VALUE / 1000, max = Long.MAX_VALUE / 1000) long millis) {
    ServiceTimes after = RULES.finished(new ServiceTimes(tickets, mean), Duration.ofMillis(millis));

    assertThat(after.tickets()).isBetween(1L, 100L);
    assertThat(after.meanMillis()).isBetween(0L, 7_200_000L);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Wait(5, 6, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> new Wait(5, -1, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> new Wait(5, 4, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new ServiceTimes(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ServiceTimes(1, 7_200_001));
    assertThatIllegalArgumentException().isThrownBy(() -> new WaitErrors(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new WaitErrors.Knot(0, 1, 1, 0));
  }

  /** Curves that cross and fall, as no learning would leave them. */
  @Provide
  Arbitrary<WaitErrors> errors() {
    Arbitrary<Long> factor = Arbitraries.longs().between(50_000, 50_000_000);
    return Combinators.combine(factor, factor, factor, Arbitraries.longs().greaterOrEqual(0))
        .as(WaitErrors.Knot::new)
        .list()
        .ofSize(5)
        .map(WaitErrors::new);
  }
}
