package org.openhpf.appointments.queue;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.Hours;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.ResidentIdNumber;

/** 现场取号: a ticket for somebody without an appointment. */
public final class TakeTicket {
  private final Branches branches;
  private final SlotPlans plans;
  private final Windows windows;
  private final Tickets tickets;
  private final IssueTicket issueTicket;
  private final QueueRules rules;
  private final Ids ids;

  /**
   * What is asked for.
   *
   * @param elder as they say; whoever gives an id number is as old as it says
   * @param personId whose account it is for; empty: for somebody at the counter
   * @param idNumber of somebody at the counter, never stored
   */
  public record Wish(
      String branchId,
      String category,
      boolean elder,
      Optional<String> personId,
      Optional<ResidentIdNumber> idNumber) {}

  TakeTicket(
      Branches branches,
      SlotPlans plans,
      Windows windows,
      Tickets tickets,
      IssueTicket issueTicket,
      QueueRules rules,
      Ids ids) {
    this.branches = branches;
    this.plans = plans;
    this.windows = windows;
    this.tickets = tickets;
    this.issueTicket = issueTicket;
    this.rules = rules;
    this.ids = ids;
  }

  public QueueOutcome take(Wish wish, Actor by, Optional<RequestKey> request) {
    // The hall may have closed since the first try: a repetition still gets that one's reply.
    Optional<QueueOutcome> outcome = request.flatMap(tickets::earlier);
    if (outcome.isEmpty()) {
      outcome = refusal(wish);
    }
    String ticketId =
        ids.nextOwnedBy(wish.personId().orElse("branch/" + wish.branchId())); // nobody's id
    while (outcome.isEmpty()) {
      outcome = take(wish, ticketId, by, request);
    }
    return outcome.get();
  }

  private Optional<QueueOutcome> take(
      Wish wish, String ticketId, Actor by, Optional<RequestKey> request) {
    boolean elder = wish.idNumber().map(rules::isElder).orElse(wish.elder());
    var visitor =
        new IssueTicket.Visitor(
            ticketId,
            wish.category(),
            elder ? TicketKind.ELDER : TicketKind.WALK_IN,
            rules.now(),
            wish.personId(),
            wish.personId().map(tickets::holder).or(() -> wish.idNumber().map(tickets::holder)),
            Optional.empty());
    Branch branch = branches.find(wish.branchId(), rules.today()).orElseThrow();
    return issueTicket.issue(
        visitor, branch, counts -> rules.hasRoom(counts, wish.category(), elder), by, request);
  }

  private Optional<QueueOutcome> refusal(Wish wish) {
    Optional<Branch> branch = branches.find(wish.branchId(), rules.today());
    if (branch.isEmpty()) {
      return Optional.of(new QueueOutcome.NoSuchBranch());
    }
    if (!branch.get().serves(wish.category())) {
      return Optional.of(new QueueOutcome.NoSuchCategory());
    }
    if (!rules.isWorkingDay(rules.today())) {
      return Optional.of(new QueueOutcome.NotAWorkingDay(rules.nextWorkingDay()));
    }
    List<Hours> hours = hours(wish);
    LocalTime now = LocalTime.ofInstant(rules.now(), ChinaTime.ZONE);
    if (hours.stream().noneMatch(h -> !now.isBefore(h.opens()) && now.isBefore(h.closes()))) {
      return Optional.of(new QueueOutcome.OutsideHours(hours));
    }
    return windows.of(wish.branchId(), rules.today()).stream()
            .anyMatch(window -> window.serves(wish.category()))
        ? Optional.empty()
        : Optional.of(new QueueOutcome.NoWindow());
  }

  /** The category's sessions of today: slots that follow each other. */
  private List<Hours> hours(Wish wish) {
    var hours = new ArrayList<Hours>();
    for (PlannedSlot slot : plans.slots(wish.branchId(), wish.category(), rules.today())) {
      if (!hours.isEmpty() && hours.getLast().closes().equals(slot.startTime())) {
        hours.add(new Hours(hours.removeLast().opens(), slot.endTime()));
      } else {
        hours.add(new Hours(slot.startTime(), slot.endTime()));
      }
    }
    return hours;
  }
}
