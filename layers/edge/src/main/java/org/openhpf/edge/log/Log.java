package org.openhpf.edge.log;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * OpenHPF's own log lines. Everything, libraries' lines too, ends in {@link JsonLines}, where it is
 * masked; still nothing personal is put into a message.
 */
public final class Log {
  private static final Logger LOGGER = Logger.getLogger("org.openhpf");

  private Log() {}

  static void level(Level level) {
    LOGGER.setLevel(level);
  }

  public static void info(String message) {
    log(Level.INFO, message, null);
  }

  public static void warn(String message, Throwable cause) {
    log(Level.WARNING, message, cause);
  }

  public static void error(String message, Throwable cause) {
    log(Level.SEVERE, message, cause);
  }

  private static void log(Level level, String message, Throwable cause) {
    if (LOGGER.isLoggable(level)) {
      var line = new LogRecord(level, message);
      line.setLoggerName(LOGGER.getName());
      line.setThrown(cause);
      LOGGER.log(line);
    }
  }
}
