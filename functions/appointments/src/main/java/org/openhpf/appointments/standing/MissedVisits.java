package org.openhpf.appointments.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The appointments of days that are over. */
public interface MissedVisits {

  /**
   * Some of a branch's day.
   *
   * @param next where to read on; empty at the end of the day
   */
  record Batch(List<MissedVisit> visits, Optional<String> next) {
    public Batch {
      visits = List.copyOf(visits);
    }
  }

  /** Whether the branch was closed: then nobody has missed anything. */
  boolean closed(String branchId, LocalDate date);

  /**
   * Those still booked, in an order that stays.
   *
   * @param from {@link Batch#next} of the batch before; empty: the beginning
   */
  Batch booked(String branchId, LocalDate date, Optional<String> from);
}
