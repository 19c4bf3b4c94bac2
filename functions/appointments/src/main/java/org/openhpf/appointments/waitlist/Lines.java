package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.http.Page;

/** Who waits, line by line, in the order they joined. */
public interface Lines {

  /** How many wait in the line before this id; up to a moment old, for people to look at. */
  int ahead(Line line, String waitlistId);

  /**
   * Those who wait for a place of this slot and could accept one now: not those who have an open
   * appointment of the category meanwhile or whose booking is paused.
   *
   * @param cursor of the page before
   */
  Page<InLine> couldAccept(SlotId slot, Instant now, Optional<String> cursor);

  /** The first ones of a line, whatever they wait for. */
  Page<InLine> first(Line line, int limit);
}
