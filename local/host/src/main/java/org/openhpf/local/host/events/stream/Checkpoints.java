package org.openhpf.local.host.events.stream;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.local.host.events.StateFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far one mapping has come in each shard of its stream; survives a restart. A stream that was
 * made anew begins anew.
 */
final class Checkpoints {
  private static final System.Logger LOG = System.getLogger(Checkpoints.class.getName());

  /**
   * @param after last sequence number that is done with; empty text when none is
   * @param finished the shard is closed and all of it done
   */
  record Shard(String after, boolean finished) {}

  private record State(String stream, Map<String, Shard> shards) {}

  private final StateFile file;
  private final String stream;
  private boolean begun;
  private final Map<String, Shard> shards;

  Checkpoints(StateFile file, String stream) {
    this.file = file;
    this.stream = stream;
    Optional<State> before = read().filter(state -> state.stream.equals(stream));
    this.begun = before.isPresent();
    this.shards = new HashMap<>(before.map(State::shards).orElse(Map.of()));
  }

  /** Whether this mapping has read of this stream before, and if only to see that it is empty. */
  synchronized boolean begun() {
    return begun;
  }

  /** The beginning of a new mapping. */
  synchronized void begin(Map<String, Shard> at) {
    shards.putAll(at);
    write();
  }

  private Optional<State> read() {
    try {
      return file.read().map(text -> JsonMapper.shared().readValue(text, State.class));
    } catch (JacksonException e) {
      LOG.log(Level.WARNING, file + " cannot be read; the stream is read from its start");
      return Optional.empty();
    }
  }

  /** What cannot be written now is part of what is written next; it may be delivered again. */
  private void write() {
    try {
      file.write(JsonMapper.shared().writeValueAsString(new State(stream, shards)));
    } catch (UncheckedIOException e) {
      LOG.log(Level.WARNING, file + " cannot be written: " + e.getMessage());
    }
    begun = true;
  }

  synchronized Shard of(String shard) {
    return shards.getOrDefault(shard, new Shard("", false));
  }

  /** Moves a shard's checkpoint forward; lanes that finish together may come in either order. */
  synchronized void save(String shard, Shard point) {
    Shard before = of(shard);
    boolean back = StreamRecord.BY_SEQUENCE.compare(point.after, before.after) < 0;
    if (!point.equals(before) && !before.finished && !back) {
      shards.put(shard, point);
      write();
    }
  }

  /** Forgets shards that the stream no longer has. */
  synchronized void retain(Set<String> present) {
    if (shards.keySet().retainAll(present)) {
      write();
    }
  }
}
