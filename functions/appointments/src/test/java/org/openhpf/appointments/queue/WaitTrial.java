package org.openhpf.appointments.queue;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.openhpf.appointments.queue.SimulatedHall.Busyness;
import org.openhpf.appointments.queue.SimulatedTicket.Kind;

/**
 * Simulated halls day after day, where each ticket is predicted once, at its issue, and learnt from
 * at its call and its end, as it would be online. The same seed gives the same days whatever the
 * guess.
 */
final class WaitTrial {
  static final String ALL = "all tickets";
  static final String WAITING = "no window free at issue";
  static final String APPOINTMENTS = "by appointment";
  static final String WALK_INS = "walk-in";
  static final int HALLS = 50;
  static final int DAYS = 20;
  static final long SEED = 20260105;

  private final WaitGuess guess;
  private final boolean learnsErrors;
  private final Map<String, WaitScore> scores = new TreeMap<>();

  /**
   * @param learnsErrors otherwise the interval is the guess ± 50 %
   */
  private WaitTrial(WaitGuess guess, boolean learnsErrors) {
    this.guess = guess;
    this.learnsErrors = learnsErrors;
  }

  static Map<String, WaitScore> learning(WaitGuess guess, int halls, int days, long seed) {
    return new WaitTrial(guess, true).run(halls, days, seed);
  }

  static Map<String, WaitScore> plusMinusHalf(WaitGuess guess, int halls, int days, long seed) {
    return new WaitTrial(guess, false).run(halls, days, seed);
  }

  private Map<String, WaitScore> run(int halls, int days, long seed) {
    var random = new Random(seed);
    for (int i = 0; i < halls; i++) {
      Busyness busyness = Busyness.values()[i % Busyness.values().length];
      var branch = new Branch(SimulatedHall.random(busyness, random));
      for (int day = 0; day < days; day++) {
        SimulatedDay.run(branch.hall, day % 5, new Random(random.nextLong()), branch);
      }
    }
    return scores;
  }

  /** What is stored of one hall. */
  private final class Branch implements SimulatedDay.Witness {
    private final SimulatedHall hall;
    private final Map<String, ServiceTimes> serviceTimes = new HashMap<>();
    private final Map<Boolean, WaitErrors> errors = new HashMap<>();
    private final Map<SimulatedTicket, WaitPrediction> told = new IdentityHashMap<>();
    private final Map<SimulatedTicket, Boolean> free = new IdentityHashMap<>();

    Branch(SimulatedHall hall) {
      this.hall = hall;
      for (String category : SimulatedHall.USUAL_MINUTES.keySet()) {
        serviceTimes.put(category, WaitGuess.RULES.firstServiceTimes());
      }
      errors.put(true, WaitGuess.RULES.firstErrors());
      errors.put(false, WaitGuess.RULES.firstErrors());
    }

    @Override
    public void beforeIssue(SimulatedDay day, SimulatedTicket ticket) {
      guess
          .seconds(day, ticket, serviceTimes)
          .ifPresent(
              seconds -> told.put(ticket, new WaitPrediction(seconds, wait(ticket, seconds))));
      free.put(ticket, day.free(ticket.category));
    }

    private Wait wait(SimulatedTicket ticket, long seconds) {
      if (learnsErrors) {
        return errors.get(booked(ticket)).around(seconds);
      }
      int minutes = Math.round(seconds / 60f);
      return new Wait(minutes, Math.round(minutes / 2f), Math.round(minutes * 1.5f));
    }

    @Override
    public void called(SimulatedTicket ticket) {
      double waited = SimulatedDay.openMinutes(ticket.issuedAt, ticket.calledAt);
      WaitPrediction prediction = told.remove(ticket);
      boolean served = free.remove(ticket);
      if (prediction == null) {
        return;
      }
      errors.compute(
          booked(ticket),
          (booked, known) ->
              WaitGuess.RULES.called(known, prediction.playedSeconds(), WaitGuess.minutes(waited)));
      add(ALL, prediction, waited);
      if (!served) {
        add(WAITING, prediction, waited);
        add(booked(ticket) ? APPOINTMENTS : WALK_INS, prediction, waited);
        add("hall " + hall.busyness().name().toLowerCase(Locale.ROOT), prediction, waited);
      }
    }

    @Override
    public void finished(SimulatedTicket ticket, double minutes) {
      serviceTimes.compute(
          ticket.category,
          (category, known) -> WaitGuess.RULES.finished(known, WaitGuess.minutes(minutes)));
    }

    private void add(String group, WaitPrediction prediction, double waited) {
      scores.computeIfAbsent(group, key -> new WaitScore()).add(prediction.told(), waited);
    }

    private static boolean booked(SimulatedTicket ticket) {
      return ticket.kind == Kind.APPOINTMENT;
    }
  }
}
