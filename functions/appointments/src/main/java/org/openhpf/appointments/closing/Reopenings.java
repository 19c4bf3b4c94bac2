package org.openhpf.appointments.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;

/** The days that were closed and are open again. */
public interface Reopenings {

  /**
   * The closure is gone, with an audit record: nobody is seated elsewhere from then on, and slots
   * that are opened are open.
   *
   * @return false where it was gone, or is still being stopped
   */
  boolean begin(Closure closure, Reopening reopening, String channel);

  /**
   * Places of these slots can be taken again; to each of them it may have been done before. Nothing
   * where the day has been closed anew.
   */
  void finish(Reopening reopening, Map<SlotId, PlannedSlot> slots);

  /** The last of a day, finished or not. */
  Optional<Reopening> find(String branchId, LocalDate date);

  /** Those begun and not finished. */
  List<Reopening> unfinished();
}
