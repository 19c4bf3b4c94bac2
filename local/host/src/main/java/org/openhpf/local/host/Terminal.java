package org.openhpf.local.host;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** What the developer sees; in quiet mode only what {@link #print} prints. */
final class Terminal {
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

  /** A line a function logged; START and END say nothing new to one who reads REPORT. */
  void log(LogBook.Line line) {
    if (!quiet && !line.text().startsWith("START ") && !line.text().startsWith("END ")) {
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
