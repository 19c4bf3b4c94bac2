package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.appointments.queue.Counter.STAFF;
import static org.openhpf.appointments.queue.Counter.ticket;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.Hall;

class CallingTest {
  private final Counter counter = Counter.inMemory();

  @Test
  void appointmentsGoFirstByTheirSlotThenEldersThenTheOthersInTurn() {
    Appointment ten = counter.booked("anna", "loan", "09:30");
    Appointment nine = counter.booked("bert", "loan", "09:00");
    counter.hall.clock.moveTo("2026-11-30T09:05:00+08:00");
    counter.take("cleo", "loan");
    later();
    counter.take("dora", "loan", true, Optional.empty());
    later();
    counter.checkIn(ten);
    later();
    counter.checkIn(nine);
    later();
    counter.take("emil", "loan");

    assertThat(counter.line()).containsExactly("AP002", "AP001", "C002", "C001", "C003");
    assertThat(ticket(counter.call(5)).number()).isEqualTo("AP002");
    assertThat(ticket(counter.call(6)).number()).isEqualTo("AP001");
    assertThat(counter.line()).containsExactly("C002", "C001", "C003");
  }

  @Test
  void aWindowCallsWhatItServesAndHasOneAtATime() {
    counter.open();
    counter.take("anna", "contribution");
    later();
    Ticket loan = ticket(counter.take("bert", "loan"));

    Ticket called = ticket(counter.call(5));

    assertThat(called.ticketId()).isEqualTo(loan.ticketId());
    assertThat(called.window()).hasValue(5);
    assertThat(counter.call(5)).isEqualTo(new QueueOutcome.WindowBusy("C001", loan.ticketId()));
    assertThat(counter.call(6)).isEqualTo(new QueueOutcome.NobodyWaiting());
    assertThat(counter.call(7)).isEqualTo(new QueueOutcome.NoSuchWindow());
    assertThat(counter.callNext.call("atlantis", 1, STAFF, Optional.empty()))
        .isEqualTo(new QueueOutcome.NoSuchBranch());
    counter.finish(loan);
    assertThat(counter.call(5)).isEqualTo(new QueueOutcome.NobodyWaiting());
    assertThat(counter.queue().serving()).isEmpty();
    assertThat(counter.line()).containsExactly("A001");
  }

  @Test
  void theSameRequestCallsOnePersonHoweverLateItIsRepeated() {
    counter.open();
    counter.take("anna", "loan");
    later();
    counter.take("bert", "loan");
    var key = Hall.key("staff-1", "k1", "");

    Ticket first = ticket(counter.callNext.call(Counter.BRANCH, 5, STAFF, key));
    counter.finish(first);

    assertThat(ticket(counter.callNext.call(Counter.BRANCH, 5, STAFF, key))).isEqualTo(first);
    assertThat(counter.line()).containsExactly("C002");
  }

  @Test
  void aRecallIsCountedOnceForOneRequest() {
    counter.open();
    assertThat(recall(5, "k0")).isEqualTo(new QueueOutcome.NobodyCalled());
    counter.take("anna", "loan");
    Ticket called = ticket(counter.call(5));

    recall(5, "k1");
    recall(5, "k1");

    assertThat(counter.now(called).recalls()).isEqualTo(1);
    assertThat(counter.now(called).calledAt()).isEqualTo(called.calledAt());
    assertThat(counter.queue().serving().get(5).recalls()).isEqualTo(1);
    assertThat(counter.queue().serving().get(5).since()).isEqualTo(called.calledAt().get());
    assertThat(recall(9, "k2")).isEqualTo(new QueueOutcome.NoSuchWindow());
  }

  @Test
  void finishingAndPassingOnceMoreChangesNothing() {
    counter.open();
    Ticket waiting = ticket(counter.take("anna", "loan"));
    assertThat(counter.finish(waiting)).isEqualTo(new QueueOutcome.NotCalled(TicketStatus.WAITING));
    assertThat(counter.pass(waiting)).isEqualTo(new QueueOutcome.NotCalled(TicketStatus.WAITING));
    assertThat(counter.takeBack(waiting))
        .isEqualTo(new QueueOutcome.NotPassed(TicketStatus.WAITING));
    counter.call(5);
    counter.hall.clock.advance(Duration.ofMinutes(8));

    Ticket finished = ticket(counter.finish(waiting));
    counter.hall.clock.advance(Duration.ofMinutes(8));

    assertThat(ticket(counter.finish(waiting))).isEqualTo(finished);
    assertThat(counter.pass(waiting)).isEqualTo(new QueueOutcome.NotCalled(TicketStatus.FINISHED));
    assertThat(counter.hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("finished"))
        .hasSize(1);
    assertThat(counter.tickets.experience(Counter.BRANCH).version()).isEqualTo(2);
  }

  @Test
  void theServiceTimeAndTheErrorOfThePredictionAreLearntOncePerTicket() {
    counter.open();
    Ticket first = ticket(counter.take("anna", "loan"));
    later();
    Ticket second = ticket(counter.take("bert", "loan"));
    later();
    Ticket third = ticket(counter.take("cleo", "loan"));
    assertThat(first.playedSeconds()).hasValue(0L);
    assertThat(second.playedSeconds()).hasValue(0L); // two windows, and nobody is there yet
    assertThat(third.playedSeconds()).hasValue(12 * 60L);
    counter.call(5);
    counter.call(6);
    counter.hall.clock.advance(Duration.ofMinutes(22));
    counter.finish(first);

    Experience learnt = counter.tickets.experience(Counter.BRANCH);
    // Five believed services of 12 minutes, and one of 22.
    assertThat(learnt.serviceTimes().get("loan").meanMillis())
        .isEqualTo(Duration.ofSeconds(12 * 60 + 100).toMillis());
    assertThat(learnt.version()).isEqualTo(3);
    assertThat(counter.now(second).status()).isEqualTo(TicketStatus.CALLED);
  }

  @Test
  void staffDoNotHandleTicketsOfTheirOwn() {
    counter.open();
    Ticket own = ticket(counter.take(STAFF.id(), "loan"));
    assertThat(counter.call(5)).isEqualTo(new QueueOutcome.OwnCase());
    later();
    counter.take("anna", "loan");

    assertThat(ticket(counter.call(5)).number()).isEqualTo("C002");
    Actor colleague = new Actor("staff-2", "counter");
    assertThat(ticket(counter.callNext.call(Counter.BRANCH, 6, colleague, Optional.empty())))
        .extracting(Ticket::ticketId)
        .isEqualTo(own.ticketId());
    assertThat(counter.finish(own)).isEqualTo(new QueueOutcome.OwnCase());
    assertThat(counter.pass(own)).isEqualTo(new QueueOutcome.OwnCase());
    assertThat(recall(6, "k1")).isEqualTo(new QueueOutcome.OwnCase());
  }

  @Test
  void whatIsUnknownCannotBeHandled() {
    assertThat(counter.handleTicket.finish("nothing", STAFF))
        .isEqualTo(new QueueOutcome.NoSuchTicket());
  }

  private QueueOutcome recall(int window, String key) {
    return counter.callNext.recall(Counter.BRANCH, window, STAFF, Hall.key("staff-1", key, ""));
  }

  private void later() {
    counter.hall.clock.advance(Duration.ofSeconds(30));
  }
}
