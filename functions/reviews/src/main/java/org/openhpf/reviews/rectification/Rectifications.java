package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;
import org.openhpf.reviews.service.Service;
import org.openhpf.reviews.service.ServiceId;

/** All rectifications. */
public interface Rectifications {

  /** How storing a step ended. */
  sealed interface Storing {
    /**
     * It is stored, now or by an earlier request of the same key.
     *
     * @param rectification as that one left it
     */
    record Stored(Rectification rectification) implements Storing {}

    /** Another step came between: look again. */
    record Changed() implements Storing {}

    record RequestKeyReused() implements Storing {}
  }

  /**
   * What an officer's list is to hold.
   *
   * @param statuses all ends, or none of them
   * @param until of those whose next term runs out then or before
   * @param from of those whose next term runs out after it
   */
  record Wanted(
      List<RectificationStatus> statuses,
      Optional<String> branchId,
      Optional<Instant> from,
      Optional<Instant> until) {}

  /** A row of an officer's list. */
  record Listed(Rectification rectification, Service service) {}

  Optional<RectificationFile> find(ServiceId service);

  /** The change, its step, event, audit record and messages: all or none. */
  Storing store(Change change, Optional<RequestKey> request);

  /** What an earlier request of this key led to. */
  Optional<Storing> before(RequestKey request);

  /** By the term that runs out next; those at an end by it, the newest first. */
  Page<Listed> list(Wanted wanted, int limit, Optional<String> cursor);
}
