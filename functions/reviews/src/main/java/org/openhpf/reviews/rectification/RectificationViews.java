package org.openhpf.reviews.rectification;

import java.util.List;
import java.util.Optional;
import org.openhpf.reviews.level.DetailCode;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.rectification.RectificationView.RectificationStepView;
import org.openhpf.reviews.rectification.RectificationView.SecondReviewView;
import org.openhpf.reviews.rectification.RectificationView.Supervision;
import org.openhpf.reviews.rectification.Rectifications.Listed;

/** What is shown of rectifications: all to officers, to the person what is meant for him. */
final class RectificationViews {
  private final ReviewCodes codes;
  private final RectificationRules rules;
  private final MoveRules moves;

  /** A detail code with its text. */
  record CodeOfReviewView(String code, String text) {}

  RectificationViews(ReviewCodes codes, RectificationRules rules) {
    this.codes = codes;
    this.rules = rules;
    this.moves = new MoveRules(rules);
  }

  RectificationView ofOfficer(RectificationFile file, String officer) {
    return view(file, true, moves.open(file, officer));
  }

  RectificationView ofOwner(RectificationFile file) {
    return view(
        file,
        false,
        rules.mayBeReviewedAgain(file.rectification()) ? List.of("second-review") : List.of());
  }

  private RectificationView view(RectificationFile file, boolean officer, List<String> mayDo) {
    Rectification r = file.rectification();
    Round round = r.round();
    return new RectificationView(
        r.service().toString(),
        r.service().projectNo().value(),
        r.service().number(),
        file.service().matterName(),
        file.service().branchName(),
        r.review().level(),
        named(file.review().codes()),
        file.review().text(),
        r.review().named(),
        r.status(),
        r.status().chinese(),
        r.version(),
        round.number(),
        round.openedAt(),
        round.handler().map(Round.Handler::department),
        round.handler().flatMap(Round.Handler::handlerId).filter(id -> officer),
        supervised(round),
        round.due(Term.ASSIGN).orElseThrow().before(),
        round.due(Term.CONTACT).map(Due::before),
        round.due(Term.CLOSE).orElseThrow().before(),
        round.late(),
        round.tries(),
        file.steps().stream().map(step -> step(file, step, officer)).toList(),
        last(file, Action.REPLY).flatMap(step -> step.words().text()),
        r.secondReview().map(second -> secondReview(file, second)),
        rules.reviewUntil(r),
        mayDo);
  }

  private RectificationStepView step(
      RectificationFile file, RectificationStep step, boolean officer) {
    RectificationStep.Words words = step.words();
    return new RectificationStepView(
        step.at(),
        step.action(),
        step.round(),
        step.action().title(),
        words.text(),
        words.note().filter(note -> officer),
        words.cause().filter(cause -> officer),
        words.measure().filter(measure -> officer),
        Optional.of(step.actor()).filter(actor -> officer && !file.service().isOf(actor)));
  }

  private SecondReviewView secondReview(RectificationFile file, SecondReview second) {
    return new SecondReviewView(
        second.level(),
        codes.level(second.level()).name(),
        named(second.codes()),
        last(file, Action.REVIEW_AGAIN)
            .or(() -> last(file, Action.REOPEN))
            .flatMap(step -> step.words().text()),
        second.at());
  }

  private static Optional<RectificationStep> last(RectificationFile file, Action action) {
    return file.steps().reversed().stream().filter(step -> step.action() == action).findFirst();
  }

  RectificationSummaryView summary(Listed listed) {
    Rectification r = listed.rectification();
    Round round = r.round();
    return new RectificationSummaryView(
        r.service().toString(),
        r.service().projectNo().value(),
        listed.service().matterName(),
        r.review().branchId(),
        listed.service().branchName(),
        r.review().level(),
        r.review().named(),
        r.status(),
        r.status().chinese(),
        r.version(),
        round.number(),
        round.openedAt(),
        round.next().map(Due::term),
        round.next().map(Due::before),
        round.late(),
        round.handler().map(Round.Handler::department),
        supervised(round));
  }

  private static Supervision supervised(Round round) {
    return round.late().isEmpty() ? Supervision.DEPARTMENT : Supervision.CENTRE;
  }

  private List<CodeOfReviewView> named(List<String> wanted) {
    return wanted.stream()
        .map(
            code -> new CodeOfReviewView(code, codes.find(code).map(DetailCode::text).orElse(code)))
        .toList();
  }
}
