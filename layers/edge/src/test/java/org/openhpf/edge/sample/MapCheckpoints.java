package org.openhpf.edge.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.Checkpoints;

/** Checkpoints that live as long as a test. */
public final class MapCheckpoints implements Checkpoints {
  private final Map<String, String> cursors = new HashMap<>();

  @Override
  public synchronized Optional<String> load(String sweep) {
    return Optional.ofNullable(cursors.get(sweep));
  }

  @Override
  public synchronized boolean advance(String sweep, Optional<String> from, String to) {
    if (!load(sweep).equals(from)) {
      return false;
    }
    cursors.put(sweep, to);
    return true;
  }
}
