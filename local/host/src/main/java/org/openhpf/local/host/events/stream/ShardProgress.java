package org.openhpf.local.host.events.stream;

import java.util.Collection;
import java.util.TreeMap;

/**
 * What has been read of a shard and what of it is done. Lanes finish out of order; the checkpoint
 * is the last record before which nothing is open, so that a crash loses no record.
 */
final class ShardProgress {
  private final int mostOpen;
  private final TreeMap<String, Boolean> done = new TreeMap<>(StreamRecord.BY_SEQUENCE);
  private String checkpoint;
  private int open;

  /**
   * @param checkpoint where reading begins; may be empty text
   * @param mostOpen records read and not done, at most
   */
  ShardProgress(String checkpoint, int mostOpen) {
    this.checkpoint = checkpoint;
    this.mostOpen = mostOpen;
  }

  /** Notes a record that was read, waiting while too many are open. */
  synchronized void read(String sequence) throws InterruptedException {
    while (open >= mostOpen) {
      wait();
    }
    done.put(sequence, false);
    open++;
  }

  /** Notes records that need nothing more, and gives the checkpoint. */
  synchronized String finish(Collection<String> sequences) {
    sequences.forEach(sequence -> done.put(sequence, true));
    open -= sequences.size();
    while (!done.isEmpty() && done.firstEntry().getValue()) {
      checkpoint = done.pollFirstEntry().getKey();
    }
    notifyAll();
    return checkpoint;
  }

  /** Waits until nothing is open, and gives the checkpoint. */
  synchronized String awaitDone() throws InterruptedException {
    while (open > 0) {
      wait();
    }
    return checkpoint;
  }
}
