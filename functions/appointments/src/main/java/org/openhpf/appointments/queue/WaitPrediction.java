package org.openhpf.appointments.queue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * 排队等候预测: what a person is told when they take a ticket. The queue is played out with mean service
 * times, and the result corrected by how such results were wrong before. Decision 0006 says how
 * well it does.
 *
 * <p>Times are open time of the hall: a lunch break in between does not count. {@link OpenHours}
 * turns it into time on the clock.
 *
 * @param playedSeconds to be kept with the ticket: {@link WaitErrors} learns from it at the call
 */
public record WaitPrediction(long playedSeconds, Wait told) {

  /**
   * @param serviceTimes by category; what is missing has served nobody yet
   * @param errors of the branch and of tickets of this kind: by appointment, or not
   * @return empty if no window serves the category
   */
  static Optional<WaitPrediction> of(
      String category,
      HallView hall,
      Map<String, ServiceTimes> serviceTimes,
      WaitErrors errors,
      WaitRules rules) {
    OptionalLong played = PlayedQueue.seconds(category, hall, serviceTimes, rules);
    return played.isPresent()
        ? Optional.of(new WaitPrediction(played.getAsLong(), errors.around(played.getAsLong())))
        : Optional.empty();
  }
}
