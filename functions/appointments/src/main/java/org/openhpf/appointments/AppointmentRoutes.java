package org.openhpf.appointments;

import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.STAFF;

import java.util.List;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;

/** The HTTP side: routes, who may use them, and outcomes as replies. */
final class AppointmentRoutes {
  private static final int PAGE = 20;

  private final Branches branches;
  private final BookingRules rules;
  private final Appointments appointments;
  private final ListSlots listSlots;
  private final BookAppointment bookAppointment;
  private final CancelAppointment cancelAppointment;

  AppointmentRoutes(Branches branches, BookingRules rules, Appointments appointments, Ids ids) {
    this.branches = branches;
    this.rules = rules;
    this.appointments = appointments;
    this.listSlots = new ListSlots(branches, rules, appointments);
    this.bookAppointment = new BookAppointment(branches, rules, appointments, ids);
    this.cancelAppointment = new CancelAppointment(appointments, rules);
  }

  List<Route<?>> all() {
    return List.of(
        Route.get("/v1/branches", Requests.ListBranches.class)
            .summary("Branches (管理部) with what they serve and when")
            .open()
            .answersPageOf(Branch.class)
            .to((request, call) -> Reply.ok(Page.of(branches.all(rules.today())))),
        Route.get("/v1/branches/{branchId}/slots", Requests.ListSlots.class)
            .summary("Slots of a branch on a day; none on a day that cannot be booked")
            .open()
            .answersPageOf(Slot.class)
            .mayRefuse(BookingProblems.NO_SUCH_BRANCH, BookingProblems.NO_SUCH_CATEGORY)
            .to(this::slots),
        Route.post("/v1/appointments", Requests.BookAppointment.class)
            .summary("Books a place in a slot for oneself")
            .roles(CITIZEN)
            .level(2)
            .idempotent()
            .answers(201, AppointmentView.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_BRANCH,
                BookingProblems.NO_SUCH_CATEGORY,
                BookingProblems.DAY_NOT_BOOKABLE,
                BookingProblems.NO_SUCH_SLOT,
                BookingProblems.SLOT_FULL,
                BookingProblems.ALREADY_BOOKED,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::book),
        Route.get("/v1/appointments", Requests.ListAppointments.class)
            .summary("Own appointments, newest first; for staff, the one of a ticket code")
            .roles(CITIZEN, STAFF)
            .answersPageOf(AppointmentView.class)
            .to(this::list),
        Route.get("/v1/appointments/{appointmentId}", Requests.OneAppointment.class)
            .summary("One own appointment")
            .roles(CITIZEN)
            .ownerOf("appointmentId")
            .answers(200, AppointmentView.class)
            .mayRefuse(BookingProblems.NO_SUCH_APPOINTMENT)
            .to(this::one),
        Route.delete("/v1/appointments/{appointmentId}", Requests.OneAppointment.class)
            .summary("Cancels an own appointment until the deadline; once more changes nothing")
            .roles(CITIZEN)
            .ownerOf("appointmentId")
            .mayRefuse(BookingProblems.NO_SUCH_APPOINTMENT, BookingProblems.TOO_LATE_TO_CANCEL)
            .to(this::cancel));
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
            request.branchId(),
            request.category(),
            request.date(),
            request.startTime(),
            call.caller().channel());
    return switch (bookAppointment.book(wish, call.requestKey())) {
      case BookingOutcome.Booked(Appointment booked) ->
          Reply.created(
              "/v1/appointments/" + booked.appointmentId(), AppointmentView.of(booked, rules));
      case BookingOutcome.NoSuchBranch() -> Reply.problem(BookingProblems.NO_SUCH_BRANCH);
      case BookingOutcome.NoSuchCategory() -> Reply.problem(BookingProblems.NO_SUCH_CATEGORY);
      case BookingOutcome.DayNotBookable(var first, var last) ->
          Reply.problem(
              BookingProblems.DAY_NOT_BOOKABLE.because(
                  "可预约 " + first + " 至 " + last + " 之间的工作日，请在其中选择。"));
      case BookingOutcome.NoSuchSlot() -> Reply.problem(BookingProblems.NO_SUCH_SLOT);
      case BookingOutcome.SlotFull() -> Reply.problem(BookingProblems.SLOT_FULL);
      case BookingOutcome.AlreadyBooked(String existing) ->
          Reply.problem(BookingProblems.ALREADY_BOOKED)
              .with("location", "/v1/appointments/" + existing);
      case BookingOutcome.RequestKeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }

  private Reply list(Requests.ListAppointments request, Call call) {
    String personId = call.caller().personId();
    if (request.ticketCode().isPresent()) {
      return call.caller().is(STAFF)
          ? Reply.ok(views(appointments.withTicketCode(request.ticketCode().get())))
          : Reply.problem(Problems.ROLE_NOT_ALLOWED);
    }
    request
        .cursor()
        .ifPresent(
            cursor ->
                InvalidValue.require(
                    Ids.isOwnedBy(cursor, personId), "cursor", "请使用上一页返回的 nextCursor"));
    return Reply.ok(
        views(appointments.of(personId, request.limit().orElse(PAGE), request.cursor())));
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

  private Reply cancel(Requests.OneAppointment request, Call call) {
    var caller = call.caller();
    return switch (cancelAppointment.cancel(
        caller.personId(), request.appointmentId(), caller.channel())) {
      case CancellationOutcome.Cancelled() -> Reply.noContent();
      case CancellationOutcome.NoSuchAppointment() ->
          Reply.problem(BookingProblems.NO_SUCH_APPOINTMENT);
      case CancellationOutcome.TooLate(var deadline) ->
          Reply.problem(
              BookingProblems.TOO_LATE_TO_CANCEL.because(
                  "该预约须在 " + ChinaTime.format(deadline) + " 之前取消；如不能到场，请致电 12329。"));
    };
  }
}
