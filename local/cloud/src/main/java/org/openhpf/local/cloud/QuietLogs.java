package org.openhpf.local.cloud;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The servers we embed log to SLF4J, whose binding is up to who runs us. Bound to java.util.logging
 * they say warnings only; with no binding, nothing.
 */
final class QuietLogs {
  // Strong references, or the levels would be lost with the loggers.
  private static final List<Logger> LOGGERS =
      Stream.of("org.gaul", "org.elasticmq", "org.apache.pekko").map(Logger::getLogger).toList();

  private QuietLogs() {}

  static void set() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
