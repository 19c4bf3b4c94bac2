package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Page;

/** Places that were given up and that nobody has yet. */
public interface HeldPlaces {

  /** Those a line waits for, of the whole day. */
  List<HeldPlace> of(Line line);

  /**
   * All there are, those due first, as they were a moment ago: what is decided by them is decided
   * by conditions.
   *
   * @param cursor of the page before
   */
  Page<HeldPlace> byDue(int limit, Optional<String> cursor);

  /**
   * Lets everybody have the place, or nobody where its slot has begun; nothing where it is offered
   * or not due any more.
   */
  boolean giveBack(HeldPlace place, Instant now);
}
