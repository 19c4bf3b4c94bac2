package org.openhpf.appointments.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.queue.HallQueue.Serving;
import org.openhpf.appointments.queue.HallQueue.Waiting;
import org.openhpf.kernel.RequestKey;

/** 叫号: calls the next one in line to a window, or the one it called once more. */
public final class CallNext {
  private final Branches branches;
  private final Windows windows;
  private final Tickets tickets;
  private final PredictWait predictWait;
  private final QueueRules rules;

  CallNext(
      Branches branches,
      Windows windows,
      Tickets tickets,
      PredictWait predictWait,
      QueueRules rules) {
    this.branches = branches;
    this.windows = windows;
    this.tickets = tickets;
    this.predictWait = predictWait;
    this.rules = rules;
  }

  /** The first of those the window serves; a ticket of the caller's own is left to others. */
  public QueueOutcome call(String branchId, int number, Actor by, Optional<RequestKey> request) {
    LocalDate today = rules.today();
    Optional<Branch> branch = branches.find(branchId, today);
    Optional<Window> window = window(branchId, number);
    if (branch.isEmpty() || window.isEmpty()) {
      return branch.isEmpty() ? new QueueOutcome.NoSuchBranch() : new QueueOutcome.NoSuchWindow();
    }
    Optional<QueueOutcome> outcome = request.flatMap(tickets::earlier);
    while (outcome.isEmpty()) {
      HallQueue queue = tickets.queue(branchId, today);
      Serving busy = queue.serving().get(number);
      List<Waiting> line = queue.of(window.get().categories());
      Optional<Waiting> next = line.stream().filter(one -> !isOwn(one, by)).findFirst();
      if (busy != null) {
        outcome = unless(request, new QueueOutcome.WindowBusy(busy.number(), busy.ticketId()));
      } else if (next.isEmpty()) {
        outcome =
            unless(
                request,
                line.isEmpty() ? new QueueOutcome.NobodyWaiting() : new QueueOutcome.OwnCase());
      } else {
        outcome = call(branch.get(), next.get(), number, by, request);
      }
      // Empty where another window was faster, or the prediction has just learnt: look again.
    }
    return outcome.get();
  }

  /** The same request, sent twice at once, may have been answered since it was looked for. */
  private Optional<QueueOutcome> unless(Optional<RequestKey> request, QueueOutcome refusal) {
    return request.flatMap(tickets::earlier).or(() -> Optional.of(refusal));
  }

  private Optional<QueueOutcome> call(
      Branch branch, Waiting next, int number, Actor by, Optional<RequestKey> request) {
    Optional<Ticket> from = tickets.find(next.ticketId());
    if (from.isEmpty() || from.get().status() != TicketStatus.WAITING) {
      return Optional.empty();
    }
    Ticket to = from.get().called(number, rules.now());
    return tickets.change(
        new Tickets.Change(
            from.get(),
            to,
            "called",
            predictWait.learntFromCall(branch, to, tickets),
            Optional.empty(),
            to.calledAt().orElseThrow(),
            by,
            request));
  }

  /** The one at the window, once more. */
  public QueueOutcome recall(String branchId, int number, Actor by, Optional<RequestKey> request) {
    if (branches.find(branchId, rules.today()).isEmpty()) {
      return new QueueOutcome.NoSuchBranch();
    }
    if (window(branchId, number).isEmpty()) {
      return new QueueOutcome.NoSuchWindow();
    }
    Optional<QueueOutcome> outcome = request.flatMap(tickets::earlier);
    while (outcome.isEmpty()) {
      Serving serving = tickets.queue(branchId, rules.today()).serving().get(number);
      if (serving == null) {
        return new QueueOutcome.NobodyCalled();
      }
      Ticket from = tickets.find(serving.ticketId()).orElseThrow();
      if (from.belongsTo(by.id())) {
        return new QueueOutcome.OwnCase();
      }
      if (from.status() == TicketStatus.CALLED) {
        outcome =
            tickets.change(
                new Tickets.Change(
                    from,
                    from.recalled(),
                    "recalled",
                    Optional.empty(),
                    Optional.empty(),
                    rules.now(),
                    by,
                    request));
      }
    }
    return outcome.get();
  }

  private Optional<Window> window(String branchId, int number) {
    return windows.of(branchId, rules.today()).stream()
        .filter(window -> window.number() == number)
        .findFirst();
  }

  private static boolean isOwn(Waiting one, Actor by) {
    return one.personId().filter(by.id()::equals).isPresent();
  }
}
