package org.openhpf.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.cloud.RepositoryRoot;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.testing.PrimedFunctions;
import org.openhpf.local.testing.StartedFunction;
import org.openhpf.local.testing.TestStack;

class PrimingTest {
  private final TestStack stack =
      TestStack.of(PrimingTest.class, AppointmentsFunction.class)
          .startingAt(ChinaTime.parse(Hall.FRIDAY));

  @TestFactory
  Stream<DynamicTest> primingFailsNowhereAndConnectsToNothing() {
    return PrimedFunctions.of(stack, "NOTIFICATION_GATEWAY_URL").tests();
  }

  /** No key, no row and no clock reading of priming is left to stand in its way. */
  @Test
  void aPrimedEnvironmentBooksLikeAnyOther() throws IOException {
    StartedFunction function = StartedFunction.start(stack.environment("appointments-http"));
    function.prime();
    String table = stack.name("AppointmentTable");
    assertThat(TestCloud.shared().dynamoDb().scan(scan -> scan.tableName(table)).items()).isEmpty();

    Path book = RepositoryRoot.find().resolve("events/appointments-http/book.json");
    byte[] reply = function.invoke(Files.readAllBytes(book));

    assertThat(new String(reply, StandardCharsets.UTF_8)).contains("\"statusCode\":201");
  }
}
