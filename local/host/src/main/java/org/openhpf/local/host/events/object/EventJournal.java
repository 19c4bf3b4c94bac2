package org.openhpf.local.host.events.object;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.local.host.events.JsonLines;

/**
 * Object events that no consumer has finished with. Queues live in memory; this file outlives them,
 * a line for an event and a line for its end.
 */
final class EventJournal {
  /**
   * @param id unique
   * @param queue logical id
   */
  record Entry(String id, Instant at, String queue, String body) {}

  /** An entry, or the id of one that is done; the other is null. */
  private record Line(Entry event, String done) {}

  private final JsonLines<Line> lines;
  private final Map<String, Entry> open = new LinkedHashMap<>();

  /**
   * @param since entries before it are forgotten
   */
  EventJournal(Path file, Instant since) {
    lines = new JsonLines<>(file, Line.class);
    for (Line line : lines.read()) {
      if (line.event != null) {
        open.put(line.event.id, line.event);
      } else {
        open.remove(line.done);
      }
    }
    open.values().removeIf(entry -> entry.at.isBefore(since));
    lines.replace(open.values().stream().map(entry -> new Line(entry, null)).toList());
  }

  synchronized List<Entry> open() {
    return List.copyOf(open.values());
  }

  synchronized void add(Entry entry) {
    open.put(entry.id, entry);
    lines.append(new Line(entry, null));
  }

  synchronized void done(Collection<String> ids) {
    for (String id : ids) {
      if (open.remove(id) != null) {
        lines.append(new Line(null, id));
      }
    }
    if (open.isEmpty() && !ids.isEmpty()) {
      lines.replace(List.of());
    }
  }
}
