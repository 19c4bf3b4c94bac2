package org.openhpf.appointments.queue;

import static org.openhpf.appointments.queue.SimulatedHall.between;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.openhpf.appointments.queue.SimulatedTicket.Kind;
import org.openhpf.appointments.queue.SimulatedWindow.State;

/**
 * One day of a hall, event by event, in minutes of the day: 08:30–12:00 and 14:00–17:30, the last
 * ticket at 17:00, and whoever waits at closing is still served. Services are lognormal and a fifth
 * faster or slower from day to day; those who booked come early or late or not at all; walk-ins
 * come as a Poisson process with a peak in the morning; windows open late and pause; some people
 * are not there when called, and some of those come back behind the next three.
 */
final class SimulatedDay {
  /** What a queue service sees, when it sees it. */
  interface Witness {
    void beforeIssue(SimulatedDay day, SimulatedTicket ticket);

    void called(SimulatedTicket ticket);

    void finished(SimulatedTicket ticket, double minutes);
  }

  private record Event(double at, int order, Runnable happens) {}

  private static final double NOON = 12 * 60;
  private static final double AFTERNOON = 14 * 60;
  private static final double SERVICE_SPREAD = 0.6;
  private static final int PLACES_BEHIND = 3;

  /** Begin, end and how many walk in, relative to each other. */
  private static final double[][] WALK_IN_RATES = {
    {495, 510, 1.5},
    {510, 540, 1.2},
    {540, 630, 1.7},
    {630, 690, 1.0},
    {690, 720, 0.5},
    {810, 840, 0.6},
    {840, 930, 1.2},
    {930, 990, 0.9},
    {990, 1020, 0.5}
  };

  private final SimulatedHall hall;
  private final Random random;
  private final Witness witness;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingDouble(Event::at).thenComparing(Event::order));
  private final Map<Kind, List<SimulatedTicket>> waiting = new EnumMap<>(Kind.class);
  private final List<SimulatedWindow> windows;
  private final List<SimulatedTicket> booked = new ArrayList<>();
  private final double pace;
  private double now;
  private int scheduled;

  private SimulatedDay(SimulatedHall hall, Random random, Witness witness) {
    this.hall = hall;
    this.random = random;
    this.witness = witness;
    windows = hall.windows().stream().map(SimulatedWindow::new).toList();
    pace = between(0.8, 1.2, random);
    for (Kind kind : Kind.values()) {
      waiting.put(kind, new ArrayList<>());
    }
  }

  static void run(SimulatedHall hall, int weekday, Random random, Witness witness) {
    var day = new SimulatedDay(hall, random, witness);
    day.people(weekday);
    day.sessions();
    for (Event next = day.events.poll(); next != null; next = day.events.poll()) {
      day.now = next.at;
      next.happens.run();
    }
  }

  double now() {
    return now;
  }

  List<SimulatedWindow> windows() {
    return windows;
  }

  /** Those who are called before a ticket issued now, if nobody came after it; first one first. */
  List<SimulatedTicket> ahead(Kind kind) {
    var ahead = new ArrayList<SimulatedTicket>();
    for (Kind before : Kind.values()) {
      if (before.compareTo(kind) <= 0) {
        ahead.addAll(waiting.get(before));
      }
    }
    return ahead;
  }

  /** Whether a window waits for somebody of a category. */
  boolean free(String category) {
    return windows.stream()
        .anyMatch(window -> window.state == State.IDLE && window.categories.contains(category));
  }

  /** Booked, neither checked in nor too late; by begin of the slot. */
  List<SimulatedTicket> expected() {
    return booked.stream().filter(it -> it.issuedAt > now && it.slot + 15 > now).toList();
  }

  /** Minutes the hall is open between two moments; what runs past closing counts as open. */
  static double openMinutes(double from, double to) {
    return open(to) - open(from);
  }

  static boolean isOpen(double at) {
    return at >= 510 && at < NOON || at >= AFTERNOON;
  }

  private static double open(double at) {
    return Math.clamp(at - 510, 0, NOON - 510) + Math.max(0, at - AFTERNOON);
  }

  private void people(int weekday) {
    double mean = 0;
    for (var kind : hall.mix().entrySet()) {
      mean += kind.getValue() * hall.meanMinutes().get(kind.getKey());
    }
    double crowd = (weekday == 0 ? 1.15 : 0.9625) * Math.exp(0.1 * random.nextGaussian());
    double people = crowd * hall.load() * hall.windows().size() * 420 / mean;
    for (int slot = 0; slot < 14; slot++) {
      double start = slot < 7 ? 510 + 30 * slot : 840 + 30 * (slot - 7);
      for (int i = poisson(people * hall.bookedShare() / 14); i > 0; i--) {
        // Of those who book one in ten stays away: still expected, never here.
        boolean comes = random.nextDouble() >= 0.1;
        double arrival = start + Math.clamp(-8 + 9 * random.nextGaussian(), -30, 15);
        var ticket = ticket(Kind.APPOINTMENT, comes ? arrival : 1e9, start);
        booked.add(ticket);
        if (comes) {
          at(arrival, () -> arrive(ticket));
        }
      }
    }
    double weights = 0;
    for (double[] span : WALK_IN_RATES) {
      weights += (span[1] - span[0]) * span[2];
    }
    for (double[] span : WALK_IN_RATES) {
      double expected = people * (1 - hall.bookedShare()) * (span[1] - span[0]) * span[2] / weights;
      for (int i = poisson(expected); i > 0; i--) {
        Kind kind = random.nextDouble() < hall.elderShare() ? Kind.ELDER : Kind.WALK_IN;
        var ticket = ticket(kind, between(span[0], span[1], random), Double.NaN);
        at(ticket.issuedAt, () -> arrive(ticket));
      }
    }
  }

  private SimulatedTicket ticket(Kind kind, double issuedAt, double slot) {
    double left = random.nextDouble();
    String category = "consultation";
    for (var share : hall.mix().entrySet()) {
      left -= share.getValue();
      if (left < 0) {
        category = share.getKey();
        break;
      }
    }
    double mean = hall.meanMinutes().get(category) * pace;
    double service =
        mean
            * Math.exp(
                SERVICE_SPREAD * random.nextGaussian() - SERVICE_SPREAD * SERVICE_SPREAD / 2);
    double patience =
        random.nextDouble() < 0.03 ? 0 : -150 * Math.log(1 - random.nextDouble()) + 20;
    return new SimulatedTicket(category, kind, issuedAt, slot, service, patience);
  }

  private void sessions() {
    for (SimulatedWindow window : windows) {
      if (random.nextDouble() < 0.04) {
        continue; // Somebody is ill.
      }
      for (double[] session : new double[][] {{510, NOON}, {AFTERNOON, 1050}}) {
        double late = random.nextDouble() < 0.2 ? -10 * Math.log(1 - random.nextDouble()) : 0;
        at(session[0] + late, () -> open(window));
        if (random.nextDouble() < 0.4) {
          double minutes = between(5, 20, random);
          at(between(session[0] + 30, session[1] - 30, random), () -> pause(window, minutes));
        }
      }
      at(NOON, () -> pause(window, 0));
    }
  }

  private void open(SimulatedWindow window) {
    if (window.state == State.AWAY && isOpen(now)) {
      window.state = State.IDLE;
      callNext(window);
    }
  }

  private void pause(SimulatedWindow window, double minutes) {
    if (window.state == State.BUSY) {
      window.pause = minutes;
    } else {
      leave(window, minutes);
    }
  }

  private void leave(SimulatedWindow window, double minutes) {
    window.state = State.AWAY;
    window.pause = 0;
    if (minutes > 0) {
      at(now + minutes, () -> open(window));
    }
  }

  private void arrive(SimulatedTicket ticket) {
    witness.beforeIssue(this, ticket);
    queue(ticket, waiting.get(ticket.kind).size());
  }

  private void queue(SimulatedTicket ticket, int place) {
    var line = waiting.get(ticket.kind);
    line.add(Math.min(place, line.size()), ticket);
    for (SimulatedWindow window : windows) {
      if (window.state == State.IDLE && window.categories.contains(ticket.category)) {
        window.state = State.BUSY;
        at(now + between(0.1, 0.5, random), () -> callNext(window));
        return;
      }
    }
  }

  private void callNext(SimulatedWindow window) {
    window.state = State.IDLE;
    if (!isOpen(now) || window.pause > 0) {
      leave(window, window.pause);
      return;
    }
    first(window).ifPresent(ticket -> call(window, ticket));
  }

  private Optional<SimulatedTicket> first(SimulatedWindow window) {
    for (var line : waiting.values()) {
      for (int i = 0; i < line.size(); i++) {
        if (window.categories.contains(line.get(i).category)) {
          return Optional.of(line.remove(i));
        }
      }
    }
    return Optional.empty();
  }

  private void call(SimulatedWindow window, SimulatedTicket ticket) {
    boolean again = ticket.called();
    boolean there = again || now - ticket.issuedAt < ticket.patienceMinutes;
    if (!again) {
      ticket.calledAt = now;
      witness.called(ticket);
    }
    window.state = State.BUSY;
    window.serving = Optional.of(ticket);
    window.servingSince = now;
    double minutes = there ? ticket.serviceMinutes : 1.5;
    at(
        now + minutes,
        () -> {
          window.serving = Optional.empty();
          if (there) {
            witness.finished(ticket, minutes);
          }
          at(now + between(0.2, 0.6, random), () -> callNext(window));
        });
    if (!there && random.nextDouble() < 0.5) {
      at(now + between(3, 15, random), () -> queue(ticket, PLACES_BEHIND));
    }
  }

  private void at(double time, Runnable happens) {
    events.add(new Event(time, scheduled++, happens));
  }

  private int poisson(double mean) {
    int count = 0;
    for (double t = -Math.log(1 - random.nextDouble());
        t < mean;
        t -= Math.log(1 - random.nextDouble())) {
      count++;
    }
    return count;
  }
}
