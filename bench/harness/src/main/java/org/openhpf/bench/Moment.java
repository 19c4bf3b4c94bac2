package org.openhpf.bench;

/**
 * A reading of both clocks.
 *
 * @param wallNanos of {@link System#nanoTime}
 * @param cpuNanos the process has used up to now
 */
record Moment(long wallNanos, long cpuNanos) {
  static Moment of(long pid) {
    return new Moment(System.nanoTime(), ProcessCpu.nanos(pid));
  }

  double cpuMillisSince(Moment earlier) {
    return (cpuNanos - earlier.cpuNanos) / 1e6;
  }

  double wallMillisSince(Moment earlier) {
    return (wallNanos - earlier.wallNanos) / 1e6;
  }
}
