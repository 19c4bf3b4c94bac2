package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.appointments.queue.Counter.BRANCH;
import static org.openhpf.appointments.queue.Counter.STAFF;
import static org.openhpf.appointments.queue.Counter.ticket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.Hall;

/** Many at once on the real adapter, through several environments as on Lambda. */
class QueueContentionTest {
  private final Counter counter = Counter.of(QueueContentionTest.class);
  private final List<Counter> environments = List.of(counter, counter.beside(2), counter.beside(3));

  @Test
  void numbersAndSerialsHaveNoGapAndNoTwin() {
    counter.open();
    List<Ticket> issued =
        AtOnce.run(
            16, i -> ticket(environment(i).take("person" + i, i % 2 == 0 ? "loan" : "transfer")));

    assertThat(issued)
        .extracting(Ticket::number)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 8)
                .boxed()
                .flatMap(n -> List.of("C00" + n, "D00" + n).stream())
                .toList());
    assertThat(issued)
        .extracting(Ticket::serial)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 16).mapToObj("20261130%06d"::formatted).toList());
    assertThat(counter.line()).hasSize(16);
  }

  @Test
  void anAppointmentCheckedInManyTimesAtOnceIsOneTicket() {
    Appointment nine = counter.booked("anna", "loan", "09:00");
    counter.open();

    List<QueueOutcome> outcomes = AtOnce.run(12, i -> environment(i).checkIn(nine));

    assertThat(outcomes).extracting(outcome -> ticket(outcome).number()).containsOnly("AP001");
    assertThat(counter.line()).containsExactly("AP001");
    assertThat(counter.tickets.counts(BRANCH, Hall.MONDAY).tickets()).isEqualTo(1);
    assertThat(counter.hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("issued"))
        .hasSize(1);
  }

  @Test
  void aPersonGetsOneTicketOfACategoryHoweverManyAreTried() {
    counter.open();

    List<QueueOutcome> outcomes = AtOnce.run(10, i -> environment(i).take("anna", "loan"));

    assertThat(outcomes).filteredOn(QueueOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(QueueOutcome.TicketOpen.class::isInstance).hasSize(9);
    assertThat(counter.line()).containsExactly("C001");
  }

  /** Six windows call until nobody waits: nobody twice, nobody never. */
  @Test
  void windowsThatCallAtOnceNeverGetOneTicketAndSkipNobody() {
    counter.open();
    var expected = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      expected.add(ticket(counter.take("person" + i, i % 3 == 0 ? "loan" : "withdrawal")).number());
    }
    var called = Collections.synchronizedList(new ArrayList<String>());
    AtOnce.run(
        4,
        i -> {
          Counter here = environment(i);
          while (here.call(3 + i) instanceof QueueOutcome.Done(Ticket ticket)) {
            called.add(ticket.number());
            here.finish(ticket);
          }
          return i;
        });

    assertThat(called).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(counter.line()).isEmpty();
    assertThat(counter.queue().serving()).isEmpty();
    // Each wait and each service was learnt from, once.
    assertThat(counter.tickets.experience(BRANCH).version()).isEqualTo(24);
  }

  @Test
  void oneRequestOfAWindowSentManyTimesAtOnceCallsOnePerson() {
    counter.open();
    for (int i = 0; i < 5; i++) {
      counter.take("person" + i, "loan");
    }
    var key = Hall.key("staff-1", "k1", "");

    List<QueueOutcome> outcomes =
        AtOnce.run(10, i -> environment(i).callNext.call(BRANCH, 5, STAFF, key));

    assertThat(outcomes).hasOnlyElementsOfType(QueueOutcome.Done.class);
    assertThat(outcomes).containsOnly(outcomes.getFirst());
    assertThat(counter.line()).hasSize(4);
  }

  @Test
  void twoRequestsOfOneWindowAtOnceCallOnePersonAndTheOtherFindsItBusy() {
    counter.open();
    counter.take("anna", "loan");
    counter.take("bert", "loan");

    List<QueueOutcome> outcomes = AtOnce.run(6, i -> environment(i).call(5));

    assertThat(outcomes).filteredOn(QueueOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(QueueOutcome.WindowBusy.class::isInstance).hasSize(5);
    assertThat(counter.line()).hasSize(1);
  }

  @Test
  void finishedAndPassedAtOnceATicketIsOneOfBoth() {
    counter.open();
    Ticket ticket = ticket(counter.take("anna", "loan"));
    counter.call(5);
    var calls = new ArrayList<Callable<QueueOutcome>>();
    for (int i = 0; i < 4; i++) {
      Counter here = environment(i);
      calls.add(() -> here.finish(ticket));
      calls.add(() -> here.pass(ticket));
    }

    List<QueueOutcome> outcomes = AtOnce.all(calls);

    assertThat(outcomes).filteredOn(QueueOutcome.Done.class::isInstance).hasSize(4);
    assertThat(outcomes).filteredOn(QueueOutcome.NotCalled.class::isInstance).hasSize(4);
    assertThat(counter.call(5)).isEqualTo(new QueueOutcome.NobodyWaiting());
    assertThat(counter.takeBack(ticket).getClass())
        .isEqualTo(
            counter.now(ticket).status() == TicketStatus.FINISHED
                ? QueueOutcome.NotPassed.class
                : QueueOutcome.Done.class);
    assertThat(counter.queue().serving()).isEmpty();
  }

  private Counter environment(int i) {
    return environments.get(i % environments.size());
  }
}
