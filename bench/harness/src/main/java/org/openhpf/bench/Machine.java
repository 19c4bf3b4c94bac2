package org.openhpf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine is, in one line. */
final class Machine {
  private Machine() {}

  static String here() {
    return "%d x %s, %s %s, JDK %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor(),
            System.getProperty("os.name"),
            System.getProperty("os.version").replaceAll("[^0-9.].*", ""),
            Runtime.version());
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
