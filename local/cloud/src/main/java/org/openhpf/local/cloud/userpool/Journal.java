package org.openhpf.local.cloud.userpool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhpf.local.cloud.SecretFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Users and grants in a file, a line for each change, the last one of each counting; readable by
 * its owner only. It is written anew, shorter, at each start. A line that a crash cut off was never
 * answered for, and is passed over; what was answered for outlives the process, not the machine's
 * power.
 */
final class Journal {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Optional<Path> file;

  /** One change: a user or a grant as it is now; the other is null. */
  record Line(User user, Grant grant) {}

  /**
   * @param file empty: nothing is kept
   */
  Journal(Optional<Path> file) {
    this.file = file;
  }

  void read(Consumer<Line> reader) {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return;
    }
    try {
      List<String> lines = Files.readAllLines(file.get());
      for (int i = 0; i < lines.size(); i++) {
        try {
          reader.accept(JSON.readValue(lines.get(i), Line.class));
        } catch (JacksonException e) {
          if (i < lines.size() - 1) {
            throw new IllegalStateException(file.get() + " is damaged in line " + (i + 1), e);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void rewrite(List<Line> lines) {
    file.ifPresent(
        path ->
            SecretFile.write(
                path, lines.stream().map(Journal::text).collect(Collectors.joining())));
  }

  void append(Line line) {
    file.ifPresent(
        path -> {
          try {
            Files.write(
                path, text(line).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String text(Line line) {
    return JSON.writeValueAsString(line) + "\n";
  }
}
