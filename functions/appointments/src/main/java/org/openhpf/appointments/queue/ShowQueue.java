package org.openhpf.appointments.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.Category;
import org.openhpf.appointments.queue.HallQueue.Waiting;
import org.openhpf.appointments.queue.PredictWait.Scene;

/** Shows a ticket to who holds it, a line to the staff, and its length to everybody. */
public final class ShowQueue {
  private final Branches branches;
  private final Windows windows;
  private final Tickets tickets;
  private final PredictWait predictWait;
  private final QueueRules rules;

  /**
   * A ticket now.
   *
   * @param peopleAhead those called first at the windows of its category; of one that waits
   * @param predicted the wait on the clock, from now on; of one that waits
   * @param windows that serve its category
   */
  public record SeenTicket(
      Ticket ticket,
      Optional<Integer> peopleAhead,
      Optional<Wait> predicted,
      List<Integer> windows) {}

  /**
   * What a newcomer to a category finds.
   *
   * @param waiting those of the category
   * @param predicted the wait on the clock; empty on a day off
   */
  public record SeenLine(Category category, int waiting, int windows, Optional<Wait> predicted) {}

  ShowQueue(
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

  public Optional<SeenTicket> ticket(String ticketId) {
    return tickets.find(ticketId).map(this::seen);
  }

  /** The ticket with what lies before it. */
  public SeenTicket seen(Ticket ticket) {
    List<Integer> serving =
        serving(ticket.branchId(), ticket.date(), ticket.category()).stream()
            .map(Window::number)
            .toList();
    Optional<Branch> branch = branches.find(ticket.branchId(), ticket.date());
    boolean waits = ticket.status() == TicketStatus.WAITING && ticket.date().equals(rules.today());
    if (!waits || branch.isEmpty()) {
      return new SeenTicket(ticket, Optional.empty(), Optional.empty(), serving);
    }
    Scene scene = PredictWait.scene(branch.get(), tickets, rules);
    List<Waiting> before = scene.queue().before(ticket.place());
    return new SeenTicket(
        ticket,
        Optional.of(predictWait.peopleAhead(scene, ticket.category(), before)),
        predicted(scene, ticket.category(), ticket.kind(), before),
        serving);
  }

  /** Everybody at a branch; empty if there is none of this name. */
  public Optional<HallQueue> queue(String branchId) {
    return branches
        .find(branchId, rules.today())
        .map(branch -> tickets.queue(branchId, rules.today()));
  }

  /** What the hall's screen shows; empty if there is no such branch. */
  public Optional<HallScreen> screen(String branchId) {
    return branches
        .find(branchId, rules.today())
        .map(branch -> HallScreen.of(branch, tickets.queue(branchId, rules.today())));
  }

  /** By category; empty if there is no such branch. */
  public Optional<List<SeenLine>> summary(String branchId) {
    return branches.find(branchId, rules.today()).map(this::lines);
  }

  private List<SeenLine> lines(Branch branch) {
    Scene scene = PredictWait.scene(branch, tickets, rules);
    boolean worked = rules.isWorkingDay(rules.today());
    return branch.categories().stream()
        .map(
            category ->
                new SeenLine(
                    category,
                    scene.queue().of(Set.of(category.category())).size(),
                    serving(branch.branchId(), rules.today(), category.category()).size(),
                    worked
                        ? predicted(
                            scene, category.category(), TicketKind.WALK_IN, scene.queue().waiting())
                        : Optional.empty()))
        .toList();
  }

  private Optional<Wait> predicted(
      Scene scene, String category, TicketKind kind, List<Waiting> before) {
    return predictWait
        .of(scene, category, kind, before)
        .map(prediction -> predictWait.onTheClock(scene.branch(), prediction.told()));
  }

  private List<Window> serving(String branchId, LocalDate date, String category) {
    return windows.of(branchId, date).stream().filter(window -> window.serves(category)).toList();
  }
}
