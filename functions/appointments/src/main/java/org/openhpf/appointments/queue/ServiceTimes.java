package org.openhpf.appointments.queue;

import java.time.Duration;

/**
 * How long a service of one category takes at one branch: a mean that forgets slowly, so that it
 * follows the day. Two numbers are stored, whatever the number of tickets.
 *
 * @param tickets how many services the mean rests on, at most the memory it was folded with
 * @param meanMillis their mean, milliseconds
 */
public record ServiceTimes(long tickets, long meanMillis) {
  /** A window that nobody closed overnight must not spoil the mean of the day after. */
  private static final long LONGEST_MILLIS = Duration.ofHours(2).toMillis();

  public ServiceTimes {
    if (tickets < 0 || meanMillis < 0 || meanMillis > LONGEST_MILLIS) {
      throw new IllegalArgumentException("no service takes so long: " + meanMillis);
    }
  }

  /**
   * With one more service, from call to finish; what is shorter than nothing or longer than two
   * hours counts as that.
   *
   * @param memory the newest counts one part in so many, at least; 1 or more
   */
  public ServiceTimes after(Duration service, int memory) {
    long millis = Math.clamp(service.toMillis(), 0, LONGEST_MILLIS);
    long known = Math.clamp(tickets + 1, 1, memory);
    return new ServiceTimes(known, meanMillis + (millis - meanMillis) / known);
  }
}
