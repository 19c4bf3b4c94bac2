package org.openhpf.local.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.openhpf.kernel.ChinaTime;

/** A clock that stands until a test moves it. */
public final class StillClock extends Clock {
  private final AtomicReference<Instant> now;

  private StillClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /**
   * @param moment {@code 2026-11-20T10:00:00+08:00}
   */
  public static StillClock at(String moment) {
    return new StillClock(ChinaTime.parse(moment));
  }

  public void moveTo(String moment) {
    now.set(ChinaTime.parse(moment));
  }

  public void advance(Duration by) {
    now.updateAndGet(before -> before.plus(by));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ChinaTime.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
