package org.openhpf.web.browser;

import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.Logs;

/** What the browser itself holds against a page. */
final class PageFaults {
  private PageFaults() {}

  /** Errors of the console and violations of the content security policy, since the last call. */
  static List<String> of(Page page, Logs logs) {
    Stream<String> console =
        logs.get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
            .map(LogEntry::getMessage)
            .filter(message -> !isAnswer(message));
    Stream<String> reported =
        ((List<?>) page.script("return (window.__faults || []).splice(0)"))
            .stream().map(String::valueOf);
    return Stream.concat(console, reported).distinct().toList();
  }

  /**
   * The API's refusals and a network that is gone belong to what pages must bear; the browser logs
   * them all the same. A file of a page's own that is missing is a fault.
   */
  private static boolean isAnswer(String message) {
    return message.contains("net::ERR_INTERNET_DISCONNECTED")
        || (message.contains("Failed to load resource") && message.contains("/v1/"));
  }
}
