package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.appointments.queue.Counter.ticket;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** 过号返回. */
class ReturnTest {
  private final Counter counter = Counter.inMemory().open();

  @Test
  void whoReturnsGoesInAfterTheNextThreeOfTheCategory() {
    Ticket passed = passed("anna");
    for (String person : new String[] {"bert", "cleo", "dora", "emil"}) {
      take(person);
    }
    later();
    counter.take("fred", "withdrawal");
    later();

    Ticket back = ticket(counter.takeBack(passed));

    assertThat(counter.line()).containsExactly("C002", "C003", "C004", "C001", "C005", "B001");
    assertThat(ticket(counter.takeBack(passed))).isEqualTo(back);
    assertThat(counter.line()).hasSize(6);
  }

  @Test
  void twoWhoReturnKeepTheirOrder() {
    Ticket first = passed("anna");
    Ticket second = passed("bert");
    for (String person : new String[] {"cleo", "dora", "emil", "fred"}) {
      take(person);
    }
    later();
    counter.takeBack(first);
    later();
    counter.takeBack(second);

    assertThat(counter.line()).containsExactly("C003", "C004", "C005", "C001", "C002", "C006");
  }

  @Test
  void inAShortLineOneGoesInLastAndInNoneFirst() {
    Ticket passed = passed("anna");
    counter.takeBack(passed);
    assertThat(counter.line()).containsExactly("C001");
    Ticket again = ticket(counter.call(5));
    counter.pass(again);
    take("bert");
    counter.takeBack(again);
    assertThat(counter.line()).containsExactly("C002", "C001");
  }

  @Test
  void passedTooOftenOrTooLateOneTakesANewTicket() {
    Ticket often = passed("anna");
    for (int i = 0; i < 2; i++) {
      counter.takeBack(often);
      counter.call(5);
      counter.pass(often);
    }
    assertThat(counter.takeBack(often)).isEqualTo(new QueueOutcome.PassedTooOften(3));

    Ticket late = passed("bert");
    counter.hall.clock.advance(Duration.ofMinutes(60));
    assertThat(counter.now(late).passedAt()).isPresent();
    counter.hall.clock.advance(Duration.ofSeconds(1));
    assertThat(counter.takeBack(late)).isInstanceOf(QueueOutcome.ReturnTooLate.class);
    assertThat(counter.take("bert", "loan")).isInstanceOf(QueueOutcome.Done.class);
  }

  @Test
  void whoHasTakenANewTicketCannotReturnWithTheOld() {
    Ticket old = passed("anna");
    take("anna");

    assertThat(counter.takeBack(old)).isInstanceOf(QueueOutcome.TicketOpen.class);
    assertThat(counter.line()).containsExactly("C002");
  }

  private Ticket passed(String person) {
    Ticket taken = take(person);
    counter.call(5);
    return ticket(counter.pass(taken));
  }

  private Ticket take(String person) {
    later();
    return ticket(counter.take(person, "loan"));
  }

  private void later() {
    counter.hall.clock.advance(Duration.ofSeconds(30));
  }
}
