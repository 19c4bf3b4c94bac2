package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.appointments.AppointmentsFunction;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.CancellationOutcome.Cancelled;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.RepositoryRoot;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.testing.StartedFunction;
import org.openhpf.local.testing.TestStack;

/** DynamoDB as it is on a bad day. */
class FaultsTest {
  private final Hall hall = Hall.open(FaultsTest.class);

  static Stream<Fault> faults() {
    return Stream.of(
        Fault.CONFLICT,
        new Fault.Conflict(5),
        new Fault.Throttle(true),
        new Fault.Throttle(false),
        Fault.SERVER_ERROR,
        Fault.RESET,
        Fault.LOST_REPLY,
        Fault.GARBAGE,
        Fault.delay(Duration.ofMillis(200)));
  }

  /** Twice in a row, and once more at the cancellation. */
  @ParameterizedTest
  @MethodSource("faults")
  void whatMayPassIsTriedAgainUntilItIsDoneOnce(Fault fault) {
    try (FaultProxy proxy = proxy(FaultPolicy.none())) {
      Hall shaken = hall.beside(2, proxy.endpoint());
      hall.openSlot("tianhe", "loan");
      proxy.follow(FaultPolicy.script(fault, fault).on("TransactWriteItems"));
      BookingOutcome booked = shaken.book("anna", "tianhe", "loan");

      assertThat(booked).isInstanceOf(Booked.class);
      assertThat(hall.taken("tianhe", "loan")).isEqualTo(1);
      assertThat(hall.auditRows()).hasSize(1);
      assertThat(hall.rowsOf("OUTBOX")).hasSize(1);

      proxy.follow(FaultPolicy.script(fault).on("TransactWriteItems"));
      assertThat(shaken.cancel(((Booked) booked).appointment())).isInstanceOf(Cancelled.class);
      assertThat(hall.rowsOf("HELD")).hasSize(1);
      assertThat(hall.auditRows()).hasSize(2);
      assertThat(hall.rowsOf("OUTBOX")).hasSize(2);
    }
  }

  /** The very first calls of an environment: the blind index's key. */
  @ParameterizedTest
  @MethodSource("faults")
  void readsAreTriedAgainToo(Fault fault) {
    Appointment booked = ((Booked) hall.book("anna", "tianhe", "loan")).appointment();
    try (FaultProxy proxy = proxy(FaultPolicy.script(fault, fault))) {
      Hall shaken = hall.beside(2, proxy.endpoint());

      assertThat(shaken.appointments.find("anna", booked.appointmentId())).hasValue(booked);
      proxy.follow(FaultPolicy.script(fault));
      assertThat(shaken.appointments.withTicketCode(booked.ticketCode()).items())
          .containsExactly(booked);
    }
  }

  @Test
  void whenTimeIsUpItSaysSoAndNothingIsHalfDone() {
    hall.book("bert", "haizhu", "loan");
    hall.openSlot("tianhe", "loan");
    int rows = hall.rows().size();
    try (FaultProxy proxy = proxy(operation -> Fault.THROTTLE)) {
      Hall throttled = hall.beside(2, proxy.endpoint());

      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(
              () ->
                  Deadline.within(
                      Duration.ofMillis(400), () -> throttled.book("anna", "tianhe", "loan")));
    }
    assertThat(hall.rows()).hasSize(rows);
    assertThat(hall.auditRows()).hasSize(1);
    assertThat(hall.book("anna", "tianhe", "loan")).isInstanceOf(Booked.class);
  }

  /** The answer to the client is "later", and the truth is all or nothing: here, all. */
  @Test
  void whatWasDoneWithoutAnAnswerIsWholeAndFoundByTheRepetition() {
    try (FaultProxy proxy = proxy(FaultPolicy.none())) {
      Hall deaf = hall.beside(2, proxy.endpoint());
      deaf.book("bert", "haizhu", "loan");
      hall.openSlot("tianhe", "loan");
      FaultPolicy always = operation -> Fault.LOST_REPLY;
      proxy.follow(always.on("TransactWriteItems"));
      var key = Hall.key("anna", "k1", "body");

      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(
              () ->
                  Deadline.within(
                      Duration.ofSeconds(1),
                      () -> deaf.book.book(Hall.wish("anna", "tianhe", "loan"), key)));

      assertThat(hall.taken("tianhe", "loan")).isEqualTo(1);
      assertThat(hall.auditRows()).hasSize(2);
      assertThat(hall.rowsOf("OUTBOX")).hasSize(2);
      assertThat(hall.book.book(Hall.wish("anna", "tianhe", "loan"), key))
          .isInstanceOf(Booked.class);
      assertThat(hall.book("anna", "tianhe", "loan")).isInstanceOf(AlreadyBooked.class);
    }
  }

  /** A citizen reads 503 with a time to wait, well before the function would be killed. */
  @Test
  void overHttpItIs503WithRetryAfter() throws IOException {
    TestStack stack =
        TestStack.of(FaultsTest.class, AppointmentsFunction.class)
            .startingAt(ChinaTime.parse(Hall.FRIDAY));
    Map<String, String> environment = stack.environment("appointments-http");
    try (FaultProxy proxy = proxy(operation -> Fault.SERVER_ERROR)) {
      environment.put("AWS_ENDPOINT_URL_DYNAMODB", proxy.endpoint().toString());
      Path book = RepositoryRoot.find().resolve("events/appointments-http/book.json");
      byte[] reply =
          StartedFunction.start(environment)
              .invoke(Files.readAllBytes(book), Duration.ofMillis(1_500));

      assertThat(new String(reply, StandardCharsets.UTF_8))
          .contains("\"statusCode\":503", "\"retry-after\":\"2\"", "/problems/try-again-later");
    }
    assertThat(Hall.on(stack).auditRows()).isEmpty();
  }

  private static FaultProxy proxy(FaultPolicy policy) {
    return FaultProxy.start(TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB), policy);
  }
}
