package org.openhpf.local.host.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of the state folder that grows by one JSON line at a time. A host that is killed while it
 * writes leaves half a line at the most, which the next one drops: nobody was told it was kept.
 */
public final class JsonLines<T> {
  private static final System.Logger LOG = System.getLogger(JsonLines.class.getName());

  private final Path file;
  private final Class<T> type;

  public JsonLines(Path file, Class<T> type) {
    this.file = file;
    this.type = type;
  }

  /** All lines; what cannot be read is left out. Call before the first {@link #append}. */
  public List<T> read() {
    List<T> values = new ArrayList<>();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // Not as strict as Files.readString: half a line may end within a character.
      String text =
          Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
      text.lines().forEach(line -> parse(line, values));
      if (!text.isEmpty() && !text.endsWith("\n")) {
        write("\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  private void parse(String line, List<T> values) {
    try {
      values.add(JsonMapper.shared().readValue(line, type));
    } catch (JacksonException e) {
      LOG.log(Level.WARNING, "a line of " + file + " cannot be read and is left out");
    }
  }

  public void append(T value) {
    write(line(value));
  }

  /** Leaves only these lines. */
  public void replace(List<T> values) {
    new StateFile(file).write(String.join("", values.stream().map(JsonLines::line).toList()));
  }

  private static String line(Object value) {
    return JsonMapper.shared().writeValueAsString(value) + "\n";
  }

  private void write(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
