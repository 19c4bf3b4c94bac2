package org.openhpf.province.delivery;

import java.util.Optional;
import java.util.function.Supplier;
import org.openhpf.kernel.Sweep;

/** Puts on their way what replays order, and sends what has waited long enough. */
public final class SweepDeliveries implements Sweep<SweepDeliveries.Input> {
  private final Supplier<Optional<Integer>> replays;
  private final SendWaiting waiting;

  /**
   * @param scheduledTime of the schedule
   */
  public record Input(Optional<String> scheduledTime) {}

  /**
   * @param replays does a part of what is ordered, and says how many records; empty at the end
   */
  public SweepDeliveries(Supplier<Optional<Integer>> replays, SendWaiting waiting) {
    this.replays = replays;
    this.waiting = waiting;
  }

  @Override
  public String checkpoint(Input input) {
    return "deliveries";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    Optional<Integer> replayed = replays.get();
    return replayed.isPresent()
        ? new Step(cursor.orElse(SendWaiting.END), replayed.get(), false)
        : waiting.advance(cursor);
  }
}
