package org.openhpf.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What the functions logged: every line in {@code <folder>/<function name>.log}, the last lines of
 * all functions also in memory, to be searched by correlation id or request id.
 */
public final class LogBook {
  /** A line of a function's log; {@code function} is the kebab-case name. */
  public record Line(Instant at, String function, String text) {}

  private static final int KEPT = 20_000;

  private final Path folder;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();
  private final Deque<Line> last = new ArrayDeque<>();

  public LogBook(Path folder) {
    try {
      this.folder = Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void append(String function, String text) {
    synchronized (last) {
      last.addLast(new Line(Instant.now(), function, text));
      if (last.size() > KEPT) {
        last.removeFirst();
      }
    }
    synchronized (locks.computeIfAbsent(function, name -> new Object())) {
      try {
        Files.writeString(
            folder.resolve(function + ".log"),
            text + "\n",
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The newest {@code limit} lines that contain {@code text}, such as a correlation id; oldest
   * first.
   */
  public List<Line> search(String text, int limit) {
    return newest(line -> line.text().contains(text), limit);
  }

  /** The newest {@code limit} lines of a function; oldest first. */
  public List<Line> of(String function, int limit) {
    return newest(line -> line.function().equals(function), limit);
  }

  private List<Line> newest(Predicate<Line> wanted, int limit) {
    List<Line> found = new ArrayList<>();
    synchronized (last) {
      for (var lines = last.descendingIterator(); lines.hasNext() && found.size() < limit; ) {
        Line line = lines.next();
        if (wanted.test(line)) {
          found.addFirst(line);
        }
      }
    }
    return List.copyOf(found);
  }
}
