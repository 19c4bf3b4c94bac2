package org.openhpf.web.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openhpf.web.Repository;

/**
 * The browser that {@code web/tests/browser} found or installed.
 *
 * @param chromium its program
 * @param driver its WebDriver
 */
record InstalledBrowser(Path chromium, Path driver) {

  /** Asks the script; what it says about its work goes to the console. Empty: none can be had. */
  static Optional<InstalledBrowser> find() {
    try {
      Process script =
          new ProcessBuilder(Repository.root().resolve("web/tests/browser").toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      List<String> lines = script.inputReader().readAllLines();
      if (script.waitFor() != 0 || lines.size() != 2) {
        return Optional.empty();
      }
      return Optional.of(new InstalledBrowser(Path.of(lines.get(0)), Path.of(lines.get(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
