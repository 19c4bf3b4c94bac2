package org.openhpf.web.browser;

import java.util.Map;

/** Networks of a hall's visitors. */
public enum Network {
  /** As fast as the machine. */
  GOOD(false, 0, -1),
  /** A phone behind thick walls: 400 ms there and back, 50 kB a second. */
  SLOW(false, 400, 50_000),
  /** None. */
  OFFLINE(true, 0, 0);

  private final boolean offline;
  private final int latencyMillis;
  private final int bytesPerSecond;

  Network(boolean offline, int latencyMillis, int bytesPerSecond) {
    this.offline = offline;
    this.latencyMillis = latencyMillis;
    this.bytesPerSecond = bytesPerSecond;
  }

  Map<String, Object> conditions() {
    return Map.of(
        "offline",
        offline,
        "latency",
        latencyMillis,
        "downloadThroughput",
        bytesPerSecond,
        "uploadThroughput",
        bytesPerSecond);
  }
}
