package org.openhpf.appointments.booking;

import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.STAFF;

import java.time.LocalDate;
import java.util.List;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.appointments.notice.SubscriptionCredits;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;

/** Branches, slots and appointments over HTTP. */
public final class BookingRoutes {
  /** What a delegate must have been given to see to somebody's appointments, places and tickets. */
  public static final String MATTER = "appointments";

  private static final int PAGE = 20;

  private final BookingRules rules;
  private final Appointments appointments;
  private final WishedFor wishedFor;
  private final ListBranches listBranches;
  private final ListSlots listSlots;
  private final BookAppointment bookAppointment;
  private final RescheduleAppointment rescheduleAppointment;
  private final CancelAppointment cancelAppointment;
  private final RestoreAppointment restoreAppointment;
  private final FreedPlaces freedPlaces;

  public BookingRoutes(
      Branches branches,
      SlotPlans plans,
      BookingRules rules,
      Appointments appointments,
      SeenSlots seenSlots,
      FreedPlaces freedPlaces,
      Ids ids) {
    this.rules = rules;
    this.appointments = appointments;
    this.freedPlaces = freedPlaces;
    this.wishedFor = new WishedFor(rules);
    this.listBranches = new ListBranches(branches, plans, rules);
    this.listSlots = new ListSlots(branches, plans, rules, seenSlots);
    this.bookAppointment = new BookAppointment(branches, plans, rules, appointments, ids);
    this.rescheduleAppointment =
        new RescheduleAppointment(bookAppointment, rules, appointments, freedPlaces);
    this.cancelAppointment = new CancelAppointment(appointments, rules);
    this.restoreAppointment = new RestoreAppointment(bookAppointment, appointments, rules);
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/branches", Requests.ListBranches.class)
            .summary("Branches (管理部) with what they serve and when")
            .open()
            .answersPageOf(Branch.class)
            .to((request, call) -> Reply.ok(Page.of(listBranches.list()))),
        Route.get("/v1/branches/{branchId}/slots", Requests.ListSlots.class)
            .summary("Slots of a branch on a day; none on a day that cannot be booked")
            .open()
            .answersPageOf(Slot.class)
            .mayRefuse(BookingProblems.NO_SUCH_BRANCH, BookingProblems.NO_SUCH_CATEGORY)
            .to(this::slots),
        Route.post("/v1/appointments", Requests.BookAppointment.class)
            .summary("Books a place for oneself, for members of the family, or for all together")
            .roles(CITIZEN)
            .matter(MATTER)
            .level(2)
            .idempotent()
            .answers(201, AppointmentView.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_BRANCH,
                BookingProblems.NO_SUCH_CATEGORY,
                BookingProblems.DAY_NOT_BOOKABLE,
                BookingProblems.NO_SUCH_SLOT,
                BookingProblems.BRANCH_CLOSED,
                BookingProblems.SLOT_FULL,
                BookingProblems.ALREADY_BOOKED,
                BookingProblems.BOOKING_PAUSED,
                BookingProblems.CANCELLED_TOO_OFTEN,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::book),
        Route.get("/v1/appointments", Requests.ListAppointments.class)
            .summary("Own appointments, newest first; for staff, the one of a ticket code")
            .roles(CITIZEN, STAFF)
            .matter(MATTER)
            .answersPageOf(AppointmentView.class)
            .mayRefuse(BookingProblems.ROLES_MIXED)
            .to(this::list),
        Route.get("/v1/appointments/{appointmentId}", Requests.OneAppointment.class)
            .summary("One own appointment")
            .roles(CITIZEN)
            .matter(MATTER)
            .ownerOf("appointmentId")
            .answers(200, AppointmentView.class)
            .mayRefuse(BookingProblems.NO_SUCH_APPOINTMENT)
            .to(this::one),
        Route.post(
                "/v1/appointments/{appointmentId}/reschedule", Requests.RescheduleAppointment.class)
            .summary("Moves an own appointment to another slot; keeps it if that is full")
            .roles(CITIZEN)
            .matter(MATTER)
            .level(2)
            .ownerOf("appointmentId")
            .idempotent()
            .answers(200, AppointmentView.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_APPOINTMENT,
                BookingProblems.APPOINTMENT_NOT_OPEN,
                BookingProblems.TOO_LATE_TO_RESCHEDULE,
                BookingProblems.MOVED_TOO_OFTEN,
                BookingProblems.NO_SUCH_BRANCH,
                BookingProblems.NO_SUCH_CATEGORY,
                BookingProblems.DAY_NOT_BOOKABLE,
                BookingProblems.NO_SUCH_SLOT,
                BookingProblems.BRANCH_CLOSED,
                BookingProblems.SLOT_FULL,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::reschedule),
        Route.delete("/v1/appointments/{appointmentId}", Requests.OneAppointment.class)
            .summary("Cancels an own appointment until the deadline; once more changes nothing")
            .roles(CITIZEN)
            .matter(MATTER)
            .ownerOf("appointmentId")
            .mayRefuse(
                BookingProblems.NO_SUCH_APPOINTMENT,
                BookingProblems.APPOINTMENT_NOT_OPEN,
                BookingProblems.TOO_LATE_TO_CANCEL)
            .to(this::cancel),
        Route.post("/v1/appointments/{appointmentId}/restore", Requests.OneAppointment.class)
            .summary("Takes an own cancellation back, for some minutes; once more changes nothing")
            .roles(CITIZEN)
            .matter(MATTER)
            .level(2)
            .ownerOf("appointmentId")
            .answers(200, AppointmentView.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_APPOINTMENT,
                BookingProblems.APPOINTMENT_NOT_OPEN,
                BookingProblems.TOO_LATE_TO_RESTORE,
                BookingProblems.NO_SUCH_SLOT,
                BookingProblems.BRANCH_CLOSED,
                BookingProblems.SLOT_FULL,
                BookingProblems.ALREADY_BOOKED,
                BookingProblems.BOOKING_PAUSED)
            .to(this::restore));
  }

  private Reply slots(Requests.ListSlots request, Call call) {
    return switch (listSlots.list(request.branchId(), request.date(), request.category())) {
      case ListSlots.Outcome.Listed(var slots) -> Reply.ok(Page.of(slots));
      case ListSlots.Outcome.NoSuchBranch() -> Reply.problem(BookingProblems.NO_SUCH_BRANCH);
      case ListSlots.Outcome.NoSuchCategory() -> Reply.problem(BookingProblems.NO_SUCH_CATEGORY);
    };
  }

  private Reply book(Requests.BookAppointment request, Call call) {
    var wish =
        new BookAppointment.Wish(
            call.caller().personId(),
            new SlotId(request.branchId(), request.date(), request.category(), request.startTime()),
            wishedFor.attendees(request),
            WishedFor.reseating(request),
            SubscriptionCredits.granted(request.subscriptions()),
            Actor.of(call.caller()));
    BookingOutcome outcome = bookAppointment.book(wish, call.requestKey());
    return outcome instanceof BookingOutcome.Booked(var booked)
        ? Reply.created(
            "/v1/appointments/" + booked.getFirst().appointmentId(),
            AppointmentView.of(booked, rules))
        : BookingRefusals.of(outcome, BookingProblems.TOO_LATE_TO_CANCEL);
  }

  private Reply reschedule(Requests.RescheduleAppointment request, Call call) {
    var wish =
        new RescheduleAppointment.Wish(
            call.caller().personId(),
            request.appointmentId(),
            request.branchId(),
            request.date(),
            request.startTime(),
            Actor.of(call.caller()));
    return switch (rescheduleAppointment.reschedule(wish, call.requestKey())) {
      case BookingOutcome.Booked(var booked) ->
          Reply.ok(AppointmentView.of(booked.getFirst(), rules));
      case BookingOutcome refused ->
          BookingRefusals.of(refused, BookingProblems.TOO_LATE_TO_RESCHEDULE);
    };
  }

  private Reply list(Requests.ListAppointments request, Call call) {
    if (request.asStaff()) {
      return call.caller().is(STAFF)
          ? withTicketCode(request)
          : Reply.problem(Problems.ROLE_NOT_ALLOWED);
    }
    String personId = call.caller().personId();
    request
        .cursor()
        .ifPresent(
            cursor ->
                InvalidValue.require(
                    Ids.isOwnedBy(cursor, personId), "cursor", "请使用上一页返回的 nextCursor"));
    return Reply.ok(
        views(appointments.of(personId, request.limit().orElse(PAGE), request.cursor())));
  }

  private Reply withTicketCode(Requests.ListAppointments request) {
    if (request.asOwner()) {
      return Reply.problem(BookingProblems.ROLES_MIXED);
    }
    InvalidValue.require(request.ticketCode().isPresent(), "ticketCode", "必填");
    LocalDate first = request.date().orElse(rules.today());
    LocalDate last = request.date().orElse(LocalDate.MAX);
    List<AppointmentView> found =
        appointments.withTicketCode(request.ticketCode().get()).items().stream()
            .filter(a -> !a.date().isBefore(first) && !a.date().isAfter(last))
            .filter(a -> request.branchId().map(a.slot().branchId()::equals).orElse(true))
            .map(a -> AppointmentView.of(a, rules))
            .toList();
    return Reply.ok(Page.of(found));
  }

  private Page<AppointmentView> views(Page<Appointment> page) {
    return new Page<>(
        page.items().stream().map(item -> AppointmentView.of(item, rules)).toList(),
        page.nextCursor());
  }

  private Reply one(Requests.OneAppointment request, Call call) {
    return appointments
        .find(call.caller().personId(), request.appointmentId())
        .map(found -> Reply.ok(AppointmentView.of(found, rules)))
        .orElse(Reply.problem(BookingProblems.NO_SUCH_APPOINTMENT));
  }

  private Reply restore(Requests.OneAppointment request, Call call) {
    var caller = call.caller();
    return switch (restoreAppointment.restore(
        caller.personId(), request.appointmentId(), Actor.of(caller))) {
      case BookingOutcome.Booked(var booked) ->
          Reply.ok(AppointmentView.of(booked.getFirst(), rules));
      case BookingOutcome.TooLate(var deadline) ->
          Reply.problem(
              BookingProblems.TOO_LATE_TO_RESTORE.because(
                  "恢复须在 " + ChinaTime.format(deadline) + " 之前办理，请重新预约。"));
      case BookingOutcome refused ->
          BookingRefusals.of(refused, BookingProblems.TOO_LATE_TO_RESTORE);
    };
  }

  private Reply cancel(Requests.OneAppointment request, Call call) {
    var caller = call.caller();
    return switch (cancelAppointment.cancel(
        caller.personId(), request.appointmentId(), Actor.of(caller))) {
      case CancellationOutcome.Cancelled(Appointment cancelled) -> {
        freedPlaces.freed(cancelled.slot());
        yield Reply.noContent();
      }
      case CancellationOutcome.NoSuchAppointment() ->
          Reply.problem(BookingProblems.NO_SUCH_APPOINTMENT);
      case CancellationOutcome.NotOpen(var status) ->
          Reply.problem(BookingProblems.APPOINTMENT_NOT_OPEN);
      case CancellationOutcome.TooLate(var deadline) ->
          Reply.problem(
              BookingProblems.TOO_LATE_TO_CANCEL.because(
                  "该预约须在 " + ChinaTime.format(deadline) + " 之前取消；如不能到场，请致电 12329。"));
    };
  }
}
