package org.openhpf.appointments.waitlist;

import static org.openhpf.appointments.booking.BookingRoutes.MATTER;
import static org.openhpf.edge.http.Role.CITIZEN;

import java.util.List;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.AppointmentView;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.BookingProblems;
import org.openhpf.appointments.booking.BookingRefusals;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.notice.SubscriptionCredits;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;

/** The waiting list over HTTP. */
public final class WaitlistRoutes {
  private static final int PAGE = 20;

  private final BookingRules rules;
  private final Waitlist waitlist;
  private final Lines lines;
  private final JoinWaitlist joinWaitlist;
  private final LeaveWaitlist leaveWaitlist;
  private final AcceptOffer acceptOffer;

  public WaitlistRoutes(
      BookingRules rules,
      Waitlist waitlist,
      Lines lines,
      JoinWaitlist joinWaitlist,
      LeaveWaitlist leaveWaitlist,
      AcceptOffer acceptOffer) {
    this.rules = rules;
    this.waitlist = waitlist;
    this.lines = lines;
    this.joinWaitlist = joinWaitlist;
    this.leaveWaitlist = leaveWaitlist;
    this.acceptOffer = acceptOffer;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/waitlist", WaitlistRequests.JoinWaitlist.class)
            .summary("Waits for a place of a slot, or of any slot of a day, where all are taken")
            .roles(CITIZEN)
            .matter(MATTER)
            .level(2)
            .idempotent()
            .answers(201, WaitlistView.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_BRANCH,
                BookingProblems.NO_SUCH_CATEGORY,
                BookingProblems.DAY_NOT_BOOKABLE,
                BookingProblems.NO_SUCH_SLOT,
                BookingProblems.BRANCH_CLOSED,
                BookingProblems.ALREADY_BOOKED,
                BookingProblems.BOOKING_PAUSED,
                BookingProblems.CANCELLED_TOO_OFTEN,
                WaitlistProblems.ALREADY_WAITING,
                WaitlistProblems.PLACES_OPEN,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::join),
        Route.get("/v1/waitlist", WaitlistRequests.ListWaitlist.class)
            .summary("Own entries of the waiting list, newest first")
            .roles(CITIZEN)
            .matter(MATTER)
            .answersPageOf(WaitlistView.class)
            .to(this::list),
        Route.get("/v1/waitlist/{waitlistId}", WaitlistRequests.OneEntry.class)
            .summary("One own entry of the waiting list")
            .roles(CITIZEN)
            .matter(MATTER)
            .ownerOf("waitlistId")
            .answers(200, WaitlistView.class)
            .mayRefuse(WaitlistProblems.NO_SUCH_WAITLIST_ENTRY)
            .to(this::one),
        Route.post("/v1/waitlist/{waitlistId}/accept", WaitlistRequests.OneEntry.class)
            .summary("Turns the place offered to an own entry into an appointment")
            .roles(CITIZEN)
            .matter(MATTER)
            .level(2)
            .ownerOf("waitlistId")
            .idempotent()
            .answers(201, AppointmentView.class)
            .mayRefuse(
                WaitlistProblems.NO_SUCH_WAITLIST_ENTRY,
                WaitlistProblems.NOTHING_OFFERED,
                WaitlistProblems.OFFER_EXPIRED,
                BookingProblems.BRANCH_CLOSED,
                BookingProblems.ALREADY_BOOKED,
                BookingProblems.BOOKING_PAUSED,
                BookingProblems.CANCELLED_TOO_OFTEN,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::accept),
        Route.delete("/v1/waitlist/{waitlistId}", WaitlistRequests.OneEntry.class)
            .summary("Waits no longer; an offered place goes on; once more changes nothing")
            .roles(CITIZEN)
            .matter(MATTER)
            .ownerOf("waitlistId")
            .mayRefuse(WaitlistProblems.NO_SUCH_WAITLIST_ENTRY)
            .to(this::leave));
  }

  private Reply join(WaitlistRequests.JoinWaitlist request, Call call) {
    var wish =
        new JoinWaitlist.Wish(
            call.caller().personId(),
            new Line(request.branchId(), request.date(), request.category()),
            request.startTime(),
            SubscriptionCredits.granted(request.subscriptions()),
            Actor.of(call.caller()));
    return switch (joinWaitlist.join(wish, call.requestKey())) {
      case JoinOutcome.Joined(var entry, int ahead) ->
          Reply.created(
              location(entry.waitlistId()), WaitlistView.of(entry, ahead, entry.joinedAt()));
      case JoinOutcome.AlreadyWaiting(var existing) ->
          Reply.problem(WaitlistProblems.ALREADY_WAITING).with("location", location(existing));
      case JoinOutcome.PlacesOpen(var startTime) ->
          Reply.problem(WaitlistProblems.PLACES_OPEN.because(startTime + " 开始的时段还有名额，无需候补，请直接预约。"));
      case JoinOutcome.NotBookable(var why) -> refusal(why);
    };
  }

  private static String location(String waitlistId) {
    return "/v1/waitlist/" + waitlistId;
  }

  private static Reply refusal(BookingOutcome why) {
    return BookingRefusals.of(why, BookingProblems.TOO_LATE_TO_CANCEL);
  }

  private Reply list(WaitlistRequests.ListWaitlist request, Call call) {
    String personId = call.caller().personId();
    request
        .cursor()
        .ifPresent(
            cursor ->
                InvalidValue.require(
                    Ids.isOwnedBy(cursor, personId), "cursor", "请使用上一页返回的 nextCursor"));
    Page<WaitlistEntry> page =
        waitlist.of(personId, request.limit().orElse(PAGE), request.cursor());
    return Reply.ok(new Page<>(page.items().stream().map(this::view).toList(), page.nextCursor()));
  }

  private Reply one(WaitlistRequests.OneEntry request, Call call) {
    return waitlist
        .find(call.caller().personId(), request.waitlistId())
        .map(entry -> Reply.ok(view(entry)))
        .orElse(Reply.problem(WaitlistProblems.NO_SUCH_WAITLIST_ENTRY));
  }

  private WaitlistView view(WaitlistEntry entry) {
    boolean waits = entry.statusAt(rules.now()) == WaitlistStatus.WAITING;
    int ahead = waits ? lines.ahead(entry.line(), entry.waitlistId()) : 0;
    return WaitlistView.of(entry, ahead, rules.now());
  }

  private Reply accept(WaitlistRequests.OneEntry request, Call call) {
    var caller = call.caller();
    return switch (acceptOffer.accept(
        caller.personId(), request.waitlistId(), Actor.of(caller), call.requestKey())) {
      case AcceptOutcome.Decided(BookingOutcome.Booked(var booked)) ->
          Reply.created(
              "/v1/appointments/" + booked.getFirst().appointmentId(),
              AppointmentView.of(booked, rules));
      case AcceptOutcome.Decided(var refused) -> refusal(refused);
      case AcceptOutcome.NoSuchEntry() -> Reply.problem(WaitlistProblems.NO_SUCH_WAITLIST_ENTRY);
      case AcceptOutcome.NothingOffered nothing -> Reply.problem(WaitlistProblems.NOTHING_OFFERED);
      case AcceptOutcome.OfferExpired(var acceptBefore) ->
          Reply.problem(
              WaitlistProblems.OFFER_EXPIRED.because(
                  "名额须在 " + ChinaTime.format(acceptBefore) + " 之前确认，现已顺延；如仍需办理请重新预约或候补。"));
    };
  }

  private Reply leave(WaitlistRequests.OneEntry request, Call call) {
    var caller = call.caller();
    return leaveWaitlist.leave(caller.personId(), request.waitlistId(), Actor.of(caller))
        ? Reply.noContent()
        : Reply.problem(WaitlistProblems.NO_SUCH_WAITLIST_ENTRY);
  }
}
