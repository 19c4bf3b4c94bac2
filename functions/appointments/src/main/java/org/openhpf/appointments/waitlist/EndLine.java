package org.openhpf.appointments.waitlist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.Category;

/** Ends all waiting for a day on which the branch closes (停办). */
public final class EndLine {
  /** Well within the 5 s a sweep's step may take. */
  private static final int AT_ONCE = 50;

  /** Who it is in the audit record. */
  private static final Actor BY = new Actor("appointments-closures", "schedule");

  private final Branches branches;
  private final Waitlist waitlist;
  private final Lines lines;
  private final HeldPlaces heldPlaces;
  private final BookingRules rules;

  public EndLine(
      Branches branches,
      Waitlist waitlist,
      Lines lines,
      HeldPlaces heldPlaces,
      BookingRules rules) {
    this.branches = branches;
    this.waitlist = waitlist;
    this.lines = lines;
    this.heldPlaces = heldPlaces;
    this.rules = rules;
  }

  /**
   * Ends some and tells them; call it until it gives 0. Only after all counters of the day are
   * closed: from then on nobody joins and nothing is offered.
   *
   * @return how many it has found waiting, 50 at most
   */
  public int endLine(String branchId, LocalDate date) {
    return branches.find(branchId, date).stream()
        .flatMap(branch -> branch.categories().stream())
        .map(Category::category)
        .mapToInt(category -> end(new Line(branchId, date, category)))
        .filter(found -> found > 0)
        .findFirst()
        .orElse(0);
  }

  private int end(Line line) {
    var offered = heldPlaces.of(line).stream().flatMap(place -> place.offeredTo().stream());
    var waiting = lines.first(line, AT_ONCE).items().stream();
    List<InLine> found = Stream.concat(offered, waiting).limit(AT_ONCE).toList();
    found.forEach(this::end);
    return found.size();
  }

  /** Where somebody leaves in this moment there is nothing left to end. */
  private void end(InLine one) {
    waitlist
        .find(one.personId(), one.waitlistId())
        .ifPresent(entry -> waitlist.end(entry, Ending.CLOSED, rules.now(), rules.now(), BY));
  }
}
