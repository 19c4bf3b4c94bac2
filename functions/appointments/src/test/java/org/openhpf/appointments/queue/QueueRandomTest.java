package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.appointments.queue.Counter.BRANCH;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.Hall;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Random steps, four at once, and after each round what must hold of all that is stored. */
class QueueRandomTest {
  private static final List<String> CATEGORIES = List.of("loan", "withdrawal", "transfer");

  private final Counter counter = Counter.of(QueueRandomTest.class);
  private final List<Counter> environments =
      List.of(counter, counter.beside(2), counter.beside(3), counter.beside(4));
  private final Random random = new Random(20_261_130);
  private final List<Appointment> appointments = new ArrayList<>();

  @Test
  void lineWindowsLocksAndNumbersAlwaysAgreeWithTheTickets() {
    for (int i = 0; i < 5; i++) {
      appointments.add(counter.booked("booked" + i, "loan", "09:00"));
    }
    counter.open();
    for (int round = 0; round < 40; round++) {
      List<Ticket> known = tickets();
      var steps = new ArrayList<Callable<QueueOutcome>>();
      environments.forEach(environment -> steps.add(step(environment, known)));
      AtOnce.all(steps);
      counter.hall.clock.advance(Duration.ofSeconds(20));
      requireWhole();
    }
    // What the steps came to differs with their races; that they came to something does not.
    assertThat(counter.hall.auditRows())
        .extracting(row -> row.get("action").s())
        .contains("checked-in", "issued", "called", "finished", "passed");
  }

  private Callable<QueueOutcome> step(Counter here, List<Ticket> known) {
    String person = "person" + random.nextInt(8);
    String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    int window = 3 + random.nextInt(4);
    Appointment appointment = appointments.get(random.nextInt(appointments.size()));
    int kind = random.nextInt(known.isEmpty() ? 5 : 12);
    Ticket ticket = known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    List<Ticket> called =
        known.stream().filter(one -> one.status() == TicketStatus.CALLED).toList();
    Ticket atWindow = called.isEmpty() ? ticket : called.get(random.nextInt(called.size()));
    return () ->
        switch (kind) {
          case 0, 1 -> here.take(person, category);
          case 2 -> here.checkIn(appointment);
          case 3, 4, 5 -> here.call(window);
          case 6, 7 -> here.finish(atWindow);
          case 8, 9 -> here.pass(atWindow);
          case 10 -> here.takeBack(ticket);
          default -> here.handleTicket.giveUp(ticket.ticketId(), Optional.empty(), Counter.STAFF);
        };
  }

  private List<Ticket> tickets() {
    return counter.hall.rowsOf("TICKET").stream().map(TicketItem::ticket).toList();
  }

  private void requireWhole() {
    List<Map<String, AttributeValue>> rows = counter.hall.rows();
    List<Ticket> tickets = of(rows, "TICKET#").stream().map(TicketItem::ticket).toList();
    assertThat(keys(of(rows, "QUEUE#")))
        .containsExactlyInAnyOrderElementsOf(
            tickets.stream()
                .filter(one -> one.status() == TicketStatus.WAITING)
                .map(one -> key(DynamoQueueKeys.waiting(one)))
                .toList());
    assertThat(keys(of(rows, "WINDOW#")))
        .containsExactlyInAnyOrderElementsOf(
            tickets.stream()
                .filter(one -> one.status() == TicketStatus.CALLED)
                .map(one -> key(DynamoQueueKeys.window(one)))
                .toList());
    assertThat(keys(rows.stream().filter(row -> sk(row).startsWith("TICKET#")).toList()))
        .containsExactlyInAnyOrderElementsOf(
            tickets.stream()
                .filter(one -> one.status().isOpen())
                .map(
                    one ->
                        key(DynamoQueueKeys.openTicket(one.holder().orElseThrow(), one.category())))
                .toList());
    requireNumbered(tickets);
  }

  private void requireNumbered(List<Ticket> tickets) {
    DayCounts counts = counter.tickets.counts(BRANCH, Hall.MONDAY);
    assertThat(counts.tickets()).isEqualTo(tickets.size());
    assertThat(tickets.stream().map(Ticket::number).collect(Collectors.toSet()))
        .isEqualTo(expectedNumbers(counts));
  }

  private static HashSet<String> expectedNumbers(DayCounts counts) {
    var numbers = new HashSet<String>();
    counts
        .numbers()
        .forEach(
            (prefix, last) -> {
              for (int n = 1; n <= last; n++) {
                numbers.add(prefix + "%03d".formatted(n));
              }
            });
    return numbers;
  }

  private static List<Map<String, AttributeValue>> of(
      List<Map<String, AttributeValue>> rows, String kind) {
    return rows.stream().filter(row -> row.get("pk").s().startsWith(kind)).toList();
  }

  private static List<String> keys(List<Map<String, AttributeValue>> rows) {
    return rows.stream().map(QueueRandomTest::key).toList();
  }

  private static String key(Map<String, AttributeValue> row) {
    return row.get("pk").s() + " " + sk(row);
  }

  private static String sk(Map<String, AttributeValue> row) {
    return row.get("sk").s();
  }
}
