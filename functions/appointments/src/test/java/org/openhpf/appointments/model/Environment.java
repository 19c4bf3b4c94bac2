package org.openhpf.appointments.model;

import java.util.Map;
import java.util.Random;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.CancelAppointment;
import org.openhpf.appointments.booking.DynamoAppointments;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.RescheduleAppointment;
import org.openhpf.appointments.booking.RestoreAppointment;
import org.openhpf.appointments.closing.CloseDay;
import org.openhpf.appointments.closing.DynamoClosing;
import org.openhpf.appointments.closing.ReopenDay;
import org.openhpf.appointments.closing.ReseatSweep;
import org.openhpf.appointments.waitlist.AcceptOffer;
import org.openhpf.appointments.waitlist.DynamoWaiting;
import org.openhpf.appointments.waitlist.JoinWaitlist;
import org.openhpf.appointments.waitlist.LeaveWaitlist;
import org.openhpf.appointments.waitlist.OfferPlaces;
import org.openhpf.appointments.waitlist.SweepPlaces;
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
  final RestoreAppointment restore;
  final JoinWaitlist join;
  final AcceptOffer accept;
  final LeaveWaitlist leave;
  final OfferPlaces offers;
  final SweepPlaces places;
  final CloseDay close;
  final ReopenDay reopen;
  final ReseatSweep reseat;

  Environment(
      Town town, Map<String, String> variables, DynamoDbClient dynamoDb, KmsClient kms, long seed) {
    this.town = town;
    var ids = new Ids(town.clock, new Random(seed));
    parts = DynamoParts.of(variables, dynamoDb, kms, town.clock, ids, town.branches);
    rules = new BookingRules(town.clock, new Random(seed + 1));
    var appointments = new DynamoAppointments(parts);
    var waiting = new DynamoWaiting(parts, town.plans, rules);
    offers = waiting.offerPlaces();
    book = new BookAppointment(town.branches, town.plans, rules, appointments, ids);
    reschedule = new RescheduleAppointment(book, rules, appointments, offers);
    cancel = new CancelAppointment(appointments, rules);
    restore = new RestoreAppointment(book, appointments, rules);
    join = waiting.join(book);
    accept = waiting.accept();
    leave = waiting.leave();
    places = waiting.sweepPlaces();

    var closing = new DynamoClosing(parts, town.branches, town.plans, rules);
    close = closing.closeDay();
    reopen = closing.reopenDay();
    reseat = closing.reseat(waiting.endLine(town.branches)::endLine);
  }
}
