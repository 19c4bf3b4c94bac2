package org.openhpf.reviews.review;

import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.OFFICER;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.reviews.service.ServiceId;

/** The routes by which reviews are read, added to, and shown or held back. */
public final class ReviewRoutes {
  private static final int LIMIT = 20;

  private final Reviews reviews;
  private final SeeReview see;
  private final SupplementReview supplement;
  private final DisplayReview display;
  private final ReviewViews views;

  public ReviewRoutes(
      Reviews reviews,
      SeeReview see,
      SupplementReview supplement,
      DisplayReview display,
      ReviewViews views) {
    this.reviews = reviews;
    this.see = see;
    this.supplement = supplement;
    this.display = display;
    this.views = views;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/reviews", ReviewRequests.Listed.class)
            .summary("Own reviews, newest first")
            .roles(CITIZEN)
            .answersPageOf(ReviewView.class)
            .to(
                (request, call) ->
                    page(
                        reviews.of(
                            call.caller().personId(),
                            request.limit().orElse(LIMIT),
                            request.cursor()),
                        views::own)),
        Route.get("/v1/reviews/board", ReviewRequests.Board.class)
            .summary("Everybody's reviews without names, newest first")
            .open()
            .answersPageOf(BoardView.class)
            .to(
                (request, call) ->
                    page(
                        reviews.board(
                            request.branchId(),
                            request.matter(),
                            request.limit().orElse(LIMIT),
                            request.cursor()),
                        views::onBoard)),
        Route.get("/v1/reviews/flagged", ReviewRequests.Listed.class)
            .summary("Officers: what is remarkable, newest first")
            .roles(OFFICER)
            .answersPageOf(ReviewView.class)
            .to(this::flagged),
        Route.get("/v1/reviews/{reviewId}", ReviewRequests.One.class)
            .summary("A review; to officers without who wrote it, unless it is named")
            .roles(CITIZEN, OFFICER)
            .answers(200, ReviewView.class)
            .mayRefuse(ReviewProblems.NO_SUCH_REVIEW)
            .to(this::one),
        Route.post("/v1/reviews/{reviewId}/supplement", ReviewRequests.Supplement.class)
            .summary("Adds to an own review, once")
            .roles(CITIZEN)
            .answers(200, ReviewView.class)
            .mayRefuse(
                ReviewProblems.NO_SUCH_REVIEW,
                ReviewProblems.ALREADY_SUPPLEMENTED,
                ReviewProblems.TOO_LATE_TO_SUPPLEMENT)
            .to(this::supplement),
        Route.post("/v1/reviews/{reviewId}/display", ReviewRequests.Display.class)
            .summary("Officers: shows its texts to everybody, or holds them back")
            .roles(OFFICER)
            .answers(200, ReviewView.class)
            .mayRefuse(
                ReviewProblems.NO_SUCH_REVIEW,
                ReviewProblems.OWN_SERVICE,
                ReviewProblems.REVIEW_CHANGED)
            .to(this::display));
  }

  private static <T> Reply page(Page<Reviewed> page, Function<Reviewed, T> view) {
    return Reply.ok(new Page<>(page.items().stream().map(view).toList(), page.nextCursor()));
  }

  private Reply flagged(ReviewRequests.Listed request, Call call) {
    String officer = call.caller().personId();
    Page<Reviewed> page = reviews.flagged(request.limit().orElse(LIMIT), request.cursor());
    return Reply.ok(
        new Page<>(
            page.items().stream()
                .filter(one -> !one.service().isBy(officer))
                .map(one -> views.toOfficer(one, Optional.empty()))
                .toList(),
            page.nextCursor()));
  }

  private Reply one(ReviewRequests.One request, Call call) {
    Caller caller = call.caller();
    return id(request.reviewId())
        .flatMap(id -> see.see(id, caller))
        .map(
            seen ->
                Reply.ok(
                    seen.asOfficer()
                        ? views.toOfficer(seen.reviewed(), seen.reviewer())
                        : views.own(seen.reviewed())))
        .orElseGet(() -> Reply.problem(ReviewProblems.NO_SUCH_REVIEW));
  }

  private Reply supplement(ReviewRequests.Supplement request, Call call) {
    Optional<ServiceId> id = id(request.reviewId());
    if (id.isEmpty()) {
      return Reply.problem(ReviewProblems.NO_SUCH_REVIEW);
    }
    return switch (supplement.supplement(id.get(), request.text(), call.caller())) {
      case SupplementReview.Outcome.Supplemented(Reviewed reviewed) ->
          Reply.ok(views.own(reviewed));
      case SupplementReview.Outcome.NoSuchReview() -> Reply.problem(ReviewProblems.NO_SUCH_REVIEW);
      case SupplementReview.Outcome.AlreadySupplemented() ->
          Reply.problem(ReviewProblems.ALREADY_SUPPLEMENTED);
      case SupplementReview.Outcome.TooLate() ->
          Reply.problem(ReviewProblems.TOO_LATE_TO_SUPPLEMENT);
    };
  }

  private Reply display(ReviewRequests.Display request, Call call) {
    Optional<ServiceId> id = id(request.reviewId());
    if (id.isEmpty()) {
      return Reply.problem(ReviewProblems.NO_SUCH_REVIEW);
    }
    return switch (display.decide(
        id.get(), request.version(), request.shown(), request.reason(), call.caller())) {
      case DisplayReview.Outcome.Decided(Reviewed reviewed) ->
          Reply.ok(views.toOfficer(reviewed, Optional.empty()));
      case DisplayReview.Outcome.NoSuchReview() -> Reply.problem(ReviewProblems.NO_SUCH_REVIEW);
      case DisplayReview.Outcome.OwnService() -> Reply.problem(ReviewProblems.OWN_SERVICE);
      case DisplayReview.Outcome.Changed() -> Reply.problem(ReviewProblems.REVIEW_CHANGED);
    };
  }

  private static Optional<ServiceId> id(String reviewId) {
    try {
      return Optional.of(ServiceId.parse(reviewId));
    } catch (InvalidValue e) {
      return Optional.empty();
    }
  }
}
