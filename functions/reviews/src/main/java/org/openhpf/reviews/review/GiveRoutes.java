package org.openhpf.reviews.review;

import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.STAFF;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.reviews.level.ReviewChannels;
import org.openhpf.reviews.review.Reviewer.Right;
import org.openhpf.reviews.service.ServiceId;

/** The routes by which reviews are given: signed in, at a terminal, by the hotline, by a link. */
public final class GiveRoutes {
  private static final Problem[] REFUSALS = {
    ReviewProblems.NOT_SERVED,
    ReviewProblems.OWN_SERVICE,
    ReviewProblems.NOT_OPEN,
    ReviewProblems.CLOSED,
    ReviewProblems.ALREADY_REVIEWED,
    Problems.IDEMPOTENCY_KEY_REUSED
  };

  private final GiveReview give;
  private final ShowForm form;
  private final Links links;
  private final ReviewViews views;
  private final ReviewChannels channels;

  public GiveRoutes(
      GiveReview give, ShowForm form, Links links, ReviewViews views, ReviewChannels channels) {
    this.give = give;
    this.form = form;
    this.links = links;
    this.views = views;
    this.channels = channels;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/cases/{projectNo}/review-form", ReviewRequests.Form.class)
            .summary("What may be reviewed of an own case; to staff, of any")
            .roles(CITIZEN, STAFF)
            .answers(200, FormView.class)
            .mayRefuse(ReviewProblems.NOT_SERVED)
            .to(this::ofCase),
        Route.get("/v1/review-forms", ReviewRequests.TicketForm.class)
            .summary("Kiosks and tablets: what may be reviewed with a ticket")
            .roles(STAFF)
            .answers(200, FormView.class)
            .mayRefuse(ReviewProblems.NOT_SERVED)
            .to(
                (request, call) ->
                    reply(form.ofTicket(request.branchId(), request.ticketSerial()))),
        Route.post("/v1/reviews", ReviewRequests.Give.class)
            .summary("Gives a review: one's own, at a terminal by the ticket, or for who calls")
            .roles(CITIZEN, STAFF)
            .idempotent()
            .answers(201, ReviewView.class)
            .mayRefuse(REFUSALS)
            .to(this::give),
        Route.get("/v1/review-links/{code}", ReviewRequests.LinkForm.class)
            .summary("What may be reviewed by a link of an invitation")
            .open()
            .answers(200, FormView.class)
            .mayRefuse(ReviewProblems.LINK_OVER)
            .to(
                (request, call) ->
                    link(request.code())
                        .flatMap(found -> form.of(found.service()))
                        .map(Reply::ok)
                        .orElseGet(() -> Reply.problem(ReviewProblems.LINK_OVER))),
        Route.post("/v1/review-links/{code}/review", ReviewRequests.GiveByLink.class)
            .summary("Gives a review by a link of an invitation")
            .open()
            .idempotent()
            .answers(201, ReviewView.class)
            .mayRefuse(REFUSALS)
            .mayRefuse(ReviewProblems.LINK_OVER)
            .to(this::giveByLink));
  }

  private Reply ofCase(ReviewRequests.Form request, Call call) {
    Caller caller = call.caller();
    var projectNo = new ProjectNo(request.projectNo());
    return reply(
        form.ofCase(
            projectNo,
            service ->
                caller.is(STAFF)
                    ? !service.isBy(caller.personId())
                    : service.isOf(caller.personId())));
  }

  private static Reply reply(Optional<FormView> found) {
    return found.map(Reply::ok).orElseGet(() -> Reply.problem(ReviewProblems.NOT_SERVED));
  }

  private Reply give(ReviewRequests.Give request, Call call) {
    Caller caller = call.caller();
    return reply(
        give.give(
            new GiveReview.Wish(
                new ServiceId(new ProjectNo(request.projectNo()), request.serviceNumber()),
                new ReviewWords(request.level(), request.codes().orElse(List.of()), request.text()),
                request.named().orElse(false),
                request.branchId(),
                reviewer(caller, request.ticketSerial(), call.address())),
            call.requestKey()));
  }

  /** Who is both served and staff speaks for himself: staff review for others without being it. */
  private Reviewer reviewer(Caller caller, Optional<String> ticketSerial, String address) {
    if (caller.is(STAFF) && ticketSerial.isPresent()) {
      return new Reviewer(
          new Right.Ticket(ticketSerial.get()),
          caller.personId(),
          channels.known(caller.channel()),
          caller.personId());
    }
    return caller.is(Role.CITIZEN)
        ? new Reviewer(
            new Right.Person(caller.personId()),
            caller.actorId(),
            channels.known(caller.channel()),
            address)
        : new Reviewer(
            new Right.Hotline(), caller.personId(), ReviewChannels.HOTLINE, caller.personId());
  }

  private record Linked(LinkCode code, ServiceId service) {}

  private Optional<Linked> link(String text) {
    return LinkCode.parse(text)
        .flatMap(code -> links.find(code.hash()).map(service -> new Linked(code, service)));
  }

  private Reply giveByLink(ReviewRequests.GiveByLink request, Call call) {
    Optional<Linked> link = link(request.code());
    if (link.isEmpty()) {
      return Reply.problem(ReviewProblems.LINK_OVER);
    }
    var by =
        new Reviewer(
            new Right.Link(link.get().code().hash()),
            "review-link",
            ReviewChannels.SMS,
            call.address());
    return reply(
        give.give(
            new GiveReview.Wish(
                link.get().service(),
                new ReviewWords(request.level(), request.codes().orElse(List.of()), request.text()),
                request.named().orElse(false),
                Optional.empty(),
                by),
            call.requestKey()));
  }

  private Reply reply(GiveReview.Outcome outcome) {
    return switch (outcome) {
      case GiveReview.Outcome.Given(var review, var service, boolean first) -> {
        ReviewView view = views.given(review, service);
        yield first ? Reply.created("/v1/reviews/" + view.reviewId(), view) : Reply.ok(view);
      }
      case GiveReview.Outcome.NotServed() -> Reply.problem(ReviewProblems.NOT_SERVED);
      case GiveReview.Outcome.OwnService() -> Reply.problem(ReviewProblems.OWN_SERVICE);
      case GiveReview.Outcome.NotOpenYet(var opensAt) ->
          Reply.problem(
              ReviewProblems.NOT_OPEN.because(
                  "服务结束、您离开窗口后即可评价，请于 " + ChinaTime.format(opensAt).substring(11, 16) + " 后再试。"));
      case GiveReview.Outcome.Closed() -> Reply.problem(ReviewProblems.CLOSED);
      case GiveReview.Outcome.AlreadyReviewed() -> Reply.problem(ReviewProblems.ALREADY_REVIEWED);
      case GiveReview.Outcome.LinkOver() -> Reply.problem(ReviewProblems.LINK_OVER);
      case GiveReview.Outcome.RequestKeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }
}
