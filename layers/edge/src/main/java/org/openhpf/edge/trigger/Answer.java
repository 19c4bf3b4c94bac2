package org.openhpf.edge.trigger;

import java.util.Map;

/**
 * An answer to a challenge.
 *
 * @param userExists false: whatever the check says, the pool gives no tokens
 * @param text what was answered
 * @param kept with the challenge, see {@link Challenge#kept}
 * @param metadata the client's
 */
public record Answer(
    String userName,
    boolean userExists,
    String text,
    Map<String, String> kept,
    Map<String, String> metadata) {
  public Answer {
    kept = Map.copyOf(kept);
    metadata = Map.copyOf(metadata);
  }

  /** The text is a code or another secret. */
  @Override
  public String toString() {
    return "Answer[userExists=" + userExists + "]";
  }
}
