package org.openhpf.appointments.booking;

import java.util.List;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;

/** The bookable days over HTTP: all that a page needs to let somebody pick one. */
public final class DayRoutes {
  private final ListDays listDays;

  public DayRoutes(Branches branches, SlotPlans plans, BookingRules rules, SeenDays seenDays) {
    listDays = new ListDays(branches, plans, rules, seenDays);
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/branches/{branchId}/days", Requests.ListDays.class)
            .summary("The days that can be booked at a branch, in order, with the places left")
            .open()
            .answersPageOf(BookableDay.class)
            .mayRefuse(BookingProblems.NO_SUCH_BRANCH, BookingProblems.NO_SUCH_CATEGORY)
            .to((request, call) -> days(request)));
  }

  private Reply days(Requests.ListDays request) {
    return switch (listDays.list(request.branchId(), request.category())) {
      case ListDays.Outcome.Listed(var days) -> Reply.ok(Page.of(days));
      case ListDays.Outcome.NoSuchBranch() -> Reply.problem(BookingProblems.NO_SUCH_BRANCH);
      case ListDays.Outcome.NoSuchCategory() -> Reply.problem(BookingProblems.NO_SUCH_CATEGORY);
    };
  }
}
