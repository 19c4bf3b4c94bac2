package org.openhpf.appointments.closing;

import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.DynamoAppointmentDays;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.SlotPlans;

/** Closing and re-seating over one table, put together. */
public final class DynamoClosing {
  private final DynamoParts parts;
  private final Branches branches;
  private final SlotPlans plans;
  private final BookingRules booking;
  private final ClosingRules rules;
  private final Closures closures;
  private final CloseDay closeDay;
  private final ReopenDay reopenDay;

  public DynamoClosing(
      DynamoParts parts, Branches branches, SlotPlans plans, BookingRules booking) {
    this.parts = parts;
    this.branches = branches;
    this.plans = plans;
    this.booking = booking;
    rules = new ClosingRules(parts.clock());
    closures = new DynamoClosures(parts);
    closeDay = new CloseDay(branches, plans, rules, closures);
    reopenDay = new ReopenDay(closeDay, closures, new DynamoReopenings(parts), rules);
  }

  public ClosingRoutes routes() {
    return new ClosingRoutes(
        closeDay, reopenDay, closures, new DynamoAppointmentDays(parts), branches, rules);
  }

  public CloseDay closeDay() {
    return closeDay;
  }

  public ReopenDay reopenDay() {
    return reopenDay;
  }

  public ReseatSweep reseat(WaitingLines waitingLines) {
    return new ReseatSweep(
        closures,
        new DynamoSeats(parts),
        closeDay,
        reopenDay,
        waitingLines,
        new OtherSlots(branches, plans, booking, rules),
        rules);
  }
}
