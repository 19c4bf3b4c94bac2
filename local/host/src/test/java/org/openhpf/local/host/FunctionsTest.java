package org.openhpf.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.lambda.Functions;

/** Real JVMs, driven by the real runtime interface client. */
class FunctionsTest {
  @TempDir Path folder;

  private final List<String> notices = new CopyOnWriteArrayList<>();
  private LogBook log;
  private Functions functions;

  @BeforeEach
  void openLog() {
    log = new LogBook(folder.resolve("logs"));
  }

  @AfterEach
  void stop() {
    if (functions != null) {
      functions.close();
    }
  }

  private void start(
      int environments, Duration timeout, boolean snapStart, Map<String, String> variables) {
    functions =
        new Functions(
            List.of(ProbeCode.function(ProbeCode.in(folder), timeout, snapStart, variables)),
            ProbeCode.settings(folder, environments, notices::add),
            log);
  }

  private InvocationReply invoke(String command) throws InterruptedException {
    return functions.invoke(
        "ProbeFunction", ("{\"x-do\":\"" + command + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  private static String text(InvocationReply reply) {
    return new String(reply.payload(), StandardCharsets.UTF_8);
  }

  @Test
  void startsOnceStaysWarmAndLogsAsLambdaDoes() throws Exception {
    start(1, Duration.ofSeconds(20), false, Map.of("COLOUR", "green"));

    assertThat(text(invoke("log"))).isEqualTo("\"1\"");
    assertThat(text(invoke("log"))).isEqualTo("\"2\"");
    assertThat(text(invoke("env:COLOUR"))).isEqualTo("\"green\"");
    assertThat(text(invoke("env:AWS_REGION"))).isEqualTo("\"eu-north-1\"");
    assertThat(text(invoke("env:AWS_EXECUTION_ENV"))).isEqualTo("\"AWS_Lambda_java25\"");
    assertThat(text(invoke("env:AWS_LAMBDA_FUNCTION_MEMORY_SIZE"))).isEqualTo("\"192\"");

    List<String> lines = log.of("probe-function", 1000).stream().map(LogBook.Line::text).toList();
    String id = lines.getFirst().replaceAll("START RequestId: (\\S+) .*", "$1");
    assertThat(lines.getFirst()).matches("START RequestId: [0-9a-f-]{36} Version: \\$LATEST");
    assertThat(log.search(id, 10))
        .extracting(LogBook.Line::text)
        .contains("said by " + id, "END RequestId: " + id);
    List<String> reports = lines.stream().filter(line -> line.startsWith("REPORT")).toList();
    assertThat(reports.getFirst())
        .matches(
            "REPORT RequestId: "
                + id
                + "\tDuration: [\\d.]+ ms\tBilled Duration: \\d+ ms\tMemory Size: 192 MB\tMax Memory Used: \\d+ MB\tInit Duration: [\\d.]+ ms");
    assertThat(reports.subList(1, reports.size()))
        .noneMatch(report -> report.contains("Init Duration"));
    assertThat(Files.readString(folder.resolve("logs/probe-function.log")))
        .contains("said by " + id);
  }

  @Test
  void anExceptionIsUnhandledAndTheEnvironmentLivesOn() throws Exception {
    start(1, Duration.ofSeconds(20), false, Map.of());

    assertThat(text(invoke("log"))).isEqualTo("\"1\"");
    InvocationReply reply = invoke("throw");
    assertThat(reply.error()).contains("Unhandled");
    assertThat(text(reply))
        .contains("\"errorType\":\"java.lang.IllegalArgumentException\"", "refused");
    assertThat(text(invoke("log"))).isEqualTo("\"2\"");
  }

  @Test
  void aReplyBeyondTheLimitFailsTheInvocationAlone() throws Exception {
    start(1, Duration.ofSeconds(20), false, Map.of());

    assertThat(invoke("almost-big").payload()).hasSize(6_000_002);
    assertThat(invoke("big").error()).contains("Function.ResponseSizeTooLarge");
    assertThat(invoke("log").error()).isEmpty();
  }

  @Test
  void aCrashAndATimeoutEndTheirEnvironmentsAndTheNextRequestGetsAFreshOne() throws Exception {
    start(1, Duration.ofSeconds(1), false, Map.of());

    InvocationReply crash = invoke("halt:3");
    assertThat(crash.error()).contains("Runtime.ExitError");
    assertThat(text(crash)).contains("exit status 3");
    assertThat(text(invoke("log"))).isEqualTo("\"1\"");

    InvocationReply late = invoke("sleep");
    assertThat(late.error()).contains("Sandbox.Timedout");
    assertThat(text(late)).contains("Task timed out after 1.00 seconds");
    assertThat(text(invoke("log"))).isEqualTo("\"1\"");
    assertThat(log.search("Status: timeout", 10)).hasSize(1);
    assertThat(log.search("Error Type: Runtime.ExitError", 10)).hasSize(1);
  }

  @Test
  void aStartThatFailsIsReportedWithItsCause() throws Exception {
    start(1, Duration.ofSeconds(5), false, Map.of("FAIL_INIT", "yes"));

    InvocationReply reply = invoke("log");
    assertThat(reply.error()).contains("Unhandled");
    assertThat(text(reply)).contains("no start today");
  }

  @Test
  void scalesToItsLimitAndTheRestWaitInLine() throws Exception {
    start(2, Duration.ofSeconds(20), false, Map.of());

    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<InvocationReply>> replies =
          IntStream.range(0, 8).mapToObj(i -> callers.submit(() -> invoke("nap"))).toList();
      Set<String> processes = new HashSet<>();
      for (Future<InvocationReply> reply : replies) {
        assertThat(reply.get().error()).isEmpty();
        processes.add(text(reply.get()));
      }
      assertThat(processes).hasSize(2);
    }
    assertThat(notices).hasSize(1);
    assertThat(notices.getFirst()).contains("probe-function: all 2 environments are busy");
  }

  @Test
  void snapStartRestoresBeforeTheFirstInvocation() throws Exception {
    start(1, Duration.ofSeconds(20), true, Map.of());

    assertThat(text(invoke("env:AWS_LAMBDA_INITIALIZATION_TYPE"))).isEqualTo("\"snap-start\"");
    assertThat(log.search("Restore Duration:", 10)).hasSize(1);
  }

  @Test
  void refusesFunctionsItDoesNotRun() {
    start(1, Duration.ofSeconds(1), false, Map.of());
    assertThatThrownBy(() -> functions.invoke("Nobody", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nobody");
  }
}
