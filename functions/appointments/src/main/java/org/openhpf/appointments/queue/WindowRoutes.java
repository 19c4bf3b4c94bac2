package org.openhpf.appointments.queue;

import static org.openhpf.edge.http.Role.STAFF;

import java.util.List;
import org.openhpf.appointments.booking.BookingProblems;
import org.openhpf.appointments.queue.QueueViews.TicketView;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;

/** What staff do at a window (叫号), over HTTP. */
final class WindowRoutes {
  private final CallNext callNext;
  private final HandleTicket handleTicket;
  private final ShowQueue showQueue;

  WindowRoutes(CallNext callNext, HandleTicket handleTicket, ShowQueue showQueue) {
    this.callNext = callNext;
    this.handleTicket = handleTicket;
    this.showQueue = showQueue;
  }

  List<Route<?>> all() {
    return List.of(
        Route.post(
                "/v1/branches/{branchId}/windows/{window}/call-next", QueueRequests.OneWindow.class)
            .summary("Staff: calls the next one in line to a window")
            .roles(STAFF)
            .idempotent()
            .answers(200, TicketView.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_BRANCH,
                QueueProblems.NO_SUCH_WINDOW,
                QueueProblems.WINDOW_BUSY,
                QueueProblems.NOBODY_WAITING,
                QueueProblems.OWN_CASE,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(
                (request, call) ->
                    ok(
                        callNext.call(
                            request.branchId(),
                            request.window(),
                            QueueRoutes.actor(call),
                            call.requestKey()))),
        Route.post("/v1/branches/{branchId}/windows/{window}/recall", QueueRequests.OneWindow.class)
            .summary("Staff: repeats the call of who was called to a window")
            .roles(STAFF)
            .idempotent()
            .answers(200, TicketView.class)
            .mayRefuse(
                BookingProblems.NO_SUCH_BRANCH,
                QueueProblems.NO_SUCH_WINDOW,
                QueueProblems.NOBODY_CALLED,
                QueueProblems.OWN_CASE,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(
                (request, call) ->
                    ok(
                        callNext.recall(
                            request.branchId(),
                            request.window(),
                            QueueRoutes.actor(call),
                            call.requestKey()))),
        handling("finish", "Staff: the ticket's business is done")
            .mayRefuse(QueueProblems.TICKET_NOT_CALLED)
            .to(
                (request, call) ->
                    ok(handleTicket.finish(request.ticketId(), QueueRoutes.actor(call)))),
        handling("pass", "Staff: nobody came")
            .mayRefuse(QueueProblems.TICKET_NOT_CALLED)
            .to(
                (request, call) ->
                    ok(handleTicket.pass(request.ticketId(), QueueRoutes.actor(call)))),
        handling("return", "Staff: who was passed is there now and goes in after the next few")
            .mayRefuse(
                QueueProblems.TICKET_NOT_PASSED,
                QueueProblems.TOO_LATE_TO_RETURN,
                QueueProblems.PASSED_TOO_OFTEN,
                QueueProblems.TICKET_OPEN)
            .to(
                (request, call) ->
                    ok(handleTicket.takeBack(request.ticketId(), QueueRoutes.actor(call)))));
  }

  private static Route.Draft<QueueRequests.OneTicket> handling(String step, String summary) {
    return Route.post("/v1/tickets/{ticketId}/" + step, QueueRequests.OneTicket.class)
        .summary(summary + "; once more changes nothing")
        .roles(STAFF)
        .answers(200, TicketView.class)
        .mayRefuse(QueueProblems.NO_SUCH_TICKET, QueueProblems.OWN_CASE);
  }

  private Reply ok(QueueOutcome outcome) {
    return outcome instanceof QueueOutcome.Done(Ticket ticket)
        ? Reply.ok(TicketView.of(showQueue.seen(ticket)))
        : QueueProblems.refusal(outcome);
  }
}
