package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.appointments.queue.Counter.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.Attendee;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.ResidentIdNumber;

/** The case hears once, and only, of services that have ended. */
class ServiceEndedTest {
  private static final ResidentIdNumber MOTHER = new ResidentIdNumber("440100195803120015");

  private final Counter counter = Counter.inMemory();

  @Test
  void aFinishedTicketTellsWhoWasServedWhereAndByWhom() {
    counter.open();
    Ticket taken = ticket(counter.take("anna", "loan"));
    counter.call(5);
    counter.hall.clock.advance(Duration.ofMinutes(8));
    Ticket finished = ticket(counter.finish(taken));
    counter.finish(taken);

    String id = finished.ticketId();
    assertThat(told())
        .containsExactly(
            Json.write(
                new ServiceEnded(
                    id + "-finished",
                    "service-ended",
                    finished.finishedAt().orElseThrow(),
                    "appointments/" + id,
                    new ServiceEnded.Service(
                        "tianhe",
                        "天河管理部",
                        "loan",
                        5,
                        "staff-1",
                        "20261130000001",
                        "C001",
                        finished.calledAt().orElseThrow(),
                        finished.calledAt().orElseThrow().plus(Duration.ofMinutes(8)),
                        Optional.of("anna")))));
  }

  /** What the others read: names and forms of the fields. */
  @Test
  void theMessageIsPlainJson() {
    counter.open();
    Ticket taken = ticket(counter.take("anna", "loan"));
    counter.call(5);
    counter.finish(taken);

    assertThat(told().getFirst())
        .startsWith("{\"eventId\":\"" + taken.ticketId() + "-finished\",\"kind\":\"service-ended\"")
        .contains("\"sourceId\":\"appointments/" + taken.ticketId() + "\",\"service\":{")
        .contains("\"window\":5,\"clerkId\":\"staff-1\"")
        .contains("\"personId\":\"anna\"");
  }

  /** His is the account, not the business. */
  @Test
  void aFamilyMembersBusinessIsNotTheAccounts() {
    Appointment booked =
        counter.bookedFor(
            new Attendee("陈示例", MOTHER), "anna", Counter.BRANCH, Hall.MONDAY, "loan", "09:00");
    counter.open();
    Ticket taken = ticket(counter.checkIn(booked));
    counter.call(5);
    counter.finish(taken);

    assertThat(taken.personId()).hasValue("anna");
    assertThat(told()).singleElement().asString().doesNotContain("personId").doesNotContain("anna");
  }

  @Test
  void ofSomebodyAtTheCounterNobodyIsKnown() {
    counter.open();
    Ticket taken = ticket(counter.takeFor(Optional.of(MOTHER), "loan"));
    counter.call(5);
    counter.finish(taken);

    assertThat(told())
        .singleElement()
        .asString()
        .doesNotContain("personId")
        .doesNotContain(MOTHER.value());
  }

  @Test
  void whoLeavesOrDoesNotComeWasNotServed() {
    counter.open();
    Ticket passed = ticket(counter.take("anna", "loan"));
    Ticket left = ticket(counter.take("bert", "loan"));
    counter.call(5);
    counter.pass(passed);
    counter.handleTicket.giveUp(left.ticketId(), Optional.of("bert"), Counter.citizen("bert"));

    assertThat(told()).isEmpty();
  }

  private List<String> told() {
    return counter.hall.rowsOf("OUTBOX").stream()
        .filter(row -> row.get("queue").s().equals(ServiceEnded.QUEUE))
        .map(row -> row.get("body").s())
        .toList();
  }
}
