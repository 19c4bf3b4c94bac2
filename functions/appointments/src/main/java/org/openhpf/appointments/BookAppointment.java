package org.openhpf.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.BookingOutcome.DayNotBookable;
import org.openhpf.appointments.BookingOutcome.NoSuchBranch;
import org.openhpf.appointments.BookingOutcome.NoSuchCategory;
import org.openhpf.appointments.BookingOutcome.NoSuchSlot;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;

/** Books a place in a slot for a person. */
final class BookAppointment {
  private final Branches branches;
  private final BookingRules rules;
  private final Appointments appointments;
  private final Ids ids;

  /**
   * What is asked for.
   *
   * @param channel where from, for the audit record
   */
  record Wish(
      String personId,
      String branchId,
      String category,
      LocalDate date,
      LocalTime startTime,
      String channel) {}

  BookAppointment(Branches branches, BookingRules rules, Appointments appointments, Ids ids) {
    this.branches = branches;
    this.rules = rules;
    this.appointments = appointments;
    this.ids = ids;
  }

  BookingOutcome book(Wish wish, Optional<RequestKey> request) {
    Optional<PlannedSlot> slot = slot(wish);
    Optional<BookingOutcome> refusal = refusal(wish, slot);
    if (refusal.isEmpty()) {
      return appointments.book(
          appointment(wish, slot.get()), slot.get().capacity(), wish.channel(), request);
    }
    // The day may have passed since the first try: a repetition still gets that one's reply.
    return request.flatMap(appointments::bookedBefore).orElse(refusal.get());
  }

  private Optional<BookingOutcome> refusal(Wish wish, Optional<PlannedSlot> slot) {
    Optional<Branch> branch = branches.find(wish.branchId(), wish.date());
    if (branch.isEmpty()) {
      return Optional.of(new NoSuchBranch());
    }
    if (!branch.get().serves(wish.category())) {
      return Optional.of(new NoSuchCategory());
    }
    List<LocalDate> days = rules.bookableDays();
    if (!days.contains(wish.date())) {
      return Optional.of(new DayNotBookable(days.getFirst(), days.getLast()));
    }
    return slot.isEmpty() ? Optional.of(new NoSuchSlot()) : Optional.empty();
  }

  private Optional<PlannedSlot> slot(Wish wish) {
    return branches.slots(wish.branchId(), wish.category(), wish.date()).stream()
        .filter(slot -> slot.startTime().equals(wish.startTime()))
        .findFirst();
  }

  private Appointment appointment(Wish wish, PlannedSlot slot) {
    return new Appointment(
        ids.nextOwnedBy(wish.personId()),
        wish.personId(),
        AppointmentStatus.BOOKED,
        wish.branchId(),
        wish.category(),
        wish.date(),
        slot.startTime(),
        slot.endTime(),
        ids.digits(rules.ticketCodeDigits()),
        rules.now(),
        Optional.empty());
  }
}
