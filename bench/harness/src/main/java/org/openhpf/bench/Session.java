package org.openhpf.bench;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What one process under measure hears from the Runtime API and says to it, with the times. */
final class Session {
  private static final long LONGEST_SECONDS = 60;

  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> checkpoint = new CompletableFuture<>();
  private final CompletableFuture<Void> restore = new CompletableFuture<>();
  private final CompletableFuture<Long> pid = new CompletableFuture<>();

  /**
   * @param at when it reached us
   * @param payload or what went wrong
   */
  record Reply(Moment at, byte[] payload, boolean failed) {}

  void runsAs(long processId) {
    pid.complete(processId);
  }

  Moment now() {
    return Moment.of(pid.join());
  }

  // What the process says.

  byte[] next() {
    try {
      return events.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e); // the benchmark is over
    }
  }

  void replied(Moment at, byte[] payload) {
    replies.add(new Reply(at, payload, false));
  }

  void failed(String how) {
    replies.add(new Reply(now(), how.getBytes(), true));
    checkpoint.completeExceptionally(new IllegalStateException(how));
  }

  /** All is initialised: the moment of the snapshot. */
  void restoreNext() {
    checkpoint.complete(null);
    restore.join();
  }

  // What the benchmark says.

  /** Waits until the process is where its snapshot would be taken. */
  void awaitCheckpoint() throws Exception {
    checkpoint.get(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  /** Lets the process go on as if restored. */
  void restore() {
    restore.complete(null);
  }

  /** Hands over an event without waiting. */
  void offer(byte[] event) {
    events.add(event);
  }

  Reply reply() throws InterruptedException {
    Reply reply = replies.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
    if (reply == null || reply.failed()) {
      throw new IllegalStateException(
          reply == null ? "no reply in " + LONGEST_SECONDS + " s" : new String(reply.payload()));
    }
    return reply;
  }
}
