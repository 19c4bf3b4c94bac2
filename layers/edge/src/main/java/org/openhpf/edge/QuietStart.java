package org.openhpf.edge;

import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Standard output without the lines that Spring Cloud Function 5.0.1 prints while it starts (its
 * FunctionalSpringApplication, "======&gt; SOURCE"): each line of ours is JSON, as whoever reads
 * the log group expects.
 */
final class QuietStart extends PrintStream {
  private static final String NOISE = "======> SOURCE: ";

  private final PrintStream out;

  private QuietStart(PrintStream out, Charset charset) {
    super(out, true, charset);
    this.out = out;
  }

  static QuietStart begin() {
    var quiet = new QuietStart(System.out, System.out.charset());
    System.setOut(quiet);
    return quiet;
  }

  /** Puts back the stream that was there. */
  void end() {
    if (System.out == this) {
      System.setOut(out);
    }
  }

  @Override
  public void println(String line) {
    if (line == null || !line.startsWith(NOISE)) {
      super.println(line);
    }
  }
}
