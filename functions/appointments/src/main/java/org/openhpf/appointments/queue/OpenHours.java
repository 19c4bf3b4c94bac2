package org.openhpf.appointments.queue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.openhpf.appointments.hall.Hours;

/**
 * A day's sessions as one stretch of open time. People still waiting when the last session closes
 * are served: it has no end here.
 */
final class OpenHours {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final List<Hours> sessions;

  /**
   * @param sessions of one day, apart from each other, at least one
   */
  OpenHours(List<Hours> sessions) {
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("a day without sessions has no open time");
    }
    this.sessions = sessions.stream().sorted(Comparator.comparing(Hours::opens)).toList();
  }

  /** Open time between two moments of the day; negative if the second is the earlier. */
  Duration between(LocalTime from, LocalTime to) {
    return until(to).minus(until(from));
  }

  /** The wait as it passes on the clock from now on, opening and lunch included. */
  Wait onTheClock(Wait open, LocalTime now) {
    return new Wait(
        clockMinutes(now, open.minutes()),
        clockMinutes(now, open.atLeast()),
        clockMinutes(now, open.atMost()));
  }

  private int clockMinutes(LocalTime now, int openMinutes) {
    Duration left = until(now).plusMinutes(openMinutes);
    for (Hours session : sessions.subList(0, sessions.size() - 1)) {
      Duration length = Duration.between(session.opens(), session.closes());
      if (left.compareTo(length) < 0) {
        return minutes(now, session.opens(), left);
      }
      left = left.minus(length);
    }
    return minutes(now, sessions.getLast().opens(), left);
  }

  /** Whole minutes, and never past the end of the day: a time of day begins anew there. */
  private static int minutes(LocalTime now, LocalTime opens, Duration after) {
    Duration clock = Duration.between(now, opens).plus(after);
    Duration longest = Duration.between(now, END_OF_DAY);
    return (int) Math.max(0, (clock.compareTo(longest) < 0 ? clock : longest).toMinutes());
  }

  /** Open time from the first opening to a moment. */
  private Duration until(LocalTime moment) {
    Duration open = Duration.ZERO;
    for (Hours session : sessions) {
      LocalTime end =
          session == sessions.getLast() || moment.isBefore(session.closes())
              ? moment
              : session.closes();
      if (end.isAfter(session.opens())) {
        open = open.plus(Duration.between(session.opens(), end));
      }
    }
    return open;
  }
}
