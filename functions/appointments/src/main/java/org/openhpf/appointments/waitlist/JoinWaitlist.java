package org.openhpf.appointments.waitlist;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;

/** Waits for a place of a slot, or of any slot of a day, where all are taken. */
public final class JoinWaitlist {
  private final BookAppointment booking;
  private final SlotPlans plans;
  private final WaitlistRules rules;
  private final Waitlist waitlist;
  private final Lines lines;
  private final OpenPlaces openPlaces;
  private final OfferPlaces offerPlaces;
  private final Ids ids;

  /**
   * What is asked for.
   *
   * @param startTime empty: any slot of that day
   * @param by who decides, for the audit record
   */
  public record Wish(
      String personId, Line line, Optional<LocalTime> startTime, Set<String> credits, Actor by) {}

  public JoinWaitlist(
      BookAppointment booking,
      SlotPlans plans,
      WaitlistRules rules,
      Waitlist waitlist,
      Lines lines,
      OpenPlaces openPlaces,
      OfferPlaces offerPlaces,
      Ids ids) {
    this.booking = booking;
    this.plans = plans;
    this.rules = rules;
    this.waitlist = waitlist;
    this.lines = lines;
    this.openPlaces = openPlaces;
    this.offerPlaces = offerPlaces;
    this.ids = ids;
  }

  public JoinOutcome join(Wish wish, Optional<RequestKey> request) {
    List<PlannedSlot> wished = wished(wish);
    List<SlotId> slots = wished.stream().map(slot -> slot(wish.line(), slot.startTime())).toList();
    Optional<JoinOutcome> refusal = refusal(wish, wished).or(() -> notFull(slots));
    if (refusal.isPresent()) {
      // A repetition may find places open that the first request did not.
      return request.flatMap(waitlist::joinedBefore).orElse(refusal.get());
    }
    WaitlistEntry entry = entry(wish, wished);
    int ahead = lines.ahead(wish.line(), entry.waitlistId());
    JoinOutcome outcome = waitlist.join(entry, slots.getFirst(), ahead, wish.by(), request);
    if (outcome instanceof JoinOutcome.Joined) {
      offerPlaces.joined(wish.line(), slots);
    }
    return outcome;
  }

  private List<PlannedSlot> wished(Wish wish) {
    Line line = wish.line();
    return plans.slots(line.branchId(), line.category(), line.date()).stream()
        .filter(slot -> wish.startTime().map(slot.startTime()::equals).orElse(true))
        .toList();
  }

  private Optional<JoinOutcome> refusal(Wish wish, List<PlannedSlot> wished) {
    SlotId any = slot(wish.line(), wish.startTime().orElse(LocalTime.MIDNIGHT));
    return booking.refusal(any, wished.stream().findFirst()).map(JoinOutcome.NotBookable::new);
  }

  private Optional<JoinOutcome> notFull(List<SlotId> slots) {
    for (SlotId slot : slots) {
      switch (openPlaces.of(slot)) {
        case OPEN -> {
          return Optional.of(new JoinOutcome.PlacesOpen(slot.startTime()));
        }
        case CLOSED -> {
          return Optional.of(new JoinOutcome.NotBookable(new BookingOutcome.BranchClosed()));
        }
        case FULL -> {}
      }
    }
    return Optional.empty();
  }

  private WaitlistEntry entry(Wish wish, List<PlannedSlot> wished) {
    return new WaitlistEntry(
        ids.nextOwnedBy(wish.personId()),
        wish.personId(),
        WaitlistStatus.WAITING,
        wish.line(),
        wish.startTime(),
        WaitlistRules.lastBegins(wish.line().date(), wished),
        wish.credits(),
        rules.now(),
        Optional.empty(),
        Optional.empty());
  }

  private static SlotId slot(Line line, LocalTime startTime) {
    return new SlotId(line.branchId(), line.date(), line.category(), startTime);
  }
}
