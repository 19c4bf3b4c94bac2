package org.openhpf.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Priming;
import org.openhpf.local.cloud.RepositoryRoot;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.testing.PrimedFunctions;
import org.openhpf.local.testing.StartedFunction;
import org.openhpf.local.testing.TestStack;

class PrimingTest {
  private final TestStack stack = TestStack.of(PrimingTest.class, AppointmentsFunction.class);

  @TestFactory
  Stream<DynamicTest> primingFailsNowhereAndConnectsToNothing() {
    return PrimedFunctions.of(stack, "NOTIFICATION_GATEWAY_URL").tests();
  }

  /** On any day: what is refused for its date would leave the transaction cold. */
  @Test
  void primingGoesThroughAWholeBooking() throws IOException {
    StartedFunction function = StartedFunction.start(stack.environment("appointments-http"));
    var day = new BookingRules(Clock.systemUTC(), new Random()).bookableDays().getLast();
    byte[] event;
    try (var resource = getClass().getResourceAsStream("/priming/http-2.json")) {
      event =
          new String(resource.readAllBytes(), StandardCharsets.UTF_8)
              .replace("{nextWorkingDay}", day.toString())
              .getBytes(StandardCharsets.UTF_8);
    }
    var reply = new AtomicReference<byte[]>();
    Priming.run(() -> reply.set(function.invoke(event)));

    assertThat(new String(reply.get(), StandardCharsets.UTF_8)).contains("\"statusCode\":201");
  }

  /** No key, no row and no clock reading of priming is left to stand in its way. */
  @Test
  void aPrimedEnvironmentBooksLikeAnyOther() throws IOException {
    stack.startingAt(ChinaTime.parse(Hall.FRIDAY));
    StartedFunction function = StartedFunction.start(stack.environment("appointments-http"));
    function.prime();
    String table = stack.name("AppointmentTable");
    assertThat(TestCloud.shared().dynamoDb().scan(scan -> scan.tableName(table)).items()).isEmpty();

    Path book = RepositoryRoot.find().resolve("events/appointments-http/book.json");
    byte[] reply = function.invoke(Files.readAllBytes(book));

    assertThat(new String(reply, StandardCharsets.UTF_8)).contains("\"statusCode\":201");
  }
}
