package org.openhpf.appointments.waitlist;

import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.SlotPlans;

/** The waiting list over one table, put together for whoever frees, offers or closes places. */
public final class DynamoWaiting {
  private final DynamoParts parts;
  private final SlotPlans plans;
  private final BookingRules rules;
  private final WaitlistRules waitlistRules;
  private final Waitlist waitlist;
  private final Lines lines;
  private final HeldPlaces heldPlaces;
  private final Offers offers;
  private final OpenPlaces openPlaces;
  private final OfferPlaces offerPlaces;

  public DynamoWaiting(DynamoParts parts, SlotPlans plans, BookingRules rules) {
    this.parts = parts;
    this.plans = plans;
    this.rules = rules;
    waitlistRules = new WaitlistRules(parts.clock());
    waitlist = new DynamoWaitlist(parts);
    lines = new DynamoLines(parts.table());
    heldPlaces = new DynamoHeldPlaces(parts);
    offers = new DynamoOffers(parts);
    openPlaces = new DynamoOpenPlaces(new DynamoSlots(parts.table(), parts.transactions()));
    offerPlaces = new OfferPlaces(plans, waitlistRules, lines, heldPlaces, offers, openPlaces);
  }

  /** To be told of every place that somebody gives up. */
  public OfferPlaces offerPlaces() {
    return offerPlaces;
  }

  public SweepPlaces sweepPlaces() {
    return new SweepPlaces(waitlist, heldPlaces, offerPlaces, rules);
  }

  /** For the closure of a branch on a day. */
  public EndLine endLine(Branches branches) {
    return new EndLine(branches, waitlist, lines, heldPlaces, rules);
  }

  public WaitlistRoutes routes(BookAppointment booking) {
    return new WaitlistRoutes(rules, waitlist, lines, join(booking), leave(), accept());
  }

  public JoinWaitlist join(BookAppointment booking) {
    return new JoinWaitlist(
        booking, plans, waitlistRules, waitlist, lines, openPlaces, offerPlaces, parts.ids());
  }

  public LeaveWaitlist leave() {
    return new LeaveWaitlist(waitlist, rules, offerPlaces);
  }

  public AcceptOffer accept() {
    return new AcceptOffer(waitlist, offers, rules, parts.ids());
  }

  Waitlist waitlist() {
    return waitlist;
  }
}
