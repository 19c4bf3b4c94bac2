package org.openhpf.reviews.rectification;

import static org.openhpf.edge.http.Role.OFFICER;

import java.util.List;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.rectification.RectificationRequests.AssignRectification;
import org.openhpf.reviews.rectification.RectificationRequests.CallBack;
import org.openhpf.reviews.rectification.RectificationRequests.CloseRectification;
import org.openhpf.reviews.rectification.RectificationRequests.ContactReviewer;
import org.openhpf.reviews.rectification.RectificationRequests.DecideDoubt;
import org.openhpf.reviews.rectification.RectificationRequests.DoubtReview;
import org.openhpf.reviews.rectification.RectificationRequests.Rectify;
import org.openhpf.reviews.rectification.RectificationRequests.ReplyToReviewer;
import org.openhpf.reviews.service.ServiceId;

/** The steps that officers take. */
public final class MoveRoutes {
  private final MoveRectification moveRectification;
  private final RectificationViews views;

  public MoveRoutes(Rectifications rectifications, RectificationRules rules, ReviewCodes codes) {
    moveRectification = new MoveRectification(rectifications, rules);
    views = new RectificationViews(codes, rules);
  }

  public List<Route<?>> all() {
    return List.of(
        of(
                "assign",
                AssignRectification.class,
                "Gives it to a department, and to somebody there",
                RectificationProblems.HANDLER_SERVED)
            .to(
                (request, call) ->
                    move(
                        request.rectificationId(),
                        request.version(),
                        new Move.Assign(request.department(), request.handlerId()),
                        call)),
        of(
                "contact",
                ContactReviewer.class,
                "Notes how the person was called, to verify the review",
                RectificationProblems.REVIEWER_NOT_NAMED)
            .to(
                (request, call) ->
                    move(
                        request.rectificationId(),
                        request.version(),
                        new Move.Contact(request.outcome(), request.note()),
                        call)),
        of(
                "rectify",
                Rectify.class,
                "Notes what was done; of a complex one, a plan with its end",
                RectificationProblems.PLAN_OUT_OF_BOUNDS)
            .to(
                (request, call) ->
                    move(request.rectificationId(), request.version(), request.move(), call)),
        of("reply", ReplyToReviewer.class, "Answers the person")
            .to(
                (request, call) ->
                    move(
                        request.rectificationId(),
                        request.version(),
                        new Move.Reply(request.text()),
                        call)),
        of(
                "call-back",
                CallBack.class,
                "Notes whether the person is satisfied",
                RectificationProblems.REVIEWER_NOT_NAMED)
            .to(
                (request, call) ->
                    move(
                        request.rectificationId(),
                        request.version(),
                        new Move.CallBack(request.satisfied(), request.note()),
                        call)),
        of(
                "close",
                CloseRectification.class,
                "Closes it; never without a reply",
                RectificationProblems.CALL_BACK_NEEDED)
            .to(
                (request, call) ->
                    move(request.rectificationId(), request.version(), new Move.Close(), call)),
        of("doubt", DoubtReview.class, "Holds the review for not valid: another officer decides")
            .to(
                (request, call) ->
                    move(
                        request.rectificationId(),
                        request.version(),
                        new Move.Doubt(request.reason()),
                        call)),
        of(
                "doubt-decision",
                DecideDoubt.class,
                "Decides whether the review is not valid",
                RectificationProblems.SECOND_OFFICER_NEEDED)
            .to(
                (request, call) ->
                    move(
                        request.rectificationId(),
                        request.version(),
                        new Move.DecideDoubt(request.confirmed(), request.text()),
                        call)));
  }

  private static <Q extends Record> Route.Draft<Q> of(
      String step, Class<Q> request, String summary, Problem... own) {
    return Route.post("/v1/rectifications/{rectificationId}/" + step, request)
        .summary(summary)
        .roles(OFFICER)
        .idempotent()
        .answers(200, RectificationView.class)
        .mayRefuse(
            RectificationProblems.NO_SUCH_RECTIFICATION,
            RectificationProblems.OWN_SERVICE,
            RectificationProblems.RECTIFICATION_CHANGED,
            RectificationProblems.STEP_NOT_NOW,
            Problems.IDEMPOTENCY_KEY_REUSED)
        .mayRefuse(own);
  }

  private Reply move(String rectificationId, int version, Move move, Call call) {
    Actor by = Actor.of(call.caller());
    var wish = new MoveRectification.Wish(ServiceId.parse(rectificationId), version, move, by);
    return switch (moveRectification.move(wish, call.requestKey())) {
      case MoveOutcome.Moved(RectificationFile file) -> Reply.ok(views.ofOfficer(file, by.id()));
      case MoveOutcome refusal -> Reply.problem(RectificationProblems.of(refusal));
    };
  }
}
