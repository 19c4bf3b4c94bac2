package org.openhpf.appointments.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How real waits lie around those played out, at one branch for one kind of ticket: three curves,
 * below which 10, 50 and 90 % of the waits have been. Each is given by its factors at a few lengths
 * of the wait; between these it is straight, and it never falls.
 *
 * <p>A wait above a curve moves it up a little near that length, a wait below it moves it down, in
 * the ratio that leaves it where it is when it has its share on either side. So the share holds
 * whatever the reason of the error, and 20 numbers are all there is to store. The first waits move
 * a curve further, so that a wrong belief is left sooner.
 *
 * @param knots the factors at the lengths 0, 10, 30, 60 and 120 minutes
 */
public record WaitErrors(List<Knot> knots) {
  /**
   * Factors in millionths, of one minute more than the wait played out: a ratio alone would say
   * nothing near 0.
   *
   * @param waits how many have moved it, in millionths too: one near another knot counts in part
   */
  public record Knot(long low, long middle, long high, long waits) {
    public Knot {
      if (Math.min(low, Math.min(middle, high)) < LEAST
          || Math.max(low, Math.max(middle, high)) > MOST
          || waits < 0) {
        throw new IllegalArgumentException("no factors of a wait");
      }
    }
  }

  private static final int[] MINUTES = {0, 10, 30, 60, 120};
  private static final double LONGEST_MINUTES = Duration.ofDays(1).toMinutes();
  private static final double MILLIONTHS = 1_000_000;
  private static final long LEAST = 50_000;
  private static final long MOST = 50_000_000;

  /** The first wait moves a curve by one part in so many, the n-th in n ÷ 3 more. */
  private static final double FIRST_STEPS = 10;

  private static final long MOST_WAITS = 1_000_000_000_000L;

  /** There is a free window: the time to walk there, and nothing to learn. */
  private static final Wait NONE = new Wait(0, 0, 1);

  public WaitErrors {
    knots = List.copyOf(knots);
    if (knots.size() != MINUTES.length) {
      throw new IllegalArgumentException("a curve has %d knots".formatted(MINUTES.length));
    }
  }

  static WaitErrors of(Knot everywhere) {
    return new WaitErrors(Collections.nCopies(MINUTES.length, everywhere));
  }

  /** The wait to tell, given the one played out. */
  Wait around(long playedSeconds) {
    if (playedSeconds <= 0) {
      return NONE;
    }
    double played = minutes(playedSeconds);
    int middle = whole(at(played, Knot::middle));
    return new Wait(
        middle,
        Math.min(middle, whole(at(played, Knot::low))),
        Math.max(Math.max(middle, NONE.atMost()), whole(at(played, Knot::high))));
  }

  /**
   * With one more ticket called.
   *
   * @param playedSeconds what was played out when it was issued
   * @param actual open time between its issue and its first call
   * @param step how far one ticket moves a curve in the long run, relative to the factor: 0 to 1
   */
  WaitErrors after(long playedSeconds, Duration actual, double step) {
    if (playedSeconds <= 0) {
      return this;
    }
    double played = minutes(playedSeconds);
    double waited = minutes(actual.toSeconds());
    double low = waited > at(played, Knot::low) ? 0.1 : -0.9;
    double middle = waited > at(played, Knot::middle) ? 0.5 : -0.5;
    double high = waited > at(played, Knot::high) ? 0.9 : -0.1;
    var moved = new ArrayList<Knot>();
    for (int i = 0; i < MINUTES.length; i++) {
      Knot knot = knots.get(i);
      double near = nearness(played, i);
      double by = near * Math.max(step, 1 / (FIRST_STEPS + knot.waits / MILLIONTHS / 3));
      moved.add(
          new Knot(
              moved(knot.low, by * low),
              moved(knot.middle, by * middle),
              moved(knot.high, by * high),
              Math.min(knot.waits, MOST_WAITS) + Math.round(near * MILLIONTHS)));
    }
    return new WaitErrors(moved);
  }

  private static long moved(long factor, double by) {
    return Math.clamp(Math.round(factor * (1 + by)), LEAST, MOST);
  }

  /** Minutes on a curve. */
  private double at(double played, ToLongFunction<Knot> curve) {
    double highest = 0;
    double value = 0;
    for (int i = 0; i < MINUTES.length; i++) {
      double factor = curve.applyAsLong(knots.get(i)) / MILLIONTHS;
      highest = Math.max(highest, (MINUTES[i] + 1) * factor);
      value += nearness(played, i) * highest;
    }
    double beyond = Math.max(1, (played + 1) / (MINUTES[MINUTES.length - 1] + 1));
    return Math.clamp(value * beyond - 1, 0, LONGEST_MINUTES);
  }

  /** 1 at the knot, 0 at its neighbours and beyond them. */
  private static double nearness(double played, int knot) {
    int last = MINUTES.length - 1;
    double at = Math.min(played, MINUTES[last]);
    if (knot > 0 && at < MINUTES[knot]) {
      return Math.max(0, (at - MINUTES[knot - 1]) / (MINUTES[knot] - MINUTES[knot - 1]));
    }
    if (knot < last && at > MINUTES[knot]) {
      return Math.max(0, (MINUTES[knot + 1] - at) / (MINUTES[knot + 1] - MINUTES[knot]));
    }
    return 1;
  }

  private static double minutes(long seconds) {
    return Math.clamp(seconds / 60.0, 0, LONGEST_MINUTES);
  }

  private static int whole(double minutes) {
    return (int) Math.round(minutes);
  }
}
