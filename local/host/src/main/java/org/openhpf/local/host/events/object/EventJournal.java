package org.openhpf.local.host.events.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Object events that no consumer has finished with. Queues live in memory; this file outlives them,
 * one JSON line for an event and one for its end.
 */
final class EventJournal {
  /**
   * @param id the event's sequencer
   * @param queue logical id
   */
  record Entry(String id, Instant at, String queue, String body) {}

  /** A line: an entry, or the id of one that is done. */
  private record Line(Entry event, String done) {}

  private final Path file;
  private final Map<String, Entry> open = new LinkedHashMap<>();

  /**
   * @param since entries before it are forgotten
   */
  EventJournal(Path file, Instant since) {
    this.file = file;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (Files.exists(file)) {
        Files.readAllLines(file).forEach(this::replay);
      }
      open.values().removeIf(entry -> entry.at.isBefore(since));
      Files.write(file, open.values().stream().map(entry -> text(new Line(entry, null))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replay(String text) {
    try {
      Line line = JsonMapper.shared().readValue(text, Line.class);
      if (line.event != null) {
        open.put(line.event.id, line.event);
      } else {
        open.remove(line.done);
      }
    } catch (JacksonException e) {
      // The last line of a host that was killed while it wrote: the object's PUT was not answered.
    }
  }

  synchronized List<Entry> open() {
    return List.copyOf(open.values());
  }

  synchronized void add(Entry entry) {
    open.put(entry.id, entry);
    append(new Line(entry, null));
  }

  synchronized void done(Collection<String> ids) {
    for (String id : ids) {
      if (open.remove(id) != null) {
        append(new Line(null, id));
      }
    }
    if (open.isEmpty()) {
      write("", StandardOpenOption.TRUNCATE_EXISTING);
    }
  }

  private void append(Line line) {
    write(text(line) + "\n", StandardOpenOption.APPEND);
  }

  private void write(String text, StandardOpenOption how) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Line line) {
    return JsonMapper.shared().writeValueAsString(line);
  }
}
