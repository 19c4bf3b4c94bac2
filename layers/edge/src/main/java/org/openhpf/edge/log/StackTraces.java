package org.openhpf.edge.log;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Stack traces, cut to what a reader uses. */
final class StackTraces {
  private static final int MAX_CHARS = 6_000;

  private StackTraces() {}

  static String of(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    String trace = text.toString();
    return trace.length() <= MAX_CHARS ? trace : trace.substring(0, MAX_CHARS) + "…";
  }
}
