package org.openhpf.identity.outside;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that anybody logs meanwhile, before it is masked, with the stacks of what was thrown. */
public final class Logged extends Handler implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");

  private final StringWriter text = new StringWriter();

  public Logged() {
    setLevel(Level.ALL);
    ROOT.addHandler(this);
  }

  @Override
  public void publish(LogRecord line) {
    var out = new PrintWriter(text, true);
    out.println(line.getMessage());
    if (line.getThrown() != null) {
      line.getThrown().printStackTrace(out);
    }
  }

  public String text() {
    return text.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
