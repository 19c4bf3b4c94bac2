package org.openhpf.appointments.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * 排队次序: who is called before whom, whatever their categories. The lower rank goes first, in it the
 * earlier time due, then the earlier time taken.
 *
 * @param rank 0 for appointments; see {@link QueueRules#rank}
 * @param due begin of the slot; without an appointment, when the ticket was taken
 * @param taken when the ticket was taken
 * @param returned when somebody who was passed came back, to go right after the one whose rank and
 *     times these are
 */
public record LinePlace(
    int rank, Instant due, Instant taken, Optional<Instant> returned, String ticketId)
    implements Comparable<LinePlace> {
  private static final Comparator<LinePlace> ORDER =
      Comparator.comparingInt(LinePlace::rank)
          .thenComparing(LinePlace::due)
          .thenComparing(LinePlace::taken)
          .thenComparing(place -> place.returned.orElse(Instant.MIN))
          .thenComparing(LinePlace::ticketId);

  /** Right after another's, and after those who returned there before. */
  public static LinePlace after(LinePlace other, Instant returned, String ticketId) {
    return new LinePlace(other.rank, other.due, other.taken, Optional.of(returned), ticketId);
  }

  @Override
  public int compareTo(LinePlace other) {
    return ORDER.compare(this, other);
  }
}
