package org.openhpf.kernel;

import java.lang.ScopedValue.CallableOp;
import java.time.Duration;

/**
 * The time left of the current invocation. Edge binds it from the Lambda context; storage bounds
 * its retries and time-outs by it, so that a function answers before it is killed.
 *
 * <p>It is kept in {@link System#nanoTime}, so neither the moved clock of the local host nor a step
 * of the system's clock changes it. A thread that the operation starts itself does not inherit it.
 */
public final class Deadline {
  /** What an unbound caller (a test, a command line) is given. */
  private static final Duration UNBOUND = Duration.ofSeconds(10);

  private static final ScopedValue<Long> END_NANOS = ScopedValue.newInstance();

  private Deadline() {}

  /**
   * Runs the operation with this much time. An enclosing deadline that ends earlier stays in force.
   *
   * @param left from now; zero or negative means that none is left
   */
  public static <R, X extends Throwable> R within(
      Duration left, CallableOp<? extends R, X> operation) throws X {
    long now = System.nanoTime();
    long nanos = left.toNanos();
    if (END_NANOS.isBound()) {
      nanos = Math.min(nanos, END_NANOS.get() - now);
    }
    return ScopedValue.where(END_NANOS, now + nanos).call(operation);
  }

  /** The time left, never negative; 10 seconds outside an invocation. */
  public static Duration left() {
    return END_NANOS.isBound()
        ? Duration.ofNanos(Math.max(0, END_NANOS.get() - System.nanoTime()))
        : UNBOUND;
  }

  /** {@link #left()} in whole milliseconds, rounded down. */
  public static long leftMillis() {
    return left().toMillis();
  }
}
