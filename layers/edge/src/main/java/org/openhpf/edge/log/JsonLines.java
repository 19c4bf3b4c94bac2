package org.openhpf.edge.log;

import java.io.PrintStream;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.openhpf.edge.Invocation;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.Masking;
import org.openhpf.kernel.Priming;

/**
 * Every log line of a function environment: one JSON object, masked. Libraries log through SLF4J or
 * commons-logging into java.util.logging, which needs no further jar.
 */
public final class JsonLines extends Handler {
  private final PrintStream out;

  private JsonLines(PrintStream out) {
    this.out = out;
    setFormatter(new JsonFormatter());
  }

  /** Makes this the only handler of the process. */
  public static void install() {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    // Libraries log whole events, personal data included, at INFO and below.
    root.setLevel(Level.WARNING);
    root.addHandler(new JsonLines(System.out));
    Log.level(Level.INFO);
  }

  @Override
  public void publish(LogRecord line) {
    if (isLoggable(line)) {
      out.println(getFormatter().format(line));
    }
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    flush();
  }

  static final class JsonFormatter extends Formatter {
    private static final String SEVERE_LINES = "SevereLogLines";

    @Override
    public String format(LogRecord line) {
      var json = new StringBuilder(256);
      json.append("{\"time\":\"").append(ChinaTime.formatMillis(line.getInstant())).append('"');
      field(json, "level", line.getLevel().getName());
      field(json, "logger", line.getLoggerName());
      field(json, "correlationId", Correlation.id());
      field(json, "requestId", Invocation.requestId());
      field(json, "message", formatMessage(line));
      if (line.getThrown() != null) {
        field(json, "exception", StackTraces.of(line.getThrown()));
      }
      if (line.getLevel().intValue() >= Level.SEVERE.intValue() && !Priming.active()) {
        count(json, line.getInstant().toEpochMilli());
      }
      return json.append('}').toString();
    }

    /** CloudWatch counts such lines; the template has one alarm on their number. */
    private static void count(StringBuilder json, long timestamp) {
      json.append(',');
      EmbeddedMetrics.declare(json, timestamp, Set.of(), Set.of(SEVERE_LINES));
      json.append(",\"").append(SEVERE_LINES).append("\":1");
    }

    private static void field(StringBuilder json, String name, String value) {
      json.append(",\"").append(name).append("\":");
      JsonText.quote(json, value == null ? "" : Masking.mask(value));
    }
  }
}
