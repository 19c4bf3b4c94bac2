package org.openhpf.reviews.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.reviews.rectification.Move.Contacted;
import org.openhpf.reviews.rectification.RectificationStep.Words;

/** What a move asks for, and what it makes of a rectification. */
final class MoveRules {
  private final Transitions transitions = new Transitions();
  private final RectificationRules rules;

  MoveRules(RectificationRules rules) {
    this.rules = rules;
  }

  /** Empty where it cannot be done now. */
  Optional<Transition> transition(Rectification rectification, Move move) {
    return transitions.of(rectification, action(rectification, move));
  }

  private Action action(Rectification rectification, Move move) {
    return switch (move) {
      case Move.Assign assign -> Action.ASSIGN;
      case Move.Contact contact ->
          contact.outcome() == Contacted.NOT_REACHED
                  && rectification.round().tries() + 1 < rules.triesEnough()
              ? Action.ATTEMPT
              : Action.CONTACT;
      case Move.Rectify rectify -> rectify.plan().isPresent() ? Action.PLAN : Action.RECTIFY;
      case Move.Reply reply -> Action.REPLY;
      case Move.CallBack callBack -> Action.CALL_BACK;
      case Move.Close close -> Action.CLOSE;
      case Move.Doubt doubt -> Action.DOUBT;
      case Move.DecideDoubt decided -> decided.confirmed() ? Action.CONFIRM : Action.DISMISS;
    };
  }

  /** Why it cannot be done; empty where it can. */
  Optional<MoveOutcome> refusal(RectificationFile file, Move move, Actor by) {
    Rectification rectification = file.rectification();
    if (transition(rectification, move).isEmpty()) {
      boolean forTheNamed =
          transitions.isOpenToOthers(rectification, action(rectification, move))
              && !rectification.review().named();
      return Optional.of(
          forTheNamed
              ? new MoveOutcome.ReviewerNotNamed()
              : new MoveOutcome.NotNow(rectification.status()));
    }
    return switch (move) {
      case Move.Assign(var department, var handlerId)
          when handlerId.filter(file::concerns).isPresent() ->
          Optional.of(new MoveOutcome.HandlerServed());
      case Move.Rectify(var cause, var measure, var plan) when plan.isPresent() ->
          outOfBounds(rectification.round(), plan.get());
      case Move.Close close when callBackIsMissing(rectification) ->
          Optional.of(new MoveOutcome.CallBackNeeded());
      case Move.DecideDoubt decided
          when rectification.round().doubtedBy().filter(by.id()::equals).isPresent() ->
          Optional.of(new MoveOutcome.SameOfficer());
      default -> Optional.empty();
    };
  }

  private Optional<MoveOutcome> outOfBounds(Round round, Move.Plan plan) {
    LocalDate latest = rules.lastDayOfPlan(round);
    return plan.until().isBefore(rules.today()) || plan.until().isAfter(latest)
        ? Optional.of(new MoveOutcome.PlanOutOfBounds(latest))
        : Optional.empty();
  }

  private boolean callBackIsMissing(Rectification rectification) {
    Round.CallBack made = rectification.round().callBack();
    return rectification.review().named()
        && made.satisfied().isEmpty()
        && made.tries() < rules.callBacksEnough();
  }

  /** The round as the move leaves it, its terms apart. */
  Round after(Rectification rectification, Move move, Actor by) {
    Round round = rectification.round();
    return switch (move) {
      case Move.Assign(var department, var handlerId) ->
          round.handledBy(new Round.Handler(department, handlerId));
      case Move.Contact contact ->
          contact.outcome() == Contacted.NOT_REACHED ? round.triedOnceMore() : round;
      case Move.Rectify(var cause, var measure, var plan) ->
          // A reply to come is called back about anew.
          plan.map(Move.Plan::until)
              .map(
                  until ->
                      round.with(Term.CLOSE, due -> due.movedTo(RectificationRules.endOf(until))))
              .orElseGet(() -> round.calledBack(Round.CallBack.NONE));
      case Move.CallBack(var satisfied, var note) ->
          round.calledBack(
              new Round.CallBack(
                  round.callBack().tries() + (satisfied.isEmpty() ? 1 : 0),
                  satisfied.or(round.callBack()::satisfied)));
      case Move.Doubt doubt -> round.doubted(Optional.of(by.id()));
      case Move.DecideDoubt(var confirmed, var text) ->
          confirmed ? round : round.doubted(Optional.empty());
      case Move.Reply reply -> round;
      case Move.Close close -> round;
    };
  }

  static Words words(Move move) {
    return switch (move) {
      case Move.Assign(var department, var handlerId) -> Words.text(department);
      case Move.Contact(var outcome, var note) -> Words.called(outcome.chinese(), note);
      case Move.Rectify(var cause, var measure, var plan) ->
          Words.rectified(
              cause, measure, plan.map(made -> made.text() + "（" + made.until() + " 前完成）"));
      case Move.Reply(var text) -> Words.text(text);
      case Move.CallBack(var satisfied, var note) ->
          Words.called(satisfied.map(well -> well ? "您表示满意" : "您表示不满意").orElse("未能接通"), note);
      case Move.Close close -> Words.NONE;
      case Move.Doubt(var reason) -> Words.note(reason);
      case Move.DecideDoubt(var confirmed, var text) -> Words.text(text);
    };
  }

  /** What this officer can do now, as the last parts of the routes are called. */
  List<String> open(RectificationFile file, String officer) {
    Rectification rectification = file.rectification();
    if (file.concerns(officer)) {
      return List.of();
    }
    var open = new ArrayList<String>();
    for (Transition each : transitions.all()) {
      boolean closable = each.action() != Action.CLOSE || !callBackIsMissing(rectification);
      boolean another =
          each.from() != RectificationStatus.IN_DOUBT
              || !rectification.round().doubtedBy().filter(officer::equals).isPresent();
      if (each.isOpenTo(rectification) && closable && another) {
        each.action().route().filter(route -> !open.contains(route)).ifPresent(open::add);
      }
    }
    return open;
  }
}
