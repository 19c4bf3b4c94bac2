package org.openhpf.kernel;

import java.util.Optional;

/**
 * How far each sweep has come, kept where a killed or overlapping run finds it. Storage keeps them
 * in a table.
 */
public interface Checkpoints {

  /** The cursor of the last step that was finished; empty before the first. */
  Optional<String> load(String sweep);

  /**
   * Moves the cursor on.
   *
   * @param from what {@link #load} or the last {@code advance} gave
   * @return false if another run has moved it meanwhile: this one then stops, its step's effects
   *     stand and cost nothing twice
   */
  boolean advance(String sweep, Optional<String> from, String to);
}
