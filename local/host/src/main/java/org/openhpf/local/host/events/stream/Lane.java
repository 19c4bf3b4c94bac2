package org.openhpf.local.host.events.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openhpf.local.host.template.StreamSource;

/** Batches of one lane of a shard, one after the other: a failing one stops its lane alone. */
final class Lane implements Runnable {
  /** An invocation carries 6 MB. */
  private static final long MOST_BYTES = 5_000_000;

  // Bounded by ShardProgress, which stops the reader while too much is open.
  private final BlockingQueue<StreamRecord> records = new LinkedBlockingQueue<>();
  private final StreamSource source;
  private final BatchDelivery delivery;
  private final Consumer<List<StreamRecord>> done;

  Lane(StreamSource source, BatchDelivery delivery, Consumer<List<StreamRecord>> done) {
    this.source = source;
    this.delivery = delivery;
    this.done = done;
  }

  void add(StreamRecord item) {
    records.add(item);
  }

  /** Delivers until interrupted. */
  @Override
  public void run() {
    try {
      StreamRecord next = records.take();
      while (true) {
        List<StreamRecord> batch = new ArrayList<>();
        next = gather(batch, next);
        delivery.deliver(batch, done);
        if (next == null) {
          next = records.take();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closing: the checkpoint stands before this batch
    }
  }

  /**
   * Fills a batch that begins with {@code first} until it is full or the window has passed.
   *
   * @return the record that did not fit any more, or null
   */
  private StreamRecord gather(List<StreamRecord> batch, StreamRecord first)
      throws InterruptedException {
    long end = System.nanoTime() + source.batchingWindow().toNanos();
    long bytes = 0;
    StreamRecord next = first;
    while (next != null) {
      if (!batch.isEmpty() && bytes + next.size() > MOST_BYTES) {
        return next;
      }
      batch.add(next);
      bytes += next.size();
      if (batch.size() == source.batchSize()) {
        return null;
      }
      next = records.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    return null;
  }
}
