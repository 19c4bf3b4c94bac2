package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.appointments.booking.BookingOutcome.DayNotBookable;
import org.openhpf.appointments.booking.BookingOutcome.NoSuchBranch;
import org.openhpf.appointments.booking.BookingOutcome.NoSuchCategory;
import org.openhpf.appointments.booking.BookingOutcome.NoSuchSlot;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;

/** Books a place in a slot for a person, for members of the family, or for all of them together. */
public final class BookAppointment {
  private final Branches branches;
  private final SlotPlans plans;
  private final BookingRules rules;
  private final Appointments appointments;
  private final Ids ids;

  /**
   * What is asked for.
   *
   * @param attendees those who come, at least one; an empty one is the person himself
   * @param credits templates of the subscription messages granted, one message each: they go with
   *     the first of the appointments
   * @param by who decides, for the audit record
   */
  public record Wish(
      String personId,
      SlotId slot,
      List<Optional<Attendee>> attendees,
      List<Reseating> reseating,
      Set<String> credits,
      Actor by) {}

  public BookAppointment(
      Branches branches, SlotPlans plans, BookingRules rules, Appointments appointments, Ids ids) {
    this.branches = branches;
    this.plans = plans;
    this.rules = rules;
    this.appointments = appointments;
    this.ids = ids;
  }

  public BookingOutcome book(Wish wish, Optional<RequestKey> request) {
    Optional<PlannedSlot> slot = planned(wish.slot());
    Optional<BookingOutcome> refusal = refusal(wish.slot(), slot);
    if (refusal.isEmpty()) {
      return appointments.book(together(wish, slot.get()), slot.get(), wish.by(), request);
    }
    // The day may have passed since the first try: a repetition still gets that one's reply.
    return request.flatMap(appointments::bookedBefore).orElse(refusal.get());
  }

  /** Why nothing can be booked in a slot, nor waited for. */
  public Optional<BookingOutcome> refusal(SlotId slot, Optional<PlannedSlot> planned) {
    Optional<Branch> branch = branches.find(slot.branchId(), slot.date());
    if (branch.isEmpty()) {
      return Optional.of(new NoSuchBranch());
    }
    if (!branch.get().serves(slot.category())) {
      return Optional.of(new NoSuchCategory());
    }
    List<LocalDate> days = rules.bookableDays();
    if (!days.contains(slot.date())) {
      return Optional.of(new DayNotBookable(days.getFirst(), days.getLast()));
    }
    return planned.isEmpty() ? Optional.of(new NoSuchSlot()) : Optional.empty();
  }

  Optional<PlannedSlot> planned(SlotId slot) {
    return plans.slots(slot.branchId(), slot.category(), slot.date()).stream()
        .filter(planned -> planned.startTime().equals(slot.startTime()))
        .findFirst();
  }

  private List<Appointment> together(Wish wish, PlannedSlot planned) {
    Optional<String> household =
        wish.attendees().size() > 1 ? Optional.of(ids.next()) : Optional.empty();
    var together = new ArrayList<Appointment>();
    for (Optional<Attendee> attendee : wish.attendees()) {
      together.add(
          new Appointment(
              ids.nextOwnedBy(wish.personId()),
              wish.personId(),
              AppointmentStatus.BOOKED,
              wish.slot(),
              planned.endTime(),
              0,
              ids.digits(rules.ticketCodeDigits()),
              attendee,
              household,
              wish.reseating(),
              together.isEmpty() ? wish.credits() : Set.of(),
              rules.now(),
              Optional.empty()));
    }
    return together;
  }
}
