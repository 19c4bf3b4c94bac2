package org.openhpf.local.host;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the functions logged: every line in {@code <folder>/<function name>.log}, the last lines of
 * all functions also in memory, to be searched by correlation id or request id. The API's access
 * log is kept under the name {@code api}.
 */
public final class LogBook implements AutoCloseable {
  /** A line of a function's log; {@code function} is the kebab-case name. */
  public record Line(Instant at, String function, String text) {}

  private static final int KEPT = 20_000;

  private final Path folder;
  private final Consumer<Line> listener;
  private final Map<String, BufferedWriter> files = new HashMap<>();
  private final Deque<Line> last = new ArrayDeque<>();

  public LogBook(Path folder) {
    this(folder, line -> {});
  }

  /** {@code listener} is told of every line, in order. */
  public LogBook(Path folder, Consumer<Line> listener) {
    this.listener = listener;
    try {
      this.folder = Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public synchronized void append(String function, String text) {
    Line line = new Line(Instant.now(), function, text);
    last.addLast(line);
    if (last.size() > KEPT) {
      last.removeFirst();
    }
    try {
      BufferedWriter file = files.get(function);
      if (file == null) {
        file =
            Files.newBufferedWriter(
                folder.resolve(function + ".log"),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        files.put(function, file);
      }
      file.write(text);
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listener.accept(line);
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

  private synchronized List<Line> newest(Predicate<Line> wanted, int limit) {
    List<Line> found = new ArrayList<>();
    for (var lines = last.descendingIterator(); lines.hasNext() && found.size() < limit; ) {
      Line line = lines.next();
      if (wanted.test(line)) {
        found.addFirst(line);
      }
    }
    return List.copyOf(found);
  }

  /** Lines may come even later, from processes that are ending: they open their file anew. */
  @Override
  public synchronized void close() {
    for (BufferedWriter file : files.values()) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    files.clear();
  }
}
