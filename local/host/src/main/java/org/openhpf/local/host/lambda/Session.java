package org.openhpf.local.host.lambda;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What the Runtime API says to one environment and hears from it. The environment's own thread of
 * requests is: restore (with SnapStart), then again and again the next invocation and its reply;
 * asking for the next one ends the last.
 */
final class Session {
  private static final Invocation CLOSED = new Invocation(new byte[0]);

  /** When its code was loaded, in {@link System#nanoTime}; for SnapStart, before the restore. */
  private final CompletableFuture<Long> loaded = new CompletableFuture<>();

  /** When it first asked for an invocation, in {@link System#nanoTime}. */
  private final CompletableFuture<Long> ready = new CompletableFuture<>();

  private final BlockingQueue<Invocation> handover = new LinkedBlockingQueue<>();
  private volatile Optional<byte[]> initError = Optional.empty();
  private volatile Invocation current = CLOSED;
  private volatile CompletableFuture<Void> idle = new CompletableFuture<>();

  /** GET restore/next: what was loaded is as if restored from a snapshot. */
  void restoreNext() {
    loaded.complete(System.nanoTime());
  }

  /** GET invocation/next: waits for an invocation; empty when the environment is to end. */
  Optional<Invocation> next() throws InterruptedException {
    // First of all: once it is known to be ready it may be handed an invocation, and that is
    // another idle.
    idle.complete(null);
    loaded.complete(System.nanoTime());
    ready.complete(System.nanoTime());
    Invocation invocation = handover.take();
    return invocation == CLOSED ? Optional.empty() : Optional.of(invocation);
  }

  /** POST init/error and restore/error; the environment exits after it. */
  void initError(byte[] errorDocument) {
    initError = Optional.of(errorDocument);
  }

  /** The invocation with this id, if it is the one under way. */
  Optional<Invocation> current(String id) {
    return Optional.of(current).filter(invocation -> invocation.id().equals(id));
  }

  /**
   * Gives it an invocation; returns what completes once the environment has ended it and asks for
   * the next.
   */
  CompletableFuture<Void> hand(Invocation invocation) {
    current = invocation;
    idle = new CompletableFuture<>();
    CompletableFuture<Void> ended = idle;
    handover.add(invocation);
    return ended;
  }

  /** The process is gone, or shall go. */
  void close() {
    handover.add(CLOSED);
  }

  CompletableFuture<Long> loaded() {
    return loaded;
  }

  CompletableFuture<Long> ready() {
    return ready;
  }

  Optional<byte[]> initError() {
    return initError;
  }
}
