package org.openhpf.appointments.model;

import java.util.Map;
import java.util.Random;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.CancelAppointment;
import org.openhpf.appointments.booking.DynamoAppointments;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.booking.RescheduleAppointment;
import org.openhpf.appointments.closing.CloseDay;
import org.openhpf.appointments.closing.ClosingRules;
import org.openhpf.appointments.closing.DynamoClosures;
import org.openhpf.appointments.closing.DynamoSeats;
import org.openhpf.appointments.closing.OtherSlots;
import org.openhpf.appointments.closing.ReseatSweep;
import org.openhpf.appointments.waitlist.AcceptOffer;
import org.openhpf.appointments.waitlist.DynamoHeldPlaces;
import org.openhpf.appointments.waitlist.DynamoOpenPlaces;
import org.openhpf.appointments.waitlist.DynamoWaitlist;
import org.openhpf.appointments.waitlist.EndLine;
import org.openhpf.appointments.waitlist.JoinWaitlist;
import org.openhpf.appointments.waitlist.LeaveWaitlist;
import org.openhpf.appointments.waitlist.OfferPlaces;
import org.openhpf.appointments.waitlist.SweepPlaces;
import org.openhpf.appointments.waitlist.WaitlistRules;
import org.openhpf.kernel.Ids;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;

/** One environment of the function: its use cases over one client of DynamoDB. */
final class Environment {
  final Town town;
  final DynamoParts parts;
  final BookingRules rules;
  final BookAppointment book;
  final RescheduleAppointment reschedule;
  final CancelAppointment cancel;
  final JoinWaitlist join;
  final AcceptOffer accept;
  final LeaveWaitlist leave;
  final OfferPlaces offers;
  final SweepPlaces places;
  final CloseDay close;
  final ReseatSweep reseat;

  Environment(
      Town town, Map<String, String> variables, DynamoDbClient dynamoDb, KmsClient kms, long seed) {
    this.town = town;
    var ids = new Ids(town.clock, new Random(seed));
    parts = DynamoParts.of(variables, dynamoDb, kms, town.clock, ids, town.branches);
    rules = new BookingRules(town.clock, new Random(seed + 1));
    var appointments = new DynamoAppointments(parts);
    book = new BookAppointment(town.branches, town.plans, rules, appointments, ids);
    reschedule = new RescheduleAppointment(book, rules, appointments);
    cancel = new CancelAppointment(appointments, rules);

    var waitlistRules = new WaitlistRules(town.clock);
    var waitlist = new DynamoWaitlist(parts);
    var heldPlaces = new DynamoHeldPlaces(parts);
    var openPlaces = new DynamoOpenPlaces(new DynamoSlots(parts.table(), parts.transactions()));
    offers = new OfferPlaces(town.plans, waitlistRules, waitlist, heldPlaces, openPlaces);
    join = new JoinWaitlist(book, town.plans, waitlistRules, waitlist, openPlaces, offers, ids);
    accept = new AcceptOffer(waitlist, heldPlaces, rules, ids);
    leave = new LeaveWaitlist(waitlist, rules, offers);
    places = new SweepPlaces(waitlist, heldPlaces, offers, rules);

    var closingRules = new ClosingRules(town.clock);
    var closures = new DynamoClosures(parts);
    close = new CloseDay(town.branches, town.plans, closingRules, closures);
    var endLine = new EndLine(town.branches, waitlist, heldPlaces, rules);
    reseat =
        new ReseatSweep(
            closures,
            new DynamoSeats(parts),
            close,
            (branch, date) -> {
              while (endLine.endLine(branch, date) > 0) {
                // some at a time
              }
            },
            new OtherSlots(town.branches, town.plans, rules, closingRules),
            closingRules);
  }
}
