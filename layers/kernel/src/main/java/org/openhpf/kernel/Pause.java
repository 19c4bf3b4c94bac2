package org.openhpf.kernel;

import java.lang.ScopedValue.CallableOp;

/**
 * Waiting between attempts. It takes its time, but for an operation that a simulation runs: there
 * what the wait is for happens in between whether or not time passes.
 */
public final class Pause {
  private static final ScopedValue<Boolean> SKIPPED = ScopedValue.newInstance();

  private Pause() {}

  /**
   * Runs the operation so that its pauses take no time. A thread that it starts itself does pause.
   */
  public static <R, X extends Throwable> R skipped(CallableOp<? extends R, X> operation) throws X {
    return ScopedValue.where(SKIPPED, true).call(operation);
  }

  /**
   * Lets this much time pass.
   *
   * @throws InterruptedException as {@link Thread#sleep(long)} does, skipped or not
   */
  public static void millis(long millis) throws InterruptedException {
    if (!SKIPPED.isBound()) {
      Thread.sleep(millis);
    } else if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
