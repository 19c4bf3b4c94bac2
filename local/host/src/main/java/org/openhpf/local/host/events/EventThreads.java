package org.openhpf.local.host.events;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The threads that pollers and schedules run on. */
public final class EventThreads {
  private EventThreads() {}

  /** Interrupts them and waits for at most two seconds: the host is ending. */
  public static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
