package org.openhpf.appointments.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a hall looks like at the moment somebody takes a ticket.
 *
 * @param windows those that are open; outside the hours those that will be
 * @param ahead the categories of the people waiting who are called before the new ticket, first one
 *     first, whatever windows serve them
 * @param expected appointments not yet checked in that are called before the new ticket if they
 *     come, by begin: for a walk-in those of the day, for an appointment none
 */
public record HallView(List<OpenWindow> windows, List<String> ahead, List<Expected> expected) {

  /**
   * @param categories that it serves
   * @param serving who is there now; empty if it is about to call
   */
  public record OpenWindow(Set<String> categories, Optional<Service> serving) {
    public OpenWindow {
      categories = Set.copyOf(categories);
    }
  }

  /**
   * @param since the call
   */
  public record Service(String category, Duration since) {}

  /**
   * @param opensIn open time of the hall until the slot begins; zero or less if it has begun
   */
  public record Expected(String category, Duration opensIn) {}

  public HallView {
    windows = List.copyOf(windows);
    ahead = List.copyOf(ahead);
    expected = List.copyOf(expected);
  }
}
