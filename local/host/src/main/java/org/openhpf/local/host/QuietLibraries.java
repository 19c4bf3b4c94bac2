package org.openhpf.local.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/**
 * Applies logging.properties: what libraries have to say is not for the terminal, unless something
 * is wrong.
 */
final class QuietLibraries {
  private QuietLibraries() {}

  static void apply() {
    try (InputStream settings = QuietLibraries.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
