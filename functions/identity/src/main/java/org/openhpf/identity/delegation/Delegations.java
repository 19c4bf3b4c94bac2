package org.openhpf.identity.delegation;

import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.ResidentIdNumber;

/**
 * All that was given by persons and employers. Every change is stored with its audit record, and
 * told to the delegate where it is not his own.
 */
public interface Delegations {

  /** How giving one ended. */
  sealed interface Giving {
    record Given(Delegation delegation) implements Giving {}

    /** The principal has one with this delegate that has not ended. */
    record AlreadyGiven() implements Giving {}

    record RequestKeyReused() implements Giving {}
  }

  /**
   * @param request under which a repetition finds what was given before
   */
  Giving give(Delegation offered, By by, Optional<RequestKey> request);

  /**
   * One ends and another begins in its place, all or none.
   *
   * @param from may have ended before
   * @throws org.openhpf.kernel.RetryLater if it has changed meanwhile
   */
  Giving handOver(Delegation from, Delegation offered, By by, Optional<RequestKey> request);

  Optional<Delegation> find(String delegationId);

  /** Newest first. */
  Page<Delegation> given(String principalId, int limit, Optional<String> cursor);

  /** Newest first, whatever name was given beside the number. */
  Page<Delegation> received(ResidentIdNumber idNumber, int limit, Optional<String> cursor);

  /**
   * From now on its standing is good.
   *
   * @param accepted of one that was offered
   * @return false where it has changed meanwhile
   */
  boolean accept(Delegation accepted, By by);

  /**
   * When this has answered true, no request of the delegate passes any more.
   *
   * @param from as it was read
   * @return false where it has changed meanwhile
   */
  boolean end(Delegation from, By by);
}
