package org.openhpf.appointments.planning;

import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.edge.http.Role.STAFF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openhpf.appointments.booking.BookingProblems;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.Slot;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.SlotPlan;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;

/** Slot plans, quotas and the load of a day over HTTP, for officers. */
public final class PlanningRoutes {
  private final Branches branches;
  private final BookingRules rules;
  private final Function<String, List<SlotPlan>> basePlans;
  private final OwnPlans ownPlans;
  private final PlanSlots planSlots;
  private final SetQuota setQuota;
  private final SeeLoad seeLoad;

  /**
   * @param basePlans the rows of the base tables that speak of a branch
   */
  public PlanningRoutes(
      Branches branches,
      BookingRules rules,
      Function<String, List<SlotPlan>> basePlans,
      OwnPlans ownPlans,
      SetQuota setQuota,
      SeeLoad seeLoad) {
    this.branches = branches;
    this.rules = rules;
    this.basePlans = basePlans;
    this.ownPlans = ownPlans;
    this.planSlots = new PlanSlots(branches, rules, ownPlans);
    this.setQuota = setQuota;
    this.seeLoad = seeLoad;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/branches/{branchId}/slot-plans", PlanningRequests.PlanSlots.class)
            .summary("Plans the slots of a branch from a day on that nobody can book yet")
            .roles(OFFICER)
            .idempotent()
            .answers(201, PlanView.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_BRANCH,
                BookingProblems.NO_SUCH_CATEGORY,
                PlanningProblems.DAY_ALREADY_OPEN,
                PlanningProblems.TOO_FAR_AHEAD,
                PlanningProblems.PLAN_EXISTS,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::plan),
        Route.get("/v1/branches/{branchId}/slot-plans", PlanningRequests.ListPlans.class)
            .summary("Slot plans of a branch in force and to come: its own, and the base tables'")
            .roles(OFFICER)
            .answersPageOf(PlanView.class)
            .mayRefuse(BookingProblems.NO_SUCH_BRANCH)
            .to(this::list),
        Route.delete("/v1/branches/{branchId}/slot-plans/{planId}", PlanningRequests.OnePlan.class)
            .summary("Takes an own plan back that has not begun")
            .roles(OFFICER)
            .mayRefuse(PlanningProblems.NO_SUCH_PLAN, PlanningProblems.DAY_ALREADY_OPEN)
            .to(this::remove),
        Route.post("/v1/branches/{branchId}/quotas", PlanningRequests.SetQuota.class)
            .summary("Sets the places of slots that can be booked; what is taken stays")
            .roles(OFFICER)
            .answersPageOf(Slot.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_BRANCH,
                BookingProblems.NO_SUCH_CATEGORY,
                BookingProblems.DAY_NOT_BOOKABLE,
                BookingProblems.NO_SUCH_SLOT,
                BookingProblems.BRANCH_CLOSED)
            .to(this::quota),
        Route.get("/v1/branches/{branchId}/load", PlanningRequests.SeeLoad.class)
            .summary("How full a day of a branch is, by category and slot")
            .roles(OFFICER, STAFF)
            .answers(200, DayLoad.class)
            .mayRefuse(BookingProblems.NO_SUCH_BRANCH)
            .to(this::load));
  }

  private Reply plan(PlanningRequests.PlanSlots request, Call call) {
    request.requireWhole();
    var plan =
        new OwnPlan(
            request.branchId(),
            request.category(),
            request.from(),
            request.to(),
            request.sessions(),
            call.caller().personId(),
            rules.now());
    PlanningOutcome outcome = planSlots.plan(plan, call.caller().channel(), call.requestKey());
    return outcome instanceof PlanningOutcome.Planned(OwnPlan stored)
        ? Reply.created(stored.path(), PlanView.of(stored))
        : refusal(outcome);
  }

  private static Reply refusal(PlanningOutcome outcome) {
    return switch (outcome) {
      case PlanningOutcome.Planned planned -> throw new IllegalArgumentException("it is planned");
      case PlanningOutcome.Removed() -> Reply.noContent();
      case PlanningOutcome.NoSuchBranch() -> Reply.problem(BookingProblems.NO_SUCH_BRANCH);
      case PlanningOutcome.NoSuchCategory() -> Reply.problem(BookingProblems.NO_SUCH_CATEGORY);
      case PlanningOutcome.NoSuchPlan() -> Reply.problem(PlanningProblems.NO_SUCH_PLAN);
      case PlanningOutcome.DayAlreadyOpen(LocalDate earliest) ->
          Reply.problem(
              PlanningProblems.DAY_ALREADY_OPEN.because(
                  "已开放或即将开放的日期不能更改时段，方案最早可从 " + earliest + " 开始。"));
      case PlanningOutcome.TooFarAhead(LocalDate last) ->
          Reply.problem(PlanningProblems.TOO_FAR_AHEAD.because("方案最晚可从 " + last + " 开始，请核对日期。"));
      case PlanningOutcome.AnotherBegins(OwnPlan asked) ->
          Reply.problem(PlanningProblems.PLAN_EXISTS).with("location", asked.path());
      case PlanningOutcome.RequestKeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }

  private Reply list(PlanningRequests.ListPlans request, Call call) {
    LocalDate today = rules.today();
    if (branches.find(request.branchId(), today).isEmpty()) {
      return Reply.problem(BookingProblems.NO_SUCH_BRANCH);
    }
    var views = new ArrayList<PlanView>();
    ownPlans.of(request.branchId()).stream()
        .filter(plan -> !plan.isOver(today))
        .forEach(plan -> views.add(PlanView.of(plan)));
    basePlans.apply(request.branchId()).stream()
        .filter(plan -> plan.to().map(last -> !last.isBefore(today)).orElse(true))
        .forEach(plan -> views.add(PlanView.of(plan)));
    return Reply.ok(Page.of(views));
  }

  private Reply remove(PlanningRequests.OnePlan request, Call call) {
    return refusal(
        planSlots.remove(
            request.branchId(),
            request.planId(),
            call.caller().personId(),
            call.caller().channel()));
  }

  private Reply quota(PlanningRequests.SetQuota request, Call call) {
    var wish =
        new SetQuota.Wish(
            request.branchId(),
            request.date(),
            request.category(),
            request.startTime(),
            request.capacity());
    var decision =
        new Quotas.Decision(call.caller().personId(), call.caller().channel(), rules.now());
    return switch (setQuota.set(wish, decision)) {
      case SetQuota.Outcome.Done(List<Slot> slots) -> Reply.ok(Page.of(slots));
      case SetQuota.Outcome.NoSuchBranch() -> Reply.problem(BookingProblems.NO_SUCH_BRANCH);
      case SetQuota.Outcome.NoSuchCategory() -> Reply.problem(BookingProblems.NO_SUCH_CATEGORY);
      case SetQuota.Outcome.NoSuchSlot() -> Reply.problem(BookingProblems.NO_SUCH_SLOT);
      case SetQuota.Outcome.DayNotBookable(var first, var last) ->
          Reply.problem(
              BookingProblems.DAY_NOT_BOOKABLE.because(
                  "可调整 " + first + " 至 " + last + " 之间工作日的名额；更晚的日期请用时段方案。"));
      case SetQuota.Outcome.BranchClosed() -> Reply.problem(BookingProblems.BRANCH_CLOSED);
    };
  }

  private Reply load(PlanningRequests.SeeLoad request, Call call) {
    return seeLoad
        .of(request.branchId(), request.date())
        .map(Reply::ok)
        .orElse(Reply.problem(BookingProblems.NO_SUCH_BRANCH));
  }
}
