package org.openhpf.edge.trigger;

import java.util.Map;

/**
 * A challenge as it is made.
 *
 * @param shown for the client
 * @param kept by the pool for the check of the answer; never shown
 * @param note for the steps that follow, see {@link SignIn.Attempt#note}; no secret
 */
public record Challenge(Map<String, String> shown, Map<String, String> kept, String note) {
  public Challenge {
    shown = Map.copyOf(shown);
    kept = Map.copyOf(kept);
  }

  /** What is kept may be a secret. */
  @Override
  public String toString() {
    return "Challenge[note=" + note + "]";
  }
}
