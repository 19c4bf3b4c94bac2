package org.openhpf.local.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openhpf.edge.log.JsonLines;

/** What functions log during a test, instead of printing it: registered as an extension. */
public final class PrintedLog implements BeforeEachCallback, AfterEachCallback {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private PrintStream before;

  public String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    JsonLines.install();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    System.setOut(before);
    JsonLines.install();
  }
}
