package org.openhpf.appointments.queue;

import static org.openhpf.appointments.booking.BookingRoutes.MATTER;
import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.STAFF;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.Appointments;
import org.openhpf.appointments.booking.BookingProblems;
import org.openhpf.appointments.booking.SeenSlots;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.appointments.queue.QueueViews.QueueView;
import org.openhpf.appointments.queue.QueueViews.SummaryView;
import org.openhpf.appointments.queue.QueueViews.TicketView;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;

/** The hall's queue (排队叫号) over HTTP. */
public final class QueueRoutes {
  private final Windows windows;
  private final QueueRules rules;
  private final Tickets tickets;
  private final CheckIn checkIn;
  private final TakeTicket takeTicket;
  private final ShowQueue showQueue;
  private final HandleTicket handleTicket;
  private final WindowRoutes windowRoutes;

  public QueueRoutes(
      Branches branches,
      SlotPlans plans,
      Windows windows,
      QueueRules rules,
      Appointments appointments,
      SeenSlots seenSlots,
      Tickets tickets,
      Ids ids) {
    this.windows = windows;
    this.rules = rules;
    this.tickets = tickets;
    var predictWait = new PredictWait(windows, seenSlots, rules);
    var issueTicket = new IssueTicket(tickets, new TicketPrefixes(), predictWait, rules);
    checkIn = new CheckIn(branches, appointments, windows, tickets, issueTicket, rules);
    takeTicket = new TakeTicket(branches, plans, windows, tickets, issueTicket, rules, ids);
    showQueue = new ShowQueue(branches, windows, tickets, predictWait, rules);
    handleTicket = new HandleTicket(branches, tickets, predictWait, rules);
    windowRoutes =
        new WindowRoutes(
            new CallNext(branches, windows, tickets, predictWait, rules), handleTicket, showQueue);
  }

  public List<Route<?>> all() {
    return Stream.concat(ofTheHall().stream(), windowRoutes.all().stream()).toList();
  }

  private List<Route<?>> ofTheHall() {
    return List.of(
        Route.post("/v1/appointments/{appointmentId}/check-in", QueueRequests.CheckInOwn.class)
            .summary("Checks an own appointment in; once more gives the same ticket")
            .roles(CITIZEN)
            .matter(MATTER)
            .ownerOf("appointmentId")
            .answers(201, TicketView.class)
            .mayRefuse(QueueProblems.ofCheckIn())
            .to(this::checkInOwn),
        Route.post("/v1/branches/{branchId}/check-ins", QueueRequests.CheckInAtBranch.class)
            .summary(
                "Staff and kiosks: checks in by ticket code, or by id number what family booked")
            .roles(STAFF)
            .answers(201, TicketView.class)
            .mayRefuse(QueueProblems.ofCheckIn())
            .mayRefuse(QueueProblems.CHECK_IN_AT_OTHER_BRANCH, QueueProblems.NO_APPOINTMENT_TODAY)
            .to(this::checkInAtBranch),
        Route.post("/v1/branches/{branchId}/tickets", QueueRequests.TakeTicket.class)
            .summary("A ticket without an appointment: for oneself; by staff, for who is there")
            .roles(CITIZEN, STAFF)
            .matter(MATTER)
            .level(2)
            .idempotent()
            .answers(201, TicketView.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_BRANCH,
                BookingProblems.NO_SUCH_CATEGORY,
                BookingProblems.BRANCH_CLOSED,
                QueueProblems.NOT_A_WORKING_DAY,
                QueueProblems.OUTSIDE_TICKET_HOURS,
                QueueProblems.NO_WINDOW,
                QueueProblems.WALK_INS_FULL,
                QueueProblems.TICKET_OPEN,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::take),
        Route.get("/v1/tickets", QueueRequests.OwnTickets.class)
            .summary("Own tickets of today, and those of family one has booked for, newest first")
            .roles(CITIZEN)
            .matter(MATTER)
            .answersPageOf(TicketView.class)
            .to((request, call) -> own(call)),
        Route.get("/v1/tickets/{ticketId}", QueueRequests.OneTicket.class)
            .summary("An own ticket with people ahead and predicted wait; for staff any one")
            .roles(CITIZEN, STAFF)
            .matter(MATTER)
            .ownerOf("ticketId", STAFF)
            .answers(200, TicketView.class)
            .mayRefuse(QueueProblems.NO_SUCH_TICKET)
            .to(this::ticket),
        Route.delete("/v1/tickets/{ticketId}", QueueRequests.OneTicket.class)
            .summary("Gives an own ticket up; for staff any one; once more changes nothing")
            .roles(CITIZEN, STAFF)
            .matter(MATTER)
            .ownerOf("ticketId", STAFF)
            .mayRefuse(QueueProblems.NO_SUCH_TICKET, QueueProblems.TICKET_NOT_WAITING)
            .to(this::giveUp),
        Route.get("/v1/branches/{branchId}/queue/summary", QueueRequests.OneBranch.class)
            .summary("People waiting and the wait of a newcomer, by category")
            .open()
            .answers(200, SummaryView.class)
            .mayRefuse(BookingProblems.NO_SUCH_BRANCH)
            .to(this::summary),
        Route.get("/v1/branches/{branchId}/queue/display", QueueRequests.OneBranch.class)
            .summary("For the hall's screen: numbers called to windows, and those next")
            .open()
            .answers(200, DisplayView.class)
            .mayRefuse(BookingProblems.NO_SUCH_BRANCH)
            .to(this::display),
        Route.get("/v1/branches/{branchId}/queue", QueueRequests.OneBranch.class)
            .summary("Staff: everybody waiting, in order, and who is at which window")
            .roles(STAFF)
            .answers(200, QueueView.class)
            .mayRefuse(BookingProblems.NO_SUCH_BRANCH)
            .to(this::queue));
  }

  private Reply checkInOwn(QueueRequests.CheckInOwn request, Call call) {
    return issued(checkIn.checkIn(call.caller().personId(), request.appointmentId(), actor(call)));
  }

  private Reply checkInAtBranch(QueueRequests.CheckInAtBranch request, Call call) {
    InvalidValue.require(
        request.ticketCode().isPresent() != request.idNumber().isPresent(),
        "ticketCode",
        "请填写取号凭证或身份证号，只填一项");
    return issued(
        request
            .ticketCode()
            .map(code -> checkIn.checkInByCode(request.branchId(), code, actor(call)))
            .orElseGet(
                () ->
                    checkIn.checkInByIdNumber(
                        request.branchId(),
                        idNumber(request.idNumber().orElseThrow()),
                        actor(call))));
  }

  /** Staff act for somebody at the counter, a citizen for himself alone. */
  private Reply take(QueueRequests.TakeTicket request, Call call) {
    boolean staff = call.caller().is(STAFF);
    if (!staff && request.idNumber().isPresent()) {
      return Reply.problem(Problems.ROLE_NOT_ALLOWED);
    }
    var wish =
        new TakeTicket.Wish(
            request.branchId(),
            request.category(),
            request.elder().orElse(false),
            staff ? Optional.empty() : Optional.of(call.caller().personId()),
            request.idNumber().map(this::idNumber));
    return issued(takeTicket.take(wish, actor(call), call.requestKey()));
  }

  private ResidentIdNumber idNumber(String text) {
    try {
      return ResidentIdNumber.parse(text, rules.today());
    } catch (InvalidValue e) {
      throw new InvalidValue("idNumber", e.reason());
    }
  }

  private Reply own(Call call) {
    String holder = tickets.holder(call.caller().personId());
    return Reply.ok(
        Page.of(
            tickets.of(holder, rules.today()).stream()
                .map(ticket -> TicketView.of(showQueue.seen(ticket)))
                .toList()));
  }

  private Reply ticket(QueueRequests.OneTicket request, Call call) {
    return showQueue
        .ticket(request.ticketId())
        .filter(
            seen -> call.caller().is(STAFF) || seen.ticket().belongsTo(call.caller().personId()))
        .map(seen -> Reply.ok(TicketView.of(seen)))
        .orElse(Reply.problem(QueueProblems.NO_SUCH_TICKET));
  }

  private Reply giveUp(QueueRequests.OneTicket request, Call call) {
    QueueOutcome outcome =
        handleTicket.giveUp(
            request.ticketId(),
            Optional.of(call.caller().personId()).filter(own -> !call.caller().is(STAFF)),
            actor(call));
    return outcome instanceof QueueOutcome.Done
        ? Reply.noContent()
        : QueueProblems.refusal(outcome);
  }

  private Reply summary(QueueRequests.OneBranch request, Call call) {
    return showQueue
        .summary(request.branchId())
        .map(lines -> Reply.ok(SummaryView.of(request.branchId(), rules.now(), lines)))
        .orElse(Reply.problem(BookingProblems.NO_SUCH_BRANCH));
  }

  private Reply display(QueueRequests.OneBranch request, Call call) {
    return showQueue
        .screen(request.branchId())
        .map(screen -> Reply.ok(DisplayView.of(request.branchId(), rules.now(), screen)))
        .orElse(Reply.problem(BookingProblems.NO_SUCH_BRANCH));
  }

  private Reply queue(QueueRequests.OneBranch request, Call call) {
    List<Window> today = windows.of(request.branchId(), rules.today());
    return showQueue
        .queue(request.branchId())
        .map(queue -> Reply.ok(QueueView.of(request.branchId(), rules.now(), queue, today)))
        .orElse(Reply.problem(BookingProblems.NO_SUCH_BRANCH));
  }

  private Reply issued(QueueOutcome outcome) {
    return outcome instanceof QueueOutcome.Done(Ticket ticket)
        ? Reply.created("/v1/tickets/" + ticket.ticketId(), TicketView.of(showQueue.seen(ticket)))
        : QueueProblems.refusal(outcome);
  }

  static Actor actor(Call call) {
    return Actor.of(call.caller());
  }
}
