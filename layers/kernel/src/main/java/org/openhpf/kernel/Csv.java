package org.openhpf.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table in a class-path resource: UTF-8, RFC 4180 without line breaks in fields. Lines that begin
 * with # and empty ones are skipped, the first other line is the header, spaces around fields are
 * dropped.
 */
public final class Csv {
  private Csv() {}

  /**
   * Reads every row.
   *
   * @param columns the header the resource must have
   * @param row makes a value of a row's fields, as many as columns
   * @throws IllegalStateException naming resource and line, if the resource is missing or a row is
   *     refused
   */
  public static <T> List<T> read(
      Class<?> anchor, String resource, List<String> columns, Function<List<String>, T> row) {
    try (InputStream bytes = anchor.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("no resource " + resource + " beside " + anchor.getName());
      }
      return read(
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)),
          resource,
          columns,
          row);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource, e);
    }
  }

  private static <T> List<T> read(
      BufferedReader lines, String resource, List<String> columns, Function<List<String>, T> row)
      throws IOException {
    var rows = new ArrayList<T>();
    boolean header = true;
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        List<String> fields = fields(line);
        if (header && !fields.equals(columns) || fields.size() != columns.size()) {
          throw new IllegalArgumentException("expected the columns " + columns);
        }
        if (!header) {
          rows.add(row.apply(fields));
        }
        header = false;
      } catch (RuntimeException e) {
        throw new IllegalStateException(
            "%s line %d: %s".formatted(resource, number, e.getMessage()), e);
      }
    }
    return List.copyOf(rows);
  }

  static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && line.startsWith("\"\"", i)) {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quoted field is not closed");
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
