package org.openhpf.local.testing.dynamodb;

/**
 * Ends what an actor of a {@link Simulation} is doing, as if its environment were killed. Who runs
 * the operation catches it: whether the operation took effect is not known.
 */
public final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  Killed() {
    // Simulations kill by the million; where from is of no use.
    super("killed by the simulation", null, false, false);
  }
}
