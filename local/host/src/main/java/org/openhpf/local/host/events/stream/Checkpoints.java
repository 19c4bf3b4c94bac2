package org.openhpf.local.host.events.stream;

import java.lang.System.Logger.Level;
import java.time.Instant;
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

  /**
   * @param since records created before it are none of this mapping's (LATEST)
   */
  private record State(String stream, String since, Map<String, Shard> shards) {}

  private final StateFile file;
  private final String stream;
  private final Instant since;
  private final Map<String, Shard> shards;

  /**
   * @param since where a mapping that is new begins
   */
  Checkpoints(StateFile file, String stream, Instant since) {
    this.file = file;
    this.stream = stream;
    Optional<State> before = read().filter(state -> state.stream.equals(stream));
    this.since = before.map(state -> Instant.parse(state.since)).orElse(since);
    this.shards = new HashMap<>(before.map(State::shards).orElse(Map.of()));
    if (before.isEmpty()) {
      write();
    }
  }

  private Optional<State> read() {
    try {
      return file.read().map(text -> JsonMapper.shared().readValue(text, State.class));
    } catch (JacksonException e) {
      LOG.log(Level.WARNING, file + " cannot be read; the stream is read from its start");
      return Optional.empty();
    }
  }

  private void write() {
    file.write(JsonMapper.shared().writeValueAsString(new State(stream, since.toString(), shards)));
  }

  Instant since() {
    return since;
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
