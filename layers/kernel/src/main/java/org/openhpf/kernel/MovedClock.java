package org.openhpf.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The local host's clock: real time plus the ISO 8601 duration in a file ({@code P1D}, {@code
 * -PT2H}). An absent, unreadable or half-written file means no shift. The file's attributes are
 * looked at once in 50 ms of real time at most; it is read again when its time or size has changed.
 */
final class MovedClock extends Clock {
  private static final long LOOK_NANOS = 50_000_000;
  private static final FileTime NONE = FileTime.fromMillis(0);

  private record Shift(long lookedAt, FileTime modified, long size, Duration by) {}

  private final Clock real;
  private final Path file;
  // Racing readers may each look once; they write the same answer.
  private volatile Shift shift;

  MovedClock(Clock real, Path file) {
    this.real = real;
    this.file = file;
  }

  @Override
  public Instant instant() {
    Shift current = shift;
    long now = System.nanoTime();
    if (current == null || now - current.lookedAt >= LOOK_NANOS) {
      current = look(current, now);
      shift = current;
    }
    return real.instant().plus(current.by);
  }

  private Shift look(Shift before, long now) {
    try {
      var is = Files.readAttributes(file, BasicFileAttributes.class);
      boolean same =
          before != null
              && before.modified.equals(is.lastModifiedTime())
              && before.size == is.size();
      return new Shift(now, is.lastModifiedTime(), is.size(), same ? before.by : read());
    } catch (IOException | DateTimeException e) {
      return new Shift(now, NONE, -1, Duration.ZERO);
    }
  }

  private Duration read() throws IOException {
    return Duration.parse(Files.readString(file).strip());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovedClock(real.withZone(zone), file);
  }
}
