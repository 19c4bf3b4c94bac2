package org.openhpf.local.host.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.events.ScriptedInvoker.ERROR;
import static org.openhpf.local.host.events.ScriptedInvoker.NOTHING;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.events.Await;
import org.openhpf.local.host.events.MovableClock;
import org.openhpf.local.host.events.ScriptedInvoker;
import org.openhpf.local.host.events.StateFile;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.Initialization;
import org.openhpf.local.host.template.ScheduleSource;
import tools.jackson.databind.JsonNode;

class SchedulesTest {
  private static final String ARN = "arn:aws:scheduler:us-east-1:000000000000:schedule/default/";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Thursday, 08:00 in Shanghai. Time stands still unless it is moved. */
  private static final Instant MORNING = Instant.parse("2026-10-01T00:00:00Z");

  private record DeadLetter(String queue, String body, Map<String, String> attributes) {}

  @TempDir Path state;

  private final List<DeadLetter> deadLetters = new CopyOnWriteArrayList<>();
  private MovableClock clock;
  private Schedules schedules;

  @AfterEach
  void close() {
    schedules.close();
  }

  @Test
  void firesOnceHoweverManyRunsAMoveOfTheClockPassedOver() throws Exception {
    var function = start(event -> NOTHING, rate("sweep"), daily("nightly"));
    clock.moveBy(Duration.ofDays(3));
    Await.until(() -> function.events().size() == 2);
    clock.moveBy(Duration.ofDays(3).plusMinutes(5));
    Await.until(() -> function.events().size() == 3);

    assertThat(function.events())
        .extracting(event -> event.path("at").asString())
        .containsExactlyInAnyOrder(
            "2026-10-04T00:00:00Z", "2026-10-03T18:30:00Z", "2026-10-04T00:05:00Z");
    assertThat(status("sweep").nextRun()).contains(Instant.parse("2026-10-04T00:10:00Z"));
    assertThat(status("nightly").nextRun()).contains(Instant.parse("2026-10-04T18:30:00Z"));
  }

  @Test
  void aClockMovedBackBringsTheNextRunNearer() throws Exception {
    start(event -> NOTHING, daily("nightly"));
    clock.moveBy(Duration.ofDays(30));
    Await.until(() -> status("nightly").lastRun().isPresent());
    clock.moveBy(Duration.ZERO);

    Await.until(
        () ->
            status("nightly").nextRun().equals(Optional.of(Instant.parse("2026-10-01T18:30:00Z"))));
  }

  @Test
  void firesNowWithThePlaceholdersFilledIn() throws Exception {
    var function = start(event -> ScriptedInvoker.reply("{\"done\":7}"), rate("sweep"));
    ScheduleRun run = schedules.fire("sweep").orElseThrow();

    assertThat(run.outcome()).isEqualTo("succeeded");
    assertThat(run.reply()).isEqualTo("{\"done\":7}");
    JsonNode event = function.events().getFirst();
    assertThat(event.path("at").asString()).isEqualTo("2026-10-01T00:00:00Z");
    assertThat(event.path("arn").asString()).isEqualTo(ARN + "sweep");
    assertThat(event.path("id").asString()).isEqualTo(run.executionId());
    assertThat(event.path("attempt").asString()).isEqualTo("1");
    assertThat(schedules.fire("unknown")).isEmpty();
  }

  @Test
  void withoutAnInputItSendsSchedulersOwnEvent() throws Exception {
    var function = start(event -> NOTHING, source("plain", "rate(1 hour)", "", true));
    schedules.fire("plain");

    JsonNode event = function.events().getFirst();
    assertThat(event.path("detail-type").asString()).isEqualTo("Scheduled Event");
    assertThat(event.path("source").asString()).isEqualTo("aws.scheduler");
    assertThat(event.path("time").asString()).isEqualTo("2026-10-01T00:00:00Z");
    assertThat(event.at("/resources/0").asString()).isEqualTo(ARN + "plain");
  }

  @Test
  void retriesAndThenKeepsTheInput() throws Exception {
    var function = start(event -> ERROR, rate("sweep"));
    clock.moveBy(Duration.ofMinutes(5));

    Await.until(() -> !deadLetters.isEmpty());
    assertThat(function.events())
        .extracting(event -> event.path("attempt").asString())
        .containsExactly("1", "2");
    assertThat(function.events().stream().map(event -> event.path("id").asString()).distinct())
        .hasSize(1);
    DeadLetter letter = deadLetters.getFirst();
    assertThat(letter.queue()).isEqualTo("DeadLetters");
    assertThat(letter.attributes())
        .containsEntry("SCHEDULE_ARN", ARN + "sweep")
        .containsEntry("ERROR_CODE", "Unhandled")
        .containsEntry("RETRY_ATTEMPTS", "1");
    assertThat(status("sweep").lastRun().orElseThrow().attempts()).isEqualTo(2);
  }

  @Test
  void makesUpForARunMissedWhileTheHostWasDownButNotForAnOldOne() throws Exception {
    start(event -> NOTHING, rate("sweep"), daily("nightly"));
    schedules.close();

    // The event age of both is an hour: ten minutes late is made up for, days late is not.
    var soon = startAt(MORNING.plus(Duration.ofMinutes(15)), event -> NOTHING, rate("sweep"));
    Await.until(() -> soon.events().size() == 1);
    assertThat(soon.events().getFirst().path("at").asString()).isEqualTo("2026-10-01T00:15:00Z");
    schedules.close();

    startAt(MORNING.plus(Duration.ofDays(9)), event -> NOTHING, daily("nightly"));
    assertThat(status("nightly").nextRun()).contains(Instant.parse("2026-10-10T18:30:00Z"));
  }

  @Test
  void remembersTheLastRun() throws Exception {
    start(event -> NOTHING, rate("sweep"));
    ScheduleRun run = schedules.fire("sweep").orElseThrow();
    schedules.close();

    start(event -> NOTHING, rate("sweep"));
    assertThat(status("sweep").lastRun()).contains(run);
  }

  @Test
  void aDisabledScheduleRunsOnlyWhenFired() throws Exception {
    var function =
        start(event -> NOTHING, source("off", "rate(1 minute)", "{}", false), rate("on"));
    clock.moveBy(Duration.ofHours(1));
    Await.until(() -> !function.events().isEmpty());

    assertThat(function.events()).hasSize(1);
    assertThat(status("off").nextRun()).isEmpty();
    assertThat(schedules.fire("off").orElseThrow().outcome()).isEqualTo("succeeded");
  }

  private ScriptedInvoker start(
      Function<JsonNode, InvocationReply> script, ScheduleSource... sources) {
    return startAt(MORNING, script, sources);
  }

  private ScriptedInvoker startAt(
      Instant now, Function<JsonNode, InvocationReply> script, ScheduleSource... sources) {
    var function = new ScriptedInvoker(script);
    clock = new MovableClock(InstantSource.fixed(now), state.resolve("clock"));
    var resource =
        new FunctionResource(
            "Sweep",
            "sweep",
            "",
            Path.of("sweep.jar"),
            List.of(),
            512,
            Duration.ofSeconds(10),
            Initialization.ON_DEMAND,
            Map.of(),
            List.of(sources),
            Optional.empty());
    schedules =
        new Schedules(
            List.of(resource),
            function,
            clock,
            ARN,
            (queue, body, attributes) -> deadLetters.add(new DeadLetter(queue, body, attributes)),
            new StateFile(state.resolve("schedules.json")));
    schedules.start();
    return function;
  }

  private ScheduleStatus status(String name) {
    return schedules.list().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private static ScheduleSource rate(String name) {
    String input =
        """
        {"at":"<aws.scheduler.scheduled-time>","arn":"<aws.scheduler.schedule-arn>",\
        "id":"<aws.scheduler.execution-id>","attempt":"<aws.scheduler.attempt-number>"}""";
    return source(name, "rate(5 minutes)", input, true);
  }

  private static ScheduleSource daily(String name) {
    return source(name, "cron(30 2 * * ? *)", "{\"at\":\"<aws.scheduler.scheduled-time>\"}", true);
  }

  private static ScheduleSource source(
      String name, String expression, String input, boolean enabled) {
    return new ScheduleSource(
        name,
        expression,
        SHANGHAI,
        input,
        enabled,
        1,
        Duration.ofHours(1),
        Optional.of("DeadLetters"));
  }
}
