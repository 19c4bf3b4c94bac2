package org.openhpf.appointments.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.waitlist.AcceptOutcome.Decided;
import org.openhpf.appointments.waitlist.JoinOutcome.AlreadyWaiting;
import org.openhpf.appointments.waitlist.JoinOutcome.Joined;

/** Everybody in one moment, through several environments as on Lambda. */
class WaitlistRacesTest {
  private final WaitingHall hall = WaitingHall.open(WaitlistRacesTest.class, 3);
  private final List<WaitingHall> environments = List.of(hall, hall.beside(2), hall.beside(3));
  private final List<Appointment> early = hall.full();

  @Test
  void placesFreedTogetherGoToDifferentPeopleTheFirstInLine() {
    List<WaitlistEntry> line = line(8);
    AtOnce.run(
        early.size(),
        i -> {
          environment(i).cancel(early.get(i));
          return i;
        });
    hall.sweep();

    Invariants.of(hall);
    assertThat(line.subList(0, 6)).allMatch(entry -> hall.status(entry) == WaitlistStatus.OFFERED);
    assertThat(line.subList(6, 8)).allMatch(entry -> hall.status(entry) == WaitlistStatus.WAITING);
    assertThat(hall.notices()).containsEntry("waitlist-offered", 6L);
  }

  @Test
  void anOfferIsAcceptedOnceHoweverOftenItIsTried() {
    WaitlistEntry anna = line(1).getFirst();
    hall.cancel(early.getFirst());
    List<AcceptOutcome> outcomes =
        AtOnce.run(20, i -> environment(i).accept(anna, Optional.empty()));

    assertThat(outcomes)
        .filteredOn(outcome -> outcome instanceof Decided(Booked booked))
        .hasSize(1);
    Invariants.of(hall);
  }

  /** It is accepted, left or expired: one of the three, and the place is in one place. */
  @Test
  void acceptingLeavingAndSweepingTogetherEndInOneOfThem() {
    for (int round = 0; round < 5; round++) {
      Appointment given = early.get(round);
      WaitlistEntry anna = hall.joined("anna" + round);
      hall.cancel(given);
      var calls = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 4; i++) {
        int n = i;
        calls.add(() -> isBooked(environment(n).accept(anna, Optional.empty())));
        calls.add(
            () -> {
              environment(n + 1).leave(anna);
              return false;
            });
        calls.add(
            () -> {
              environment(n + 2).sweep();
              return false;
            });
      }
      if (round % 2 == 0) {
        hall.hall.clock.advance(Duration.ofMinutes(10).minusNanos(1));
      }
      long accepted = AtOnce.all(calls).stream().filter(done -> done).count();

      assertThat(accepted)
          .isEqualTo(hall.status(anna) == WaitlistStatus.ACCEPTED ? 1 : 0)
          .isLessThanOrEqualTo(1);
      Invariants.of(hall);
      fillAgain(round);
    }
  }

  @Test
  void sweepsSideBySideGiveEveryPlaceBackOnce() {
    early.forEach(hall::cancelWithoutAWord);
    hall.hall.clock.advance(Duration.ofMinutes(10));
    AtOnce.run(
        6,
        i -> {
          environment(i).sweep();
          return i;
        });
    assertThat(hall.held()).isEmpty();
    assertThat(hall.open(Hall.NINE) + hall.open(WaitingHall.HALF_PAST)).isEqualTo(6);
    Invariants.of(hall);
  }

  /** Whoever joins while places are given back gets one or is told that there are some. */
  @Test
  void whoeverJoinsWhilePlacesAreGivenBackIsNotLeftWaiting() {
    early.forEach(hall::cancelWithoutAWord);
    hall.hall.clock.advance(Duration.ofMinutes(10));
    var calls = new ArrayList<Callable<Optional<WaitlistEntry>>>();
    for (int i = 0; i < 6; i++) {
      int n = i;
      calls.add(
          () ->
              environment(n).join("person" + n, Optional.empty(), Optional.empty())
                      instanceof Joined(var entry, int ahead)
                  ? Optional.of(entry)
                  : Optional.empty());
      calls.add(
          () -> {
            environment(n + 1).sweep();
            return Optional.empty();
          });
    }
    AtOnce.all(calls).stream()
        .flatMap(Optional::stream)
        .forEach(entry -> assertThat(hall.status(entry)).isEqualTo(WaitlistStatus.OFFERED));
    Invariants.of(hall);
  }

  @Test
  void onePersonJoinsOnce() {
    List<JoinOutcome> outcomes =
        AtOnce.run(20, i -> environment(i).join("anna", Optional.empty(), Optional.empty()));
    assertThat(outcomes).filteredOn(Joined.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(AlreadyWaiting.class::isInstance).hasSize(19);
    Invariants.of(hall);
  }

  private void fillAgain(int round) {
    for (var start : List.of(Hall.NINE, WaitingHall.HALF_PAST)) {
      for (int i = hall.open(start); i > 0; i--) {
        hall.booked("filler" + round + start + i, start);
      }
    }
  }

  private static boolean isBooked(AcceptOutcome outcome) {
    return outcome instanceof Decided(Booked booked);
  }

  private List<WaitlistEntry> line(int people) {
    return IntStream.range(0, people)
        .mapToObj(
            i -> {
              hall.hall.clock.advance(Duration.ofMillis(1));
              return hall.joined("person" + i);
            })
        .toList();
  }

  private WaitingHall environment(int i) {
    return environments.get(i % environments.size());
  }
}
