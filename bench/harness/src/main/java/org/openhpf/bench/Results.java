package org.openhpf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark found.
 *
 * @param machine what it ran on; numbers of different machines are not compared
 */
record Results(String name, Instant at, String machine, List<Measure> measures) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  boolean hold() {
    return measures.stream().allMatch(measure -> measure.holds() == null || measure.holds());
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  /** For a terminal and for Markdown alike. */
  String table() {
    int width = measures.stream().mapToInt(measure -> measure.name().length()).max().orElse(0);
    String row = "| %-" + width + "s | %10s | %-5s | %-8s | %-5s |%n";
    var table = new StringBuilder();
    table.append(row.formatted("measure", "value", "unit", "goal", "holds"));
    table.append(row.formatted("---", "---:", "---", "---", "---"));
    for (Measure measure : measures) {
      table.append(
          row.formatted(
              measure.name(),
              Measure.plain(measure.value()),
              measure.unit(),
              measure.goal() == null ? "" : measure.goal(),
              measure.holds() == null ? "" : measure.holds() ? "yes" : "NO"));
    }
    return table.toString();
  }

  /** Writes {@code NAME.json} and {@code NAME.md}; returns the latter. */
  Path write(Path folder, String repeat) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".json"), json() + "\n");
    Path page = folder.resolve(name + ".md");
    Files.writeString(
        page,
        "# %s%n%n%s, %s. Repeat it: `%s`%n%n%s".formatted(name, at, machine, repeat, table()));
    return page;
  }
}
