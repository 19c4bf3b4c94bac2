package org.openhpf.appointments.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.kernel.RequestKey;

/** The branches' own slot plans. */
public interface OwnPlans {

  /** How the storing of a plan ended. */
  sealed interface Storing {
    /** It is stored, by this or an earlier request. */
    record Stored(OwnPlan plan) implements Storing {}

    /** Another one of the branch and category begins on that day. */
    record AnotherBegins() implements Storing {}

    record RequestKeyReused() implements Storing {}
  }

  Storing add(OwnPlan plan, String channel, Optional<RequestKey> request);

  /** What an earlier request of this key led to: the same plan is stored, or it was another one. */
  Optional<Storing> storedBefore(OwnPlan plan, RequestKey request);

  /**
   * Takes a plan back.
   *
   * @return false if there is none
   */
  boolean remove(OwnPlan plan, String officerId, String channel, Instant at);

  /** As they are stored at this moment, in the order of their days. */
  List<OwnPlan> of(String branchId);
}
