package org.openhpf.appointments.planning;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.DynamoAppointmentDays;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSeenSlots;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.booking.FreedPlaces;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.edge.http.Route;

/**
 * Slot plans, quotas, load, recommendation and the opening of days over one table, put together.
 */
public final class DynamoPlanning {
  private final DynamoParts parts;
  private final CsvBranches hall;
  private final BookingRules booking;
  private final DynamoSlotPlans plans;

  public DynamoPlanning(DynamoParts parts, CsvBranches hall, BookingRules booking) {
    this.parts = parts;
    this.hall = hall;
    this.booking = booking;
    this.plans = new DynamoSlotPlans(parts, hall);
  }

  /** The slots of each day: the branches' own plans over the base tables. */
  public DynamoSlotPlans plans() {
    return plans;
  }

  /**
   * @param freedPlaces to be told where places are added
   */
  public List<Route<?>> routes(FreedPlaces freedPlaces) {
    var seenSlots = new DynamoSeenSlots(parts.table());
    var rules = new RecommendationRules();
    var routes = new ArrayList<Route<?>>();
    routes.addAll(
        new PlanningRoutes(
                hall,
                booking,
                hall::plansOf,
                plans,
                new SetQuota(hall, plans, booking, new DynamoQuotas(parts), freedPlaces),
                new SeeLoad(hall, plans, seenSlots, new DynamoAppointmentDays(parts)))
            .all());
    routes.addAll(
        new RecommendationRoutes(
                new RecommendSlots(hall, plans, booking, rules, seenSlots, rules.waitsByLoad()))
            .all());
    return routes;
  }

  public OpenDaySweep openDay() {
    return new OpenDaySweep(
        hall, plans, booking, new DynamoSlots(parts.table(), parts.transactions())::open);
  }
}
