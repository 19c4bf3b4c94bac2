package org.openhpf.appointments.queue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.openhpf.appointments.queue.HallView.Expected;
import org.openhpf.appointments.queue.HallView.OpenWindow;
import org.openhpf.appointments.queue.HallView.Service;

/**
 * The queue played out with every service as long as the mean of its category: each person in turn
 * goes to the window, of those that serve them, that is free first.
 *
 * <p>Where all windows serve the same, one person more never shortens the wait and one window more
 * never lengthens it. Where they do not, either can happen, as in a hall: a person who takes one
 * window leaves another free.
 */
final class PlayedQueue {
  /** A day: nobody is promised a wait beyond it, and no sum overflows. */
  private static final double LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

  /** Of a service that has taken its mean already, as much as this is still to come. */
  private static final double STILL_TO_COME = 0.5;

  private final List<OpenWindow> windows;
  private final Map<String, ServiceTimes> serviceTimes;
  private final WaitRules rules;
  private final double[] freeInSeconds;

  private PlayedQueue(HallView hall, Map<String, ServiceTimes> serviceTimes, WaitRules rules) {
    windows = hall.windows();
    this.serviceTimes = serviceTimes;
    this.rules = rules;
    freeInSeconds =
        windows.stream()
            .mapToDouble(window -> window.serving().map(this::remaining).orElse(0.0))
            .toArray();
  }

  /**
   * Seconds of open time until a new ticket is called; empty if no window serves its category.
   *
   * @param serviceTimes by category; what is missing has served nobody yet
   */
  static OptionalLong seconds(
      String category, HallView hall, Map<String, ServiceTimes> serviceTimes, WaitRules rules) {
    var queue = new PlayedQueue(hall, serviceTimes, rules);
    if (queue.next(category) < 0) {
      return OptionalLong.empty();
    }
    hall.ahead().forEach(person -> queue.serve(person, 1));
    for (Expected appointment : hall.expected()) {
      // Who comes after the ticket is called does not delay it.
      if (appointment.opensIn().toSeconds() < queue.wait(category)) {
        queue.serve(appointment.category(), rules.showUp());
      }
    }
    return OptionalLong.of(Math.round(Math.min(queue.wait(category), LONGEST_SECONDS)));
  }

  private double wait(String category) {
    return freeInSeconds[next(category)];
  }

  private void serve(String category, double part) {
    int window = next(category);
    if (window >= 0) {
      freeInSeconds[window] += part * mean(category);
    }
  }

  /** The window that is free first, of those that serve the category; -1 if none does. */
  private int next(String category) {
    int next = -1;
    for (int i = 0; i < freeInSeconds.length; i++) {
      if ((next < 0 || freeInSeconds[i] < freeInSeconds[next])
          && windows.get(i).categories().contains(category)) {
        next = i;
      }
    }
    return next;
  }

  private double remaining(Service service) {
    double mean = mean(service.category());
    return Math.max(mean - Math.max(0, service.since().toSeconds()), STILL_TO_COME * mean);
  }

  private double mean(String category) {
    return serviceTimes.getOrDefault(category, rules.firstServiceTimes()).meanMillis() / 1000.0;
  }
}
