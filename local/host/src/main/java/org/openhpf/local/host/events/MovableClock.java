package org.openhpf.local.host.events;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time that functions and schedules see: real time moved by the ISO 8601 duration in the file
 * {@code clock} of the state folder, such as {@code PT24H}. No file: real time. Whoever writes the
 * file moves every process that reads it.
 */
public final class MovableClock implements InstantSource {
  private final InstantSource real;
  private final StateFile file;

  public MovableClock(InstantSource real, Path file) {
    this.real = real;
    this.file = new StateFile(file);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset());
  }

  /** How far the time is moved; zero when the file is absent or no duration. */
  public Duration offset() {
    try {
      return file.read().map(text -> Duration.parse(text.strip())).orElse(Duration.ZERO);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  public void moveBy(Duration offset) {
    file.write(offset + "\n");
  }

  /** Moves the time so that it is {@code instant} now and goes on from there. */
  public void moveTo(Instant instant) {
    moveBy(Duration.between(real.instant(), instant));
  }
}
