package org.openhpf.local.host.events.schedule;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.Invoker;
import org.openhpf.local.host.events.Backoff;
import org.openhpf.local.host.template.ScheduleSource;

/** One schedule: when it is due, and its runs. */
final class Schedule {
  private static final System.Logger LOG = System.getLogger(Schedule.class.getName());

  /**
   * Scheduler hands an event over asynchronously, so its own retry policy never sees a function
   * fail; Lambda then tries twice more, a minute and two minutes later. Nobody waits that long
   * here.
   */
  private static final int LAMBDA_RETRIES = 2;

  private static final Backoff RETRIES = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(2));

  /** What outlives a restart. {@code expression} tells whether {@code due} is still meant. */
  record Memory(String expression, Instant due, ScheduleRun lastRun) {}

  private final String function;
  private final ScheduleSource source;
  private final ScheduleExpression expression;
  private final ScheduleInput input;
  private final Invoker invoker;
  private final InstantSource clock;
  private final Schedules.DeadLetters deadLetters;
  private Optional<Instant> due;
  private ScheduleRun lastRun;

  Schedule(
      String function,
      ScheduleSource source,
      String arn,
      Invoker invoker,
      InstantSource clock,
      Schedules.DeadLetters deadLetters,
      Optional<Memory> memory) {
    this.function = function;
    this.source = source;
    this.expression = ScheduleExpression.parse(source.expression(), source.zone());
    this.input = new ScheduleInput(source.input() == null ? "" : source.input(), arn);
    this.invoker = invoker;
    this.clock = clock;
    this.deadLetters = deadLetters;
    this.lastRun = memory.map(Memory::lastRun).map(ScheduleRun::afterRestart).orElse(null);
    Instant now = clock.instant();
    // A run missed while the host was down is made up for as long as Scheduler would still try it.
    this.due =
        memory
            .filter(before -> before.expression.equals(source.expression()))
            .flatMap(before -> Optional.ofNullable(before.due))
            .filter(time -> time.isAfter(now.minus(source.maximumEventAge())))
            .or(() -> expression.next(now));
  }

  String name() {
    return source.name();
  }

  synchronized Memory memory() {
    return new Memory(source.expression(), due.orElse(null), lastRun);
  }

  synchronized ScheduleStatus status() {
    return new ScheduleStatus(
        source.name(),
        function,
        source.expression(),
        source.zone().getId(),
        source.enabled(),
        source.enabled() ? due : Optional.empty(),
        Optional.ofNullable(lastRun));
  }

  /**
   * The time this schedule must run for now, if it must; several that were passed at once, because
   * the clock was moved, are one run.
   *
   * @param back the clock was moved back: what was due later may be due sooner
   */
  synchronized Optional<Instant> takeDue(Instant now, boolean back) {
    if (!source.enabled()) {
      return Optional.empty();
    }
    if (back) {
      due = expression.next(now);
    }
    if (due.isEmpty() || due.get().isAfter(now)) {
      return Optional.empty();
    }
    Instant time = expression.latest(due.get(), now);
    due = expression.next(time);
    return Optional.of(time);
  }

  /**
   * Runs the function for a time and waits for it.
   *
   * @param retries whether a failure is tried again
   */
  ScheduleRun run(Instant time, boolean retries) throws InterruptedException {
    String id = UUID.randomUUID().toString();
    Instant startedAt = clock.instant();
    int most = 1 + (retries ? Math.min(LAMBDA_RETRIES, source.maximumRetryAttempts()) : 0);
    for (int attempt = 1; ; attempt++) {
      note(new ScheduleRun(time, startedAt, id, attempt, "running", ""));
      byte[] event = input.event(time, id, attempt);
      InvocationReply reply = invoker.invoke(function, event);
      String outcome = reply.error().orElse("succeeded");
      String payload = new String(reply.payload(), StandardCharsets.UTF_8);
      ScheduleRun run = note(new ScheduleRun(time, startedAt, id, attempt, outcome, payload));
      if (reply.succeeded()) {
        return run;
      }
      LOG.log(Level.WARNING, source.name() + ": attempt " + attempt + " failed: " + outcome);
      if (attempt == most) {
        source.deadLetterQueue().ifPresent(queue -> deadLetter(queue, event, run));
        return run;
      }
      Thread.sleep(RETRIES.before(attempt));
    }
  }

  private void deadLetter(String queue, byte[] event, ScheduleRun run) {
    deadLetters.send(
        queue,
        new String(event, StandardCharsets.UTF_8),
        Map.of(
            "SCHEDULE_ARN", input.scheduleArn(),
            "ERROR_CODE", run.outcome(),
            "ERROR_MESSAGE", run.reply().isEmpty() ? run.outcome() : run.reply(),
            "EXHAUSTED_RETRY_CONDITION", "MaximumRetryAttempts",
            "RETRY_ATTEMPTS", Integer.toString(run.attempts() - 1)));
  }

  private synchronized ScheduleRun note(ScheduleRun run) {
    lastRun = run;
    return run;
  }
}
