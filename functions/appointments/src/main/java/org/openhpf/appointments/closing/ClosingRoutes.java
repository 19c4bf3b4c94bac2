package org.openhpf.appointments.closing;

import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.edge.http.Role.STAFF;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.Attendances;
import org.openhpf.appointments.booking.BookingProblems;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.InvalidValue;

/** Closed days over HTTP. */
public final class ClosingRoutes {
  private static final int PAGE = 20;

  private final CloseDay closeDay;
  private final ReopenDay reopenDay;
  private final Closures closures;
  private final Attendances attendances;
  private final Branches branches;
  private final ClosingRules rules;

  public ClosingRoutes(
      CloseDay closeDay,
      ReopenDay reopenDay,
      Closures closures,
      Attendances attendances,
      Branches branches,
      ClosingRules rules) {
    this.closeDay = closeDay;
    this.reopenDay = reopenDay;
    this.closures = closures;
    this.attendances = attendances;
    this.branches = branches;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/branches/{branchId}/closures", ClosingRequests.CloseDay.class)
            .summary("Closes a branch for a day: booking has stopped, people are seated elsewhere")
            .roles(OFFICER)
            .idempotent()
            .answers(202, ClosureView.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_BRANCH,
                ClosingProblems.DAY_CANNOT_CLOSE,
                ClosingProblems.ALREADY_CLOSED,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::close),
        Route.get("/v1/branches/{branchId}/closures/{date}", ClosingRequests.OneClosure.class)
            .summary("How far the closing of a day has come")
            .roles(OFFICER, STAFF)
            .answers(200, ClosureView.class)
            .mayRefuse(ClosingProblems.NO_SUCH_CLOSURE)
            .to(this::one),
        Route.delete("/v1/branches/{branchId}/closures/{date}", ClosingRequests.OneClosure.class)
            .summary("Opens a closed day again before it begins; who was seated elsewhere stays")
            .roles(OFFICER)
            .mayRefuse(ClosingProblems.NO_SUCH_CLOSURE, ClosingProblems.TOO_LATE_TO_REOPEN)
            .to(this::reopen),
        Route.get("/v1/branches/{branchId}/closures", ClosingRequests.ListClosures.class)
            .summary("Closed days of a branch, the latest first")
            .roles(OFFICER, STAFF)
            .answersPageOf(ClosureView.class)
            .mayRefuse(BookingProblems.NO_SUCH_BRANCH)
            .to(this::list));
  }

  private Reply close(ClosingRequests.CloseDay request, Call call) {
    String reason = request.reason().strip();
    InvalidValue.require(!reason.isEmpty(), "reason", "请填写停办原因");
    var wish =
        new CloseDay.Wish(
            request.branchId(),
            request.date(),
            reason,
            call.caller().personId(),
            call.caller().channel());
    return switch (closeDay.close(wish, call.requestKey())) {
      case ClosingOutcome.Accepted(Closure closure) ->
          new Reply(202, Map.of("location", closure.path()), Optional.of(progress(closure)));
      case ClosingOutcome.NoSuchBranch() -> Reply.problem(BookingProblems.NO_SUCH_BRANCH);
      case ClosingOutcome.DayCannotClose(var why) ->
          Reply.problem(
              switch (why) {
                case PAST -> ClosingProblems.DAY_CANNOT_CLOSE.because("该日已过，请选择今天或以后的工作日。");
                case TOO_FAR -> ClosingProblems.DAY_CANNOT_CLOSE.because("该日距今超过一年，请核对日期。");
                case NO_WORKING_DAY ->
                    ClosingProblems.DAY_CANNOT_CLOSE.because("该日不是工作日，本就不办理业务，无需停办。");
              });
      case ClosingOutcome.AlreadyClosed(Closure closure) ->
          Reply.problem(ClosingProblems.ALREADY_CLOSED).with("location", closure.path());
      case ClosingOutcome.RequestKeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }

  private Reply reopen(ClosingRequests.OneClosure request, Call call) {
    var wish =
        new ReopenDay.Wish(
            request.branchId(), request.date(), call.caller().personId(), call.caller().channel());
    return switch (reopenDay.reopen(wish)) {
      case ReopenDay.Outcome.Reopened() -> Reply.noContent();
      case ReopenDay.Outcome.NoSuchClosure() -> Reply.problem(ClosingProblems.NO_SUCH_CLOSURE);
      case ReopenDay.Outcome.TooLate() -> Reply.problem(ClosingProblems.TOO_LATE_TO_REOPEN);
    };
  }

  /** Counted from the appointments themselves, so that it is right whatever was killed. */
  private ClosureView progress(Closure closure) {
    int left =
        closure.status() == ClosureStatus.DONE
            ? 0
            : (int)
                attendances.on(closure.branchId(), closure.date()).stream()
                    .filter(each -> each.status() == AppointmentStatus.BOOKED)
                    .count();
    return ClosureView.of(closure, Optional.of(left));
  }

  private static ClosureView summary(Closure closure) {
    return ClosureView.of(
        closure, closure.status() == ClosureStatus.DONE ? Optional.of(0) : Optional.empty());
  }

  private Reply one(ClosingRequests.OneClosure request, Call call) {
    return closures
        .find(request.branchId(), request.date())
        .map(closure -> Reply.ok(progress(closure)))
        .orElse(Reply.problem(ClosingProblems.NO_SUCH_CLOSURE));
  }

  private Reply list(ClosingRequests.ListClosures request, Call call) {
    if (branches.find(request.branchId(), rules.today()).isEmpty()) {
      return Reply.problem(BookingProblems.NO_SUCH_BRANCH);
    }
    Page<Closure> page =
        closures.of(request.branchId(), request.limit().orElse(PAGE), request.cursor());
    return Reply.ok(
        new Page<>(page.items().stream().map(ClosingRoutes::summary).toList(), page.nextCursor()));
  }
}
