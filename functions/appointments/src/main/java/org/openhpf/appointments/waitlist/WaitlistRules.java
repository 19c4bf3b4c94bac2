package org.openhpf.appointments.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameters;

/** How long one waits and an offer stands; the numbers stand in parameters.csv. */
public final class WaitlistRules {
  private final Parameters parameters = Parameters.load(WaitlistRules.class, "parameters.csv");
  private final Clock clock;

  public WaitlistRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** An offer made now stands for {@code waitlist.offerFor}, and not when the slot has begun. */
  public Instant acceptBefore(SlotId slot) {
    Duration offerFor = parameters.get("waitlist.offerFor", ChinaTime.today(clock)).asDuration();
    Instant begins = ChinaTime.at(slot.date(), slot.startTime());
    Instant end = now().plus(offerFor);
    return end.isBefore(begins) ? end : begins;
  }

  /**
   * @param wished not empty
   * @return when the last of these slots begins
   */
  public static Instant lastBegins(LocalDate date, List<PlannedSlot> wished) {
    LocalTime last = wished.stream().map(PlannedSlot::startTime).max(LocalTime::compareTo).get();
    return ChinaTime.at(date, last);
  }
}
