package org.openhpf.web.hall;

import java.util.concurrent.CompletableFuture;

/** A hall that opens in the background, once it is wanted. */
public final class OpeningHall implements AutoCloseable {
  private CompletableFuture<Hall> hall;

  /** Begins to open it; nothing happens if that was done before. */
  public synchronized void begin() {
    if (hall == null) {
      hall = CompletableFuture.supplyAsync(Hall::open, Thread.ofPlatform()::start);
    }
  }

  /** Waits until it is open. */
  public Hall get() {
    begin();
    return hall.join();
  }

  @Override
  public synchronized void close() {
    if (hall != null && !hall.isCompletedExceptionally()) {
      hall.join().close();
    }
  }
}
