package org.openhpf.appointments.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.queue.HallQueue.Serving;
import org.openhpf.appointments.queue.HallQueue.Waiting;
import org.openhpf.appointments.queue.ShowQueue.SeenLine;
import org.openhpf.appointments.queue.ShowQueue.SeenTicket;
import org.openhpf.edge.http.Field;

/** The queue as people see it. */
final class QueueViews {
  private QueueViews() {}

  /** A ticket as its holder and the staff see it. */
  record TicketView(
      @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String ticketId,
      @Field(value = "What is called", example = "AP001") String number,
      @Field(value = "Digits of the bar code (Code 128C)", example = "20261130000001")
          String serial,
      @Field(value = "Branch", example = "tianhe") String branchId,
      @Field(value = "Day", example = "2026-11-30") LocalDate date,
      @Field(value = "Category", example = "withdrawal") String category,
      @Field(value = "appointment, elder or walk-in", example = "appointment") TicketKind kind,
      @Field(value = "waiting, called, passed, finished or given-up", example = "waiting")
          TicketStatus status,
      @Field("When it was taken") Instant issuedAt,
      @Field(value = "Waiting: people called first at the same windows", example = "4")
          Optional<Integer> peopleAhead,
      @Field("Waiting: how long it will take, from now on") Optional<WaitView> predicted,
      @Field("Windows that serve the category") List<Integer> windows,
      @Field(value = "Called: the window to go to", example = "3") Optional<Integer> window,
      @Field("When it was called last") Optional<Instant> calledAt,
      @Field(value = "How often the call was repeated", example = "0") int recalls,
      @Field(value = "How often nobody came", example = "0") int passes) {

    static TicketView of(SeenTicket seen) {
      Ticket t = seen.ticket();
      boolean waiting = t.status() == TicketStatus.WAITING;
      return new TicketView(
          t.ticketId(),
          t.number(),
          t.serial(),
          t.branchId(),
          t.date(),
          t.category(),
          t.kind(),
          t.status(),
          t.issuedAt(),
          seen.peopleAhead(),
          seen.predicted().map(WaitView::of),
          seen.windows(),
          t.window().filter(window -> !waiting),
          t.calledAt().filter(at -> !waiting),
          t.recalls(),
          t.passes());
    }
  }

  /** A predicted wait. */
  record WaitView(
      @Field(value = "Minutes, as likely more as less", example = "25") int minutes,
      @Field(value = "In four of five cases at least so many", example = "15") int atLeast,
      @Field(value = "In four of five cases at most so many", example = "40") int atMost) {
    static WaitView of(Wait wait) {
      return new WaitView(wait.minutes(), wait.atLeast(), wait.atMost());
    }
  }

  /** How long the lines of a branch are. */
  record SummaryView(
      @Field(value = "Branch", example = "tianhe") String branchId,
      @Field("When") Instant at,
      @Field("By category") List<LineView> lines) {
    static SummaryView of(String branchId, Instant at, List<SeenLine> lines) {
      return new SummaryView(branchId, at, lines.stream().map(LineView::of).toList());
    }
  }

  /** One category's line. */
  record LineView(
      @Field(value = "Category", example = "withdrawal") String category,
      @Field(value = "Name", example = "提取业务") String name,
      @Field(value = "People waiting", example = "4") int waiting,
      @Field(value = "Windows that serve it", example = "3") int windows,
      @Field("How long somebody who comes now waits; absent on a day off")
          Optional<WaitView> predicted) {
    static LineView of(SeenLine line) {
      return new LineView(
          line.category().category(),
          line.category().name(),
          line.waiting(),
          line.windows(),
          line.predicted().map(WaitView::of));
    }
  }

  /** The line of a branch as the staff see it. */
  record QueueView(
      @Field(value = "Branch", example = "tianhe") String branchId,
      @Field("When") Instant at,
      @Field("In the order they will be called") List<WaitingView> waiting,
      @Field("All windows of the day") List<WindowView> windows) {
    static QueueView of(String branchId, Instant at, HallQueue queue, List<Window> windows) {
      return new QueueView(
          branchId,
          at,
          queue.waiting().stream().map(WaitingView::of).toList(),
          windows.stream()
              .map(
                  window ->
                      new WindowView(
                          window.number(),
                          window.categories().stream().sorted().toList(),
                          Optional.ofNullable(queue.serving().get(window.number()))
                              .map(ServingView::of)))
              .toList());
    }
  }

  /** One who waits. */
  record WaitingView(
      @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String ticketId,
      @Field(value = "Number", example = "AP001") String number,
      @Field(value = "Category", example = "withdrawal") String category,
      @Field(value = "appointment, elder or walk-in", example = "appointment") TicketKind kind,
      @Field("When it was taken") Instant issuedAt,
      @Field("When he came back after being passed") Optional<Instant> returnedAt) {
    static WaitingView of(Waiting one) {
      return new WaitingView(
          one.ticketId(),
          one.number(),
          one.category(),
          one.kind(),
          one.place().taken(),
          one.place().returned());
    }
  }

  /** One window. */
  record WindowView(
      @Field(value = "Number", example = "3") int window,
      @Field("Categories it serves") List<String> categories,
      @Field("Who is there; absent: nobody") Optional<ServingView> serving) {}

  /** Who is at a window. */
  record ServingView(
      @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String ticketId,
      @Field(value = "Number", example = "AP001") String number,
      @Field(value = "Category", example = "withdrawal") String category,
      @Field("When it was called") Instant since) {
    static ServingView of(Serving one) {
      return new ServingView(one.ticketId(), one.number(), one.category(), one.since());
    }
  }
}
