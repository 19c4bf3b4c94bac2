package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openhpf.appointments.queue.Counter.BRANCH;
import static org.openhpf.appointments.queue.Counter.STAFF;
import static org.openhpf.appointments.queue.Counter.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;

/** The queue, with DynamoDB as it is on a bad day. */
class QueueFaultsTest {
  private final Counter counter = Counter.of(QueueFaultsTest.class).open();

  static Stream<Fault> faults() {
    return Stream.of(
        Fault.CONFLICT,
        new Fault.Throttle(true),
        Fault.SERVER_ERROR,
        Fault.RESET,
        Fault.LOST_REPLY);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyStepIsTakenOnce(Fault fault) {
    try (FaultProxy proxy = proxy(FaultPolicy.none())) {
      Counter shaken = counter.beside(2, proxy.endpoint());
      FaultPolicy twice = FaultPolicy.script(fault, fault).on("TransactWriteItems");
      proxy.follow(twice);
      Ticket taken = ticket(shaken.take("anna", "loan"));
      proxy.follow(FaultPolicy.script(fault).on("TransactWriteItems"));
      assertThat(ticket(shaken.call(5)).ticketId()).isEqualTo(taken.ticketId());
      proxy.follow(FaultPolicy.script(fault).on("TransactWriteItems"));
      assertThat(ticket(shaken.finish(taken)).status()).isEqualTo(TicketStatus.FINISHED);
    }
    assertThat(counter.tickets.counts(BRANCH, Hall.MONDAY).tickets()).isEqualTo(1);
    assertThat(counter.tickets.experience(BRANCH).version()).isEqualTo(2);
    assertThat(counter.hall.auditRows()).hasSize(3);
    assertThat(counter.hall.rowsOf("OUTBOX")).hasSize(1);
    assertThat(counter.queue()).isEqualTo(new HallQueue(List.of(), Map.of()));
  }

  /** Called, but nobody told the window: its repetition is told who. */
  @Test
  void aCallWithoutAnAnswerIsFoundByItsRepetition() {
    counter.take("anna", "loan");
    counter.take("bert", "loan");
    var key = Hall.key("staff-1", "k1", "");
    try (FaultProxy proxy = proxy(FaultPolicy.none())) {
      Counter deaf = counter.beside(2, proxy.endpoint());
      deaf.queue();
      FaultPolicy always = operation -> Fault.LOST_REPLY;
      proxy.follow(always.on("TransactWriteItems"));
      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(
              () ->
                  Deadline.within(
                      Duration.ofSeconds(1), () -> deaf.callNext.call(BRANCH, 5, STAFF, key)));
    }
    Ticket called = ticket(counter.callNext.call(BRANCH, 5, STAFF, key));
    assertThat(counter.queue().serving().get(5).ticketId()).isEqualTo(called.ticketId());
    assertThat(counter.line()).hasSize(1);
  }

  private static FaultProxy proxy(FaultPolicy policy) {
    return FaultProxy.start(TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB), policy);
  }
}
