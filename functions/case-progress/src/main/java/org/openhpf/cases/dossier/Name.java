package org.openhpf.cases.dossier;

import java.util.List;
import java.util.Optional;
import org.openhpf.kernel.ProjectNo;

/**
 * A name by which other capabilities speak of a case, such as {@code appointments/<ticketId>}, and
 * what came under it before its case did.
 *
 * @param projectNo of its case; empty until there is one
 * @param version counts its changes; 0 where nothing is known of it
 */
public record Name(String text, Optional<ProjectNo> projectNo, List<Waiting> waiting, int version) {

  /**
   * An event that waits for its case.
   *
   * @param json as it came
   */
  public record Waiting(String eventId, String json) {}

  public Name {
    waiting = List.copyOf(waiting);
  }

  public static Name unknown(String text) {
    return new Name(text, Optional.empty(), List.of(), 0);
  }

  public boolean knows(String eventId) {
    return waiting.stream().anyMatch(one -> one.eventId().equals(eventId));
  }
}
