package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.notice.Visit;

/**
 * 候补: somebody waits for a place that others give up.
 *
 * @param waitlistId an id owned by the person; ids sort as people joined
 * @param startTime of the one slot he waits for; empty: any of that day
 * @param endsAt when the last slot he waits for begins
 * @param credits templates of the subscription messages granted and not used up
 * @param offer the one place ever offered to him
 * @param appointmentId what the accepted place became
 */
public record WaitlistEntry(
    String waitlistId,
    String personId,
    WaitlistStatus status,
    Line line,
    Optional<LocalTime> startTime,
    Instant endsAt,
    Set<String> credits,
    Instant joinedAt,
    Optional<Offer> offer,
    Optional<String> appointmentId) {

  public WaitlistEntry {
    if ((status == WaitlistStatus.OFFERED || status == WaitlistStatus.ACCEPTED)
        && offer.isEmpty()) {
      throw new IllegalArgumentException("nothing was offered that could be " + status);
    }
    if ((status == WaitlistStatus.ACCEPTED) != appointmentId.isPresent()) {
      throw new IllegalArgumentException("what is accepted, and nothing else, is an appointment");
    }
    credits = Set.copyOf(credits);
  }

  /** As it is in truth at that time, though no sweep has come by yet. */
  public WaitlistStatus statusAt(Instant now) {
    boolean over =
        switch (status) {
          case WAITING -> !now.isBefore(endsAt);
          case OFFERED -> offer.orElseThrow().isOver(now);
          case ACCEPTED, EXPIRED, LEFT -> false;
        };
    return over ? WaitlistStatus.EXPIRED : status;
  }

  public InLine inLine() {
    return new InLine(waitlistId, personId);
  }

  /** The slot of the offered place. */
  public SlotId offeredSlot() {
    return offer.orElseThrow().place().slot(line);
  }

  /** What its notifications are about. */
  public Visit visit() {
    return offer
        .map(made -> visit(inLine(), offeredSlot(), Optional.of(made.endTime())))
        .orElseGet(
            () ->
                visit(
                    inLine(),
                    new SlotId(
                        line.branchId(),
                        line.date(),
                        line.category(),
                        startTime.orElse(LocalTime.MIDNIGHT)),
                    Optional.empty()));
  }

  static Visit visit(InLine waiting, SlotId slot, Optional<LocalTime> endTime) {
    return new Visit(
        waiting.personId(),
        "WAITLIST#" + waiting.waitlistId(),
        "pages/waitlist/detail?waitlistId=" + waiting.waitlistId(),
        slot,
        endTime);
  }
}
