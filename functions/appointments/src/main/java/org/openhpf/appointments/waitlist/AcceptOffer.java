package org.openhpf.appointments.waitlist;

import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.Reseating;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;

/** Turns the place a person was offered into an appointment, while the offer stands. */
public final class AcceptOffer {
  private final Waitlist waitlist;
  private final Offers offers;
  private final BookingRules rules;
  private final Ids ids;

  public AcceptOffer(Waitlist waitlist, Offers offers, BookingRules rules, Ids ids) {
    this.waitlist = waitlist;
    this.offers = offers;
    this.rules = rules;
    this.ids = ids;
  }

  public AcceptOutcome accept(
      String personId, String waitlistId, Actor by, Optional<RequestKey> request) {
    while (true) {
      Optional<WaitlistEntry> found = waitlist.find(personId, waitlistId);
      if (found.isEmpty()) {
        return new AcceptOutcome.NoSuchEntry();
      }
      WaitlistEntry entry = found.get();
      Optional<AcceptOutcome> refusal = refusal(entry);
      if (refusal.isPresent()) {
        // It may be this very request, sent twice, that has accepted.
        return request
            .flatMap(offers::acceptedBefore)
            .<AcceptOutcome>map(AcceptOutcome.Decided::new)
            .orElse(refusal.get());
      }
      Optional<BookingOutcome> decided = offers.accept(entry, appointment(entry), by, request);
      if (decided.isPresent()) {
        return new AcceptOutcome.Decided(decided.get());
      }
      // The offer ended in this moment, or was accepted on another device: look again.
    }
  }

  private Optional<AcceptOutcome> refusal(WaitlistEntry entry) {
    return switch (entry.status()) {
      case WAITING, ACCEPTED, LEFT -> Optional.of(new AcceptOutcome.NothingOffered(entry.status()));
      case OFFERED ->
          entry
              .offer()
              .filter(offer -> offer.isOver(rules.now()))
              .map(offer -> new AcceptOutcome.OfferExpired(offer.acceptBefore()));
      case EXPIRED ->
          Optional.of(
              entry
                  .offer()
                  .<AcceptOutcome>map(offer -> new AcceptOutcome.OfferExpired(offer.acceptBefore()))
                  .orElse(new AcceptOutcome.NothingOffered(entry.status())));
    };
  }

  private Appointment appointment(WaitlistEntry entry) {
    Offer offer = entry.offer().orElseThrow();
    return new Appointment(
        ids.nextOwnedBy(entry.personId()),
        entry.personId(),
        AppointmentStatus.BOOKED,
        entry.offeredSlot(),
        offer.endTime(),
        offer.place().shard(),
        ids.digits(rules.ticketCodeDigits()),
        Optional.empty(),
        Optional.empty(),
        List.of(Reseating.values()),
        entry.credits(),
        rules.now(),
        Optional.empty());
  }
}
