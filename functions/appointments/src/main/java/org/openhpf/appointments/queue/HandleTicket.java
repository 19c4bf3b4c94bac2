package org.openhpf.appointments.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.queue.HallQueue.Waiting;

/** What becomes of a ticket that was issued; the same once more changes nothing. */
public final class HandleTicket {
  private final Branches branches;
  private final Tickets tickets;
  private final PredictWait predictWait;
  private final QueueRules rules;

  HandleTicket(Branches branches, Tickets tickets, PredictWait predictWait, QueueRules rules) {
    this.branches = branches;
    this.tickets = tickets;
    this.predictWait = predictWait;
    this.rules = rules;
  }

  /** 办结. */
  public QueueOutcome finish(String ticketId, Actor by) {
    return untilDecided(ticketId, by, ticket -> finish(ticket, by));
  }

  /** 过号. */
  public QueueOutcome pass(String ticketId, Actor by) {
    return untilDecided(ticketId, by, ticket -> pass(ticket, by));
  }

  /** 过号返回: goes in after the next few of the category. */
  public QueueOutcome takeBack(String ticketId, Actor by) {
    return untilDecided(ticketId, by, ticket -> takeBack(ticket, by));
  }

  /**
   * 放弃: its holder leaves, and may take another.
   *
   * @param ownerId whose it must be; empty at the counter, where it may be anybody's
   */
  public QueueOutcome giveUp(String ticketId, Optional<String> ownerId, Actor by) {
    return untilDecided(
        ticketId,
        ticket ->
            ownerId.stream().allMatch(ticket::belongsTo)
                ? giveUp(ticket, by)
                : Optional.of(new QueueOutcome.NoSuchTicket()));
  }

  private QueueOutcome untilDecided(
      String ticketId, Actor by, Function<Ticket, Optional<QueueOutcome>> step) {
    return untilDecided(
        ticketId,
        ticket ->
            ticket.belongsTo(by.id())
                ? Optional.of(new QueueOutcome.OwnCase())
                : step.apply(ticket));
  }

  private QueueOutcome untilDecided(
      String ticketId, Function<Ticket, Optional<QueueOutcome>> step) {
    while (true) {
      Optional<Ticket> found = tickets.find(ticketId);
      if (found.isEmpty()) {
        return new QueueOutcome.NoSuchTicket();
      }
      Optional<QueueOutcome> outcome = step.apply(found.get());
      if (outcome.isPresent()) {
        return outcome.get();
      }
      // Somebody else handles it in this moment, or the prediction has just learnt: look again.
    }
  }

  private Optional<QueueOutcome> finish(Ticket ticket, Actor by) {
    return switch (ticket.status()) {
      case FINISHED -> Optional.of(new QueueOutcome.Done(ticket));
      case WAITING, PASSED, GIVEN_UP -> Optional.of(new QueueOutcome.NotCalled(ticket.status()));
      case CALLED -> {
        Ticket finished = ticket.finished(rules.now());
        Experience learnt = predictWait.learntFromService(finished, tickets);
        yield tickets.change(
            new Tickets.Change(
                ticket,
                finished,
                "finished",
                Optional.of(learnt),
                Optional.of(ended(finished, by)),
                rules.now(),
                by,
                Optional.empty()));
      }
    };
  }

  private Optional<QueueOutcome> pass(Ticket ticket, Actor by) {
    return switch (ticket.status()) {
      case PASSED -> Optional.of(new QueueOutcome.Done(ticket));
      case WAITING, FINISHED, GIVEN_UP -> Optional.of(new QueueOutcome.NotCalled(ticket.status()));
      case CALLED -> store(ticket, ticket.passed(rules.now()), "passed", by);
    };
  }

  private Optional<QueueOutcome> takeBack(Ticket ticket, Actor by) {
    boolean returned = ticket.status() == TicketStatus.WAITING && ticket.passes() > 0;
    if (returned) {
      return Optional.of(new QueueOutcome.Done(ticket));
    }
    if (ticket.status() != TicketStatus.PASSED) {
      return Optional.of(new QueueOutcome.NotPassed(ticket.status()));
    }
    if (ticket.passes() > rules.passesMost()) {
      return Optional.of(new QueueOutcome.PassedTooOften(ticket.passes()));
    }
    Instant until = rules.returnUntil(ticket);
    if (rules.now().isAfter(until) || !ticket.date().equals(rules.today())) {
      return Optional.of(new QueueOutcome.ReturnTooLate(until));
    }
    return store(ticket, ticket.returned(behindTheNext(ticket)), "returned", by);
  }

  private Optional<QueueOutcome> giveUp(Ticket ticket, Actor by) {
    return switch (ticket.status()) {
      case GIVEN_UP -> Optional.of(new QueueOutcome.Done(ticket));
      case CALLED, FINISHED -> Optional.of(new QueueOutcome.NotGivenUp(ticket.status()));
      case WAITING, PASSED -> store(ticket, ticket.givenUp(), "given up", by);
    };
  }

  private LinePlace behindTheNext(Ticket ticket) {
    List<Waiting> line =
        tickets.queue(ticket.branchId(), ticket.date()).of(Set.of(ticket.category()));
    LinePlace before =
        line.isEmpty()
            ? ticket.place()
            : line.get(Math.min(rules.returnAfter(), line.size()) - 1).place();
    return LinePlace.after(before, rules.now(), ticket.ticketId());
  }

  private ServiceEnded ended(Ticket finished, Actor by) {
    // A branch may have gone since; the case is still told, by its id.
    String name =
        branches
            .find(finished.branchId(), finished.date())
            .map(Branch::name)
            .orElse(finished.branchId());
    Optional<String> served =
        finished
            .personId()
            .filter(person -> finished.holder().equals(Optional.of(tickets.holder(person))));
    return ServiceEnded.of(finished, name, served, by);
  }

  private Optional<QueueOutcome> store(Ticket from, Ticket to, String action, Actor by) {
    return tickets.change(
        new Tickets.Change(
            from,
            to,
            action,
            Optional.empty(),
            Optional.empty(),
            rules.now(),
            by,
            Optional.empty()));
  }
}
