package org.openhpf.appointments.standing;

import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.OFFICER;

import java.util.List;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;

/** No-shows, pauses and appeals over HTTP. */
public final class StandingRoutes {
  private static final int PAGE = 20;

  private final Standings standings;
  private final Appeals appeals;
  private final StandingRules rules;
  private final SubmitAppeal submitAppeal;
  private final DecideAppeal decideAppeal;

  public StandingRoutes(Standings standings, Appeals appeals, StandingRules rules, Ids ids) {
    this.standings = standings;
    this.appeals = appeals;
    this.rules = rules;
    this.submitAppeal = new SubmitAppeal(standings, appeals, rules, ids);
    this.decideAppeal = new DecideAppeal(appeals, rules);
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/standing", Requests.GetStanding.class)
            .summary("Own no-shows, and until when booking is paused")
            .roles(CITIZEN)
            .answers(200, StandingView.class)
            .to(this::standing),
        Route.post("/v1/appeals", Requests.SubmitAppeal.class)
            .summary("Asks that the pause in force be lifted, once for each pause")
            .roles(CITIZEN)
            .level(2)
            .idempotent()
            .answers(201, AppealView.class)
            .mayRefuse(
                StandingProblems.NOTHING_TO_APPEAL,
                StandingProblems.APPEAL_PENDING,
                StandingProblems.APPEAL_DECIDED,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::submit),
        Route.get("/v1/appeals", Requests.ListAppeals.class)
            .summary("Own appeals, newest first; for officers the open ones, oldest first")
            .roles(CITIZEN, OFFICER)
            .answersPageOf(AppealView.class)
            .to(this::list),
        Route.get("/v1/appeals/{appealId}", Requests.OneAppeal.class)
            .summary("One own appeal, with the decision and its reasons")
            .roles(CITIZEN)
            .ownerOf("appealId")
            .answers(200, AppealView.class)
            .mayRefuse(StandingProblems.NO_SUCH_APPEAL)
            .to(this::one),
        Route.post("/v1/appeals/{appealId}/decision", Requests.DecideAppeal.class)
            .summary("Decides an appeal; the same decision once more changes nothing")
            .roles(OFFICER)
            .idempotent()
            .answers(200, AppealView.class)
            .mayRefuse(
                StandingProblems.NO_SUCH_APPEAL,
                StandingProblems.OWN_CASE,
                StandingProblems.APPEAL_DECIDED,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::decide));
  }

  private Reply standing(Requests.GetStanding request, Call call) {
    return Reply.ok(StandingView.of(standings.ofPerson(call.caller().personId()), rules.now()));
  }

  private Reply submit(Requests.SubmitAppeal request, Call call) {
    var caller = call.caller();
    return switch (submitAppeal.submit(
        caller.personId(), request.reason(), caller.channel(), call.requestKey())) {
      case SubmitAppeal.Outcome.Submitted(Appeal appeal) ->
          Reply.created("/v1/appeals/" + appeal.appealId(), AppealView.of(appeal));
      case SubmitAppeal.Outcome.NothingToAppeal() ->
          Reply.problem(StandingProblems.NOTHING_TO_APPEAL);
      case SubmitAppeal.Outcome.Pending(String appealId) ->
          Reply.problem(StandingProblems.APPEAL_PENDING);
      case SubmitAppeal.Outcome.Decided(String appealId) ->
          Reply.problem(
              StandingProblems.APPEAL_DECIDED.because("同一次暂停只能申诉一次，原因请在申诉记录中查看；暂停期满后可继续预约。"));
      case SubmitAppeal.Outcome.RequestKeyReused() ->
          Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }

  private Reply list(Requests.ListAppeals request, Call call) {
    var caller = call.caller();
    int limit = request.limit().orElse(PAGE);
    if (request.status().isPresent()) {
      return caller.is(OFFICER)
          ? Reply.ok(views(appeals.open(limit, request.cursor())))
          : Reply.problem(Problems.ROLE_NOT_ALLOWED);
    }
    request
        .cursor()
        .ifPresent(
            cursor ->
                InvalidValue.require(
                    Ids.isOwnedBy(cursor, caller.personId()), "cursor", "请使用上一页返回的 nextCursor"));
    return Reply.ok(views(appeals.of(caller.personId(), limit, request.cursor())));
  }

  private static Page<AppealView> views(Page<Appeal> page) {
    return new Page<>(page.items().stream().map(AppealView::of).toList(), page.nextCursor());
  }

  private Reply one(Requests.OneAppeal request, Call call) {
    return appeals
        .find(request.appealId())
        .filter(appeal -> appeal.personId().equals(call.caller().personId()))
        .map(appeal -> Reply.ok(AppealView.of(appeal)))
        .orElse(Reply.problem(StandingProblems.NO_SUCH_APPEAL));
  }

  private Reply decide(Requests.DecideAppeal request, Call call) {
    var wish =
        new DecideAppeal.Wish(
            request.appealId(),
            request.decision() == Requests.Decision.ACCEPT,
            request.note(),
            call.caller().personId(),
            call.caller().channel());
    return switch (decideAppeal.decide(wish, call.requestKey())) {
      case DecideAppeal.Outcome.Decided(Appeal appeal) -> Reply.ok(AppealView.of(appeal));
      case DecideAppeal.Outcome.NoSuchAppeal() -> Reply.problem(StandingProblems.NO_SUCH_APPEAL);
      case DecideAppeal.Outcome.OwnCase() -> Reply.problem(StandingProblems.OWN_CASE);
      case DecideAppeal.Outcome.DecidedOtherwise() ->
          Reply.problem(StandingProblems.APPEAL_DECIDED);
      case DecideAppeal.Outcome.RequestKeyReused() ->
          Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }
}
