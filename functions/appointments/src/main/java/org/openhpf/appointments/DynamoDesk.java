package org.openhpf.appointments;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingRoutes;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.DayRoutes;
import org.openhpf.appointments.booking.DynamoAppointments;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSeenDays;
import org.openhpf.appointments.booking.DynamoSeenSlots;
import org.openhpf.appointments.calendar.CalendarRoutes;
import org.openhpf.appointments.closing.DynamoClosing;
import org.openhpf.appointments.closing.ReseatSweep;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.planning.DynamoPlanning;
import org.openhpf.appointments.planning.OpenDaySweep;
import org.openhpf.appointments.queue.CsvWindows;
import org.openhpf.appointments.queue.DynamoTickets;
import org.openhpf.appointments.queue.QueueRoutes;
import org.openhpf.appointments.queue.QueueRules;
import org.openhpf.appointments.reminder.DynamoReminders;
import org.openhpf.appointments.reminder.RemindPeople;
import org.openhpf.appointments.reminder.ReminderRules;
import org.openhpf.appointments.standing.DynamoAppeals;
import org.openhpf.appointments.standing.DynamoMissedVisits;
import org.openhpf.appointments.standing.DynamoStandings;
import org.openhpf.appointments.standing.RecordNoShows;
import org.openhpf.appointments.standing.StandingRoutes;
import org.openhpf.appointments.standing.StandingRules;
import org.openhpf.appointments.waitlist.DynamoWaiting;
import org.openhpf.appointments.waitlist.SweepPlaces;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.Sweep;
import org.openhpf.storage.DynamoCheckpoints;

/** All that decides about appointments, put together over one environment: routes and sweeps. */
final class DynamoDesk {
  private final CsvBranches hall = new CsvBranches();
  private final Clock clock;
  private final DynamoParts parts;
  private final BookingRules rules;
  private final DynamoPlanning planning;
  private final DynamoWaiting waiting;
  private final DynamoClosing closing;

  /**
   * @param environment the variables of template.yaml; a sweep has but those it needs
   */
  DynamoDesk(Map<String, String> environment) {
    clock = ChinaTime.clock(environment);
    parts = DynamoParts.of(environment, clock, new Ids(clock), hall);
    rules = new BookingRules(clock, new SecureRandom());
    planning = new DynamoPlanning(parts, hall, rules);
    waiting = new DynamoWaiting(parts, planning.plans(), rules);
    closing = new DynamoClosing(parts, hall, planning.plans(), rules);
  }

  List<Route<?>> routes() {
    var appointments = new DynamoAppointments(parts);
    var seenSlots = new DynamoSeenSlots(parts.table());
    var booking = new BookAppointment(hall, planning.plans(), rules, appointments, parts.ids());
    return Stream.of(
            new BookingRoutes(
                    hall,
                    planning.plans(),
                    rules,
                    appointments,
                    seenSlots,
                    waiting.offerPlaces(),
                    parts.ids())
                .all(),
            new DayRoutes(hall, planning.plans(), rules, new DynamoSeenDays(parts.table())).all(),
            new CalendarRoutes(appointments, hall, clock).all(),
            waiting.routes(booking).all(),
            new QueueRoutes(
                    hall,
                    planning.plans(),
                    new CsvWindows(),
                    new QueueRules(rules),
                    appointments,
                    seenSlots,
                    new DynamoTickets(parts),
                    parts.ids())
                .all(),
            planning.routes(waiting.offerPlaces()),
            closing.routes().all(),
            standingRoutes())
        .<Route<?>>flatMap(List::stream)
        .toList();
  }

  private List<Route<?>> standingRoutes() {
    var standing = new StandingRules(clock);
    return new StandingRoutes(
            new DynamoStandings(parts, standing),
            new DynamoAppeals(parts, standing),
            standing,
            parts.ids())
        .all();
  }

  SweepFunction<OpenDaySweep.Input> openDay() {
    return sweep(OpenDaySweep.Input.class, planning.openDay());
  }

  SweepFunction<SweepPlaces.Input> places() {
    return sweep(SweepPlaces.Input.class, waiting.sweepPlaces());
  }

  SweepFunction<ReseatSweep.Input> reseat() {
    return sweep(ReseatSweep.Input.class, closing.reseat(waiting.endLine(hall)::endLine));
  }

  SweepFunction<RemindPeople.Input> reminders() {
    var reminders =
        new DynamoReminders(parts.table(), parts.transactions(), parts.outbox(), parts.notices());
    return sweep(
        RemindPeople.Input.class, new RemindPeople(hall, reminders, new ReminderRules(), clock));
  }

  SweepFunction<RecordNoShows.Input> noShows() {
    var standing = new StandingRules(clock);
    return sweep(
        RecordNoShows.Input.class,
        new RecordNoShows(
            hall,
            new DynamoMissedVisits(parts.table()),
            new DynamoStandings(parts, standing),
            standing));
  }

  private <I extends Record> SweepFunction<I> sweep(Class<I> input, Sweep<I> sweep) {
    return new SweepFunction<>(input, sweep, new DynamoCheckpoints(parts.table()));
  }
}
