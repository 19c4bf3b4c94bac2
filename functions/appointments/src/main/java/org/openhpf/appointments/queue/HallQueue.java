package org.openhpf.appointments.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A branch's line at a moment.
 *
 * @param waiting in the order they will be called
 * @param serving by window
 */
public record HallQueue(List<Waiting> waiting, Map<Integer, Serving> serving) {

  /** One who waits. */
  public record Waiting(
      String ticketId,
      String number,
      String category,
      TicketKind kind,
      LinePlace place,
      Optional<String> personId) {}

  /**
   * Who is at a window.
   *
   * @param since the call
   * @param recalls how often the call was repeated
   */
  public record Serving(
      int window, String ticketId, String number, String category, Instant since, int recalls) {}

  public HallQueue {
    waiting = waiting.stream().sorted(Comparator.comparing(Waiting::place)).toList();
    serving = Map.copyOf(serving);
  }

  /** Those of some categories, in their order. */
  public List<Waiting> of(Set<String> categories) {
    return waiting.stream().filter(one -> categories.contains(one.category())).toList();
  }

  /** Those who are called before a place. */
  public List<Waiting> before(LinePlace place) {
    return waiting.stream().filter(one -> one.place().compareTo(place) < 0).toList();
  }
}
