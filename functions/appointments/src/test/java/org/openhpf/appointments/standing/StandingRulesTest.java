package org.openhpf.appointments.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.testing.StillClock;

/** When no-shows pause booking. */
class StandingRulesTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

  private final StillClock clock = StillClock.at("2026-11-30T18:30:00+08:00");
  private final StandingRules rules = new StandingRules(clock);

  @Test
  void threeInNinetyDaysOnEnd() {
    assertThat(pauses(0, 30, 89)).isTrue();
    assertThat(pauses(0, 30, 90)).isFalse();
    assertThat(pauses(0, 0, 0)).isTrue();
    assertThat(pauses(0, 89)).isFalse();
  }

  @Test
  void aDayIsOverInTheEvening() {
    assertThat(rules.lastDayOver()).isEqualTo("2026-11-30");
    assertThat(rules.firstDay()).isEqualTo("2026-11-24");
    clock.moveTo("2026-11-30T17:59:59+08:00");
    assertThat(rules.lastDayOver()).isEqualTo("2026-11-29");
    clock.moveTo("2026-12-01T00:00:00+08:00");
    assertThat(rules.lastDayOver()).isEqualTo("2026-11-30");
  }

  /** Against every choice of three, in whatever order they are recorded. */
  @Test
  void pausesJustWhenThreeWithTheNewOneLieWithinNinetyDays() {
    var random = new Random(20261130);
    for (int round = 0; round < 4_000; round++) {
      List<NoShow> all = noShows(random, 1 + random.nextInt(8));
      NoShow fresh = all.removeLast();
      Optional<Instant> pausedFrom =
          random.nextInt(3) > 0
              ? Optional.empty()
              : Optional.of(evening(FIRST.plusDays(random.nextInt(200))));
      var standing = new Standing(all.size(), all, pausedFrom);

      Optional<Pause> pause = rules.pauseAfter(standing, fresh);

      assertThat(pause.isPresent())
          .as("%s before %s, paused from %s", all, fresh, pausedFrom)
          .isEqualTo(anyThree(all, fresh, pausedFrom));
      pause.ifPresent(
          ordered -> {
            assertThat(ordered.noShows()).contains(fresh).hasSizeGreaterThanOrEqualTo(3);
            assertThat(ordered.noShows())
                .allMatch(each -> pausedFrom.isEmpty() || each.ends().isAfter(pausedFrom.get()));
            assertThat(ordered.until()).isEqualTo(ordered.from().plus(30, ChronoUnit.DAYS));
          });
    }
  }

  /** A life of no-shows, each recorded on its evening: none is paid for twice. */
  @Test
  void noNoShowCountsForTwoPauses() {
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<NoShow> all = noShows(random, 30);
      all.sort((a, b) -> a.ends().compareTo(b.ends()));
      var recorded = new ArrayList<NoShow>();
      var paidFor = new HashSet<NoShow>();
      Optional<Instant> pausedFrom = Optional.empty();
      for (NoShow fresh : all) {
        clock.moveTo(fresh.date() + "T18:30:00+08:00");
        var pause = rules.pauseAfter(new Standing(recorded.size(), recorded, pausedFrom), fresh);
        recorded.add(fresh);
        if (pause.isPresent()) {
          assertThat(paidFor).doesNotContainAnyElementsOf(pause.get().noShows());
          paidFor.addAll(pause.get().noShows());
          pausedFrom = Optional.of(pause.get().from());
        }
      }
    }
  }

  private boolean pauses(int... days) {
    var all = new ArrayList<NoShow>();
    for (int day : days) {
      all.add(noShow(all.size(), FIRST.plusDays(day)));
    }
    boolean inOrder = pausesLast(all);
    Collections.reverse(all);
    assertThat(pausesLast(all)).as("in reverse").isEqualTo(inOrder);
    return inOrder;
  }

  private boolean pausesLast(List<NoShow> all) {
    List<NoShow> before = all.subList(0, all.size() - 1);
    return rules
        .pauseAfter(new Standing(before.size(), before, Optional.empty()), all.getLast())
        .isPresent();
  }

  private static boolean anyThree(List<NoShow> before, NoShow fresh, Optional<Instant> pausedFrom) {
    List<NoShow> counted =
        before.stream()
            .filter(each -> pausedFrom.isEmpty() || each.ends().isAfter(pausedFrom.get()))
            .toList();
    if (pausedFrom.isPresent() && !fresh.ends().isAfter(pausedFrom.get())) {
      return false;
    }
    for (int i = 0; i < counted.size(); i++) {
      for (int j = i + 1; j < counted.size(); j++) {
        var dates =
            new ArrayList<>(List.of(fresh.date(), counted.get(i).date(), counted.get(j).date()));
        Collections.sort(dates);
        if (ChronoUnit.DAYS.between(dates.getFirst(), dates.getLast()) < 90) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<NoShow> noShows(Random random, int count) {
    var all = new ArrayList<NoShow>();
    for (int i = 0; i < count; i++) {
      all.add(noShow(i, FIRST.plusDays(random.nextInt(250))));
    }
    return all;
  }

  private static NoShow noShow(int id, LocalDate day) {
    return new NoShow(
        "id" + id, day, "tianhe", "loan", ChinaTime.at(day, LocalTime.of(9 + id % 8, 30)));
  }

  private static Instant evening(LocalDate day) {
    return ChinaTime.at(day, LocalTime.of(18, 30));
  }
}
