package org.openhpf.reviews.rectification;

import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.OFFICER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.rectification.RectificationRequests.ListRectifications;
import org.openhpf.reviews.rectification.RectificationRequests.OneRectification;
import org.openhpf.reviews.rectification.RectificationRequests.ReviewAgainRequest;
import org.openhpf.reviews.service.ServiceId;

/** Looking at rectifications, and the owner's second review. */
public final class RectificationRoutes {
  private static final int LIMIT = 20;

  private final Rectifications rectifications;
  private final RectificationRules rules;
  private final ReviewCodes codes;
  private final ReviewAgain reviewAgain;
  private final RectificationViews views;

  public RectificationRoutes(
      Rectifications rectifications, RectificationRules rules, ReviewCodes codes) {
    this.rectifications = rectifications;
    this.rules = rules;
    this.codes = codes;
    reviewAgain = new ReviewAgain(rectifications, rules);
    views = new RectificationViews(codes, rules);
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/rectifications", ListRectifications.class)
            .summary(
                "Rectifications by the term that runs out next, or those at an end, newest first")
            .roles(OFFICER)
            .answersPageOf(RectificationSummaryView.class)
            .to(this::list),
        Route.get("/v1/rectifications/{rectificationId}", OneRectification.class)
            .summary("One with its steps; to whoever gave the review without officers' notes")
            .roles(CITIZEN, OFFICER)
            .answers(200, RectificationView.class)
            .mayRefuse(
                RectificationProblems.NO_SUCH_RECTIFICATION, RectificationProblems.OWN_SERVICE)
            .to(this::one),
        Route.post("/v1/rectifications/{rectificationId}/second-review", ReviewAgainRequest.class)
            .summary("Once it is closed, its owner reviews it a second time, once")
            .roles(CITIZEN)
            .idempotent()
            .answers(200, RectificationView.class)
            .mayRefuse(
                RectificationProblems.NO_SUCH_RECTIFICATION,
                RectificationProblems.SECOND_REVIEW_NOT_OPEN,
                RectificationProblems.REVIEWED_AGAIN_BEFORE,
                RectificationProblems.RECTIFICATION_CHANGED,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::reviewAgain));
  }

  private Reply list(ListRectifications request, Call call) {
    Optional<Instant> now = Optional.of(rules.now());
    Rectifications.Wanted wanted =
        new Rectifications.Wanted(
            request.status().map(List::of).orElse(RectificationStatus.underWay()),
            request.branchId(),
            request.due().filter(RectificationRequests.DueWithin.NEAR::equals).flatMap(due -> now),
            request
                .due()
                .flatMap(
                    due ->
                        switch (due) {
                          case NEAR -> Optional.of(rules.nearUntil());
                          case LATE -> now;
                        }));
    Page<Rectifications.Listed> page =
        rectifications.list(wanted, request.limit().orElse(LIMIT), request.cursor());
    return Reply.ok(
        new Page<>(page.items().stream().map(views::summary).toList(), page.nextCursor()));
  }

  /** An officer who is the person served sees what that person sees. */
  private Reply one(OneRectification request, Call call) {
    String caller = call.caller().personId();
    Optional<RectificationFile> found =
        rectifications.find(ServiceId.parse(request.rectificationId()));
    return found
        .filter(file -> file.service().isOf(caller))
        .map(file -> Reply.ok(views.ofOwner(file)))
        .or(
            () ->
                found
                    .filter(file -> call.caller().is(OFFICER))
                    .map(
                        file ->
                            file.concerns(caller)
                                ? Reply.problem(RectificationProblems.OWN_SERVICE)
                                : Reply.ok(views.ofOfficer(file, caller))))
        .orElse(Reply.problem(RectificationProblems.NO_SUCH_RECTIFICATION));
  }

  private Reply reviewAgain(ReviewAgainRequest request, Call call) {
    request.requireCodesOf(codes);
    var wish =
        new ReviewAgain.Wish(
            ServiceId.parse(request.rectificationId()),
            request.version(),
            request.level(),
            request.codes().orElse(List.of()),
            request.text(),
            Actor.of(call.caller()));
    return switch (reviewAgain.review(wish, call.requestKey())) {
      case ReviewAgain.Outcome.Reviewed(RectificationFile file) -> Reply.ok(views.ofOwner(file));
      case ReviewAgain.Outcome.NoSuchRectification() ->
          Reply.problem(RectificationProblems.NO_SUCH_RECTIFICATION);
      case ReviewAgain.Outcome.NotOpen() ->
          Reply.problem(RectificationProblems.SECOND_REVIEW_NOT_OPEN);
      case ReviewAgain.Outcome.ReviewedBefore() ->
          Reply.problem(RectificationProblems.REVIEWED_AGAIN_BEFORE);
      case ReviewAgain.Outcome.Changed(int version) ->
          Reply.problem(RectificationProblems.changed(version));
      case ReviewAgain.Outcome.RequestKeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }
}
