package org.openhpf.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The messages that a capability stores with its changes, and sends from there (outbox).
 *
 * @param <I> record of the sweep's input
 */
public interface OutgoingMessages<I extends Record> {

  /**
   * Sends those of a table's changes, in their order.
   *
   * @param images the rows as they are now, as plain values
   * @return the place of the first that is to be tried again
   */
  OptionalInt relay(List<Map<String, Object>> images);

  /**
   * Sends what the relay missed.
   *
   * @param oldestUnsent is told how long the oldest row of each part has been waiting
   */
  Sweep<I> sweep(Consumer<Duration> oldestUnsent);

  Class<I> sweepInput();

  Checkpoints checkpoints();
}
