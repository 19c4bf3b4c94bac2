package org.openhpf.appointments.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;

/** The days on which branches are closed. */
public interface Closures {

  /** How a decision to close was taken up. */
  sealed interface Taken {
    /** It stands, by this or an earlier request. */
    record Stands(Closure closure) implements Taken {}

    /** Another decision stands. */
    record AnotherStands(Closure closure) implements Taken {}

    record RequestKeyReused() implements Taken {}
  }

  /** Stores the decision and its audit record; from then on no slot of the day can be opened. */
  Taken add(Closure begun, String channel, Optional<RequestKey> request);

  /** The closure that an earlier request of this key made. */
  Optional<Closure> madeBefore(String branchId, LocalDate date, RequestKey request);

  /**
   * Closes the slots, to each of which it may have been done before. Places can be taken while it
   * works, and none once it is back.
   *
   * @return the closure as it stands then
   */
  Closure stop(Closure closure, Map<SlotId, PlannedSlot> slots, Instant at);

  /** Nobody is left; nothing if that was known. */
  void finish(Closure closure, Instant at);

  Optional<Closure> find(String branchId, LocalDate date);

  /**
   * Of one branch, the latest day first.
   *
   * @param before the last day seen
   */
  Page<Closure> of(String branchId, int limit, Optional<LocalDate> before);

  /**
   * Those not done, the earliest decision first, at most 100; a new one may be missing a moment.
   */
  List<Closure> unfinished();
}
