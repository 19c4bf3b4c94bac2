package org.openhpf.local.host;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the developer sees; in quiet mode only what {@link #print} prints. */
final class Terminal {
  private static final List<String> UNSEEN = List.of("START ", "END ", "{\"_aws\":");

  private final PrintStream out;
  private final boolean quiet;

  Terminal(PrintStream out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  /** A step of the start, or something to know of. */
  void progress(String text) {
    if (!quiet) {
      out.println(text);
    }
  }

  /**
   * A line a function logged. START and END say nothing new to one who reads REPORT, nor a metric
   * to one who reads the API's line; all of them are in the log files.
   */
  void log(LogBook.Line line) {
    if (!quiet && UNSEEN.stream().noneMatch(line.text()::startsWith)) {
      out.println(
          LocalTime.now().truncatedTo(ChronoUnit.SECONDS)
              + " "
              + line.function()
              + " | "
              + line.text());
    }
  }

  void print(String text) {
    out.println(text);
    out.flush();
  }
}
