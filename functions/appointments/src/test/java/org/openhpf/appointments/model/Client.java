package org.openhpf.appointments.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.Attendee;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.CancellationOutcome;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.booking.RescheduleAppointment;
import org.openhpf.appointments.booking.Reseating;
import org.openhpf.appointments.closing.CloseDay;
import org.openhpf.appointments.closing.ReopenDay;
import org.openhpf.appointments.closing.ReseatSweep;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.waitlist.AcceptOutcome;
import org.openhpf.appointments.waitlist.JoinOutcome;
import org.openhpf.appointments.waitlist.JoinWaitlist;
import org.openhpf.appointments.waitlist.Line;
import org.openhpf.appointments.waitlist.SweepPlaces;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.Sweep;

/** Somebody who does anything at random, and holds each answer to what was true meanwhile. */
final class Client {
  private static final int REMEMBERED = 40;

  private final Environment environment;
  private final Random random;
  private final Judge judge;
  private final Deque<Appointment> known = new ArrayDeque<>();
  private final Deque<Appointment> cancelled = new ArrayDeque<>();
  private final Deque<JoinOutcome.Joined> waiting = new ArrayDeque<>();
  private final String name;
  private int requests;

  Client(Environment environment, long seed, Judge judge) {
    this.environment = environment;
    this.random = new Random(seed);
    this.judge = judge;
    this.name = "client" + seed;
  }

  /** One operation; whatever ends it unanswered goes through. */
  void operate() {
    int draw = random.nextInt(1_000);
    if (draw < 300) {
      book(List.of(Optional.empty()));
    } else if (draw < 390) {
      book(Town.household(random));
    } else if (draw < 550) {
      cancel();
    } else if (draw < 590) {
      restore();
    } else if (draw < 690) {
      move();
    } else if (draw < 790) {
      join();
    } else if (draw < 860) {
      accept();
    } else if (draw < 890) {
      leave();
    } else if (draw < 945) {
      run(environment.places, new SweepPlaces.Input(Optional.empty()));
    } else if (draw < 946) {
      closeOrSleep();
    } else if (draw < 948) {
      reopen();
    } else if (draw < 960) {
      run(environment.reseat, new ReseatSweep.Input(Optional.empty()));
    } else {
      environment.town.clock.advance(Duration.ofSeconds(random.nextInt(900)));
    }
  }

  private List<LocalDate> days() {
    return environment.rules.bookableDays();
  }

  private void book(List<Optional<Attendee>> attendees) {
    SlotId slot = Town.slot(days(), random);
    String person = Town.person(random);
    var wish =
        new BookAppointment.Wish(
            person, slot, attendees, List.of(Reseating.values()), Set.of(), Hall.by(person));
    Optional<RequestKey> key = key(person);
    judge.during(
        moments -> {
          moments.of(slot.toString());
          moments.account(person, slot.category());
          attendees.forEach(one -> moments.of(attendee(person, one), slot.category()));
          BookingOutcome outcome = judge.answered("book", environment.book.book(wish, key));
          judged(outcome, moments, person, slot, attendees);
          if (outcome instanceof BookingOutcome.Booked(var together)) {
            together.forEach(one -> remember(known, one));
          }
          if (key.isPresent() && outcome instanceof BookingOutcome.Booked) {
            judge.require(
                environment.book.book(wish, key).equals(outcome),
                "a repetition is another booking");
          }
        });
  }

  private void judged(
      BookingOutcome outcome,
      Moments moments,
      String person,
      SlotId slot,
      List<Optional<Attendee>> attendees) {
    switch (outcome) {
      case BookingOutcome.Booked(var together) ->
          together.forEach(
              one ->
                  judge.require(
                      moments.came(one.appointmentId(), "BOOKED", one.slot().toString()),
                      "what is answered to be booked was not"));
      case BookingOutcome.SlotFull(int open) -> {
        judge.require(open < attendees.size(), "full with room enough");
        judge.require(moments.hadAtMost(slot.toString(), open), "full while places were open");
      }
      case BookingOutcome.AlreadyBooked(int i, var id) ->
          judge.require(
              moments.hadAppointment(attendee(person, attendees.get(i)), slot.category()),
              "already booked without an appointment");
      case BookingOutcome.CancelledTooOften often ->
          judge.require(
              moments.hadCancelledTooOften(person, slot.category()),
              "refused without so many cancellations");
      case BookingOutcome.BranchClosed() -> {}
      case BookingOutcome.NoSuchSlot() -> {}
      default -> throw new AssertionError("answered " + outcome);
    }
  }

  private void cancel() {
    Optional<Appointment> one = any(known);
    if (one.isPresent()) {
      String id = one.get().appointmentId();
      judge.during(
          moments -> {
            var outcome =
                judge.answered(
                    "cancel",
                    environment.cancel.cancel(
                        one.get().personId(), id, Hall.by(one.get().personId())));
            if (outcome instanceof CancellationOutcome.Cancelled(Appointment cancelled)) {
              judge.require(moments.isCancelled(id), "what is answered to be cancelled is not");
              known.remove(one.get());
              remember(this.cancelled, cancelled);
              environment.offers.freed(cancelled.slot());
            }
          });
    }
  }

  private void restore() {
    Optional<Appointment> any = any(cancelled);
    if (any.isEmpty()) {
      return;
    }
    Appointment one = any.get();
    String attendee = attendee(one.personId(), one.attendee());
    judge.during(
        moments -> {
          String slot = moments.slotOf(one.appointmentId()).orElse(one.slot().toString());
          moments.of(slot);
          moments.of(attendee, one.slot().category());
          var outcome =
              environment.restore.restore(
                  one.personId(), one.appointmentId(), Hall.by(one.personId()));
          switch (judge.answered("restore", outcome)) {
            case BookingOutcome.Booked booked -> {
              Appointment restored = booked.appointment();
              judge.require(
                  moments.came(restored.appointmentId(), "BOOKED", restored.slot().toString()),
                  "what is answered to be restored was not");
              cancelled.remove(one);
              remember(known, restored);
            }
            case BookingOutcome.SlotFull(int open) ->
                judge.require(
                    open == 0 && moments.hadAtMost(slot, 0), "full while places were open");
            case BookingOutcome.AlreadyBooked already ->
                judge.require(
                    moments.hadAppointment(attendee, one.slot().category()),
                    "already booked without an appointment");
            case BookingOutcome.TooLate late -> cancelled.remove(one);
            case BookingOutcome.BranchClosed closed -> {}
            case BookingOutcome.NotOpen notOpen -> {}
            default -> throw new AssertionError("answered " + outcome);
          }
        });
  }

  private void move() {
    Optional<Appointment> one = any(known);
    if (one.isEmpty()) {
      return;
    }
    SlotId to = Town.slot(days(), random);
    Appointment from = one.get();
    var wish =
        new RescheduleAppointment.Wish(
            from.personId(),
            from.appointmentId(),
            Optional.of(to.branchId()),
            to.date(),
            to.startTime(),
            Hall.by(from.personId()));
    SlotId target = new SlotId(to.branchId(), to.date(), from.slot().category(), to.startTime());
    judge.during(
        moments -> {
          moments.of(target.toString());
          boolean there = moments.isIn(from.appointmentId(), target.toString());
          var outcome =
              judge.answered("move", environment.reschedule.reschedule(wish, key(from.personId())));
          switch (outcome) {
            case BookingOutcome.Booked booked ->
                judge.require(
                    there || moments.came(from.appointmentId(), "BOOKED", target.toString()),
                    "what is answered to be moved was not");
            case BookingOutcome.SlotFull(int open) ->
                judge.require(
                    open == 0 && moments.hadAtMost(target.toString(), 0),
                    "full while places were open");
            case BookingOutcome.AlreadyBooked already ->
                throw new AssertionError("answered " + already);
            case BookingOutcome.RequestKeyReused reused ->
                throw new AssertionError("answered " + reused);
            default -> {}
          }
        });
  }

  private void join() {
    String person = Town.person(random);
    SlotId slot = Town.slot(days(), random);
    var wish =
        new JoinWaitlist.Wish(
            person,
            Line.of(slot),
            random.nextBoolean() ? Optional.of(slot.startTime()) : Optional.empty(),
            Set.of(),
            Hall.by(person));
    judge.during(
        moments -> {
          for (var start : List.of(Town.NINE, Town.HALF_PAST)) {
            moments.of(new SlotId(slot.branchId(), slot.date(), slot.category(), start).toString());
          }
          moments.of("PERSON#" + person, slot.category());
          moments.account(person, slot.category());
          switch (judge.answered("join", environment.join.join(wish, key(person)))) {
            case JoinOutcome.Joined joined -> remember(waiting, joined);
            case JoinOutcome.PlacesOpen(var start) ->
                judge.require(
                    moments.hadPlace(
                        new SlotId(slot.branchId(), slot.date(), slot.category(), start)
                            .toString()),
                    "told of open places where there were none");
            case JoinOutcome.NotBookable(BookingOutcome.CancelledTooOften often) ->
                judge.require(
                    moments.hadCancelledTooOften(person, slot.category()),
                    "refused without so many cancellations");
            case JoinOutcome.NotBookable(BookingOutcome.AlreadyBooked already) ->
                judge.require(
                    moments.hadAppointment("PERSON#" + person, slot.category()),
                    "already booked without an appointment");
            default -> {}
          }
        });
  }

  private void accept() {
    Optional<JoinOutcome.Joined> one = any(waiting);
    if (one.isPresent()) {
      var entry = one.get().entry();
      judge.during(
          moments -> {
            moments.of("PERSON#" + entry.personId(), entry.line().category());
            moments.account(entry.personId(), entry.line().category());
            var outcome =
                environment.accept.accept(
                    entry.personId(),
                    entry.waitlistId(),
                    Hall.by(entry.personId()),
                    key(entry.personId()));
            switch (judge.answered("accept", outcome)) {
              case AcceptOutcome.Decided(BookingOutcome.Booked(var together)) -> {
                Appointment booked = together.getFirst();
                judge.require(
                    moments.came(booked.appointmentId(), "BOOKED", booked.slot().toString()),
                    "what is answered to be accepted was not");
                remember(known, booked);
              }
              case AcceptOutcome.Decided(BookingOutcome.CancelledTooOften often) ->
                  judge.require(
                      moments.hadCancelledTooOften(entry.personId(), entry.line().category()),
                      "refused without so many cancellations");
              case AcceptOutcome.Decided(BookingOutcome.AlreadyBooked already) ->
                  judge.require(
                      moments.hadAppointment("PERSON#" + entry.personId(), entry.line().category()),
                      "already booked without an appointment");
              default -> {}
            }
          });
    }
  }

  private void leave() {
    any(waiting)
        .ifPresent(
            one ->
                environment.leave.leave(
                    one.entry().personId(),
                    one.entry().waitlistId(),
                    Hall.by(one.entry().personId())));
  }

  /** A day is closed now and then, and days pass. */
  private void closeOrSleep() {
    if (random.nextInt(3) > 0) {
      environment.town.clock.advance(Duration.ofHours(random.nextInt(12)));
      return;
    }
    environment.close.close(
        new CloseDay.Wish(
            Town.branch(random), days().get(random.nextInt(2)), "台风", "officer", "web"),
        Optional.empty());
  }

  /** What is closed for good leaves little to happen. */
  private void reopen() {
    judge.answered(
        "reopen",
        environment.reopen.reopen(
            new ReopenDay.Wish(
                Town.branch(random), days().get(random.nextInt(2)), "officer", "web")));
  }

  /** One whole run, as the schedule has it; its checkpoint may be lost. */
  private static <I extends Record> void run(Sweep<I> sweep, I input) {
    Optional<String> cursor = Optional.empty();
    Sweep.Step step;
    do {
      step = sweep.advance(cursor, input);
      cursor = Optional.of(step.cursor());
    } while (!step.finished());
  }

  private Optional<RequestKey> key(String person) {
    return random.nextInt(4) == 0
        ? Hall.key(person, name + "-" + requests++, "body")
        : Optional.empty();
  }

  private String attendee(String person, Optional<Attendee> attendee) {
    return attendee
        .map(one -> "MEMBER#" + environment.parts.index().of("idNumber", one.idNumber().value()))
        .orElse("PERSON#" + person);
  }

  private static <T> void remember(Deque<T> all, T one) {
    all.addLast(one);
    if (all.size() > REMEMBERED) {
      all.removeFirst();
    }
  }

  private <T> Optional<T> any(Deque<T> all) {
    return all.stream().skip(all.isEmpty() ? 0 : random.nextInt(all.size())).findFirst();
  }
}
