package org.openhpf.edge;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openhpf.edge.log.JsonLines;

/** Standard output and the log while it is open. */
public final class Captured implements AutoCloseable {
  private final PrintStream before = System.out;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public Captured() {
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    JsonLines.install();
  }

  public String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  public List<String> lines() {
    return text().lines().toList();
  }

  @Override
  public void close() {
    System.setOut(before);
    JsonLines.install();
  }
}
