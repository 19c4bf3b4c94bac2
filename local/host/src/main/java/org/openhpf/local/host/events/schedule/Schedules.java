package org.openhpf.local.host.events.schedule;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.openhpf.local.host.Invoker;
import org.openhpf.local.host.events.EventThreads;
import org.openhpf.local.host.events.StateFile;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.ScheduleSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All schedules of the template. Runs do not wait for each other, as on AWS. */
public final class Schedules implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Schedules.class.getName());
  private static final Duration TICK = Duration.ofMillis(250);

  /** A clock that goes this far back was moved, not corrected. */
  private static final Duration MOVED_BACK = Duration.ofSeconds(30);

  /** Keeps the input of a run that failed for good; {@code queue} is a logical id. */
  @FunctionalInterface
  public interface DeadLetters {
    void send(String queue, String body, Map<String, String> attributes);
  }

  private final InstantSource clock;
  private final StateFile file;
  private final Map<String, Schedule> schedules = new LinkedHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param functions those that run; their schedules are taken
   * @param clock that can be moved
   * @param arnPrefix {@code arn:aws:scheduler:<region>:<account>:schedule/default/}
   * @param file remembers the runs
   * @throws IllegalArgumentException when an expression is none, or a name is used twice
   */
  public Schedules(
      List<FunctionResource> functions,
      Invoker invoker,
      InstantSource clock,
      String arnPrefix,
      DeadLetters deadLetters,
      StateFile file) {
    this.clock = clock;
    this.file = file;
    Map<String, Schedule.Memory> memories = remembered();
    for (FunctionResource function : functions) {
      for (ScheduleSource source : function.events(ScheduleSource.class)) {
        var schedule =
            new Schedule(
                function.logicalId(),
                source,
                arnPrefix + source.name(),
                invoker,
                clock,
                deadLetters,
                Optional.ofNullable(memories.get(source.name())));
        if (schedules.put(source.name(), schedule) != null) {
          throw new IllegalArgumentException("two schedules are named " + source.name());
        }
      }
    }
  }

  public void start() {
    remember(); // so that a rate goes on from here even if the host is restarted before its first
    // run
    threads.execute(this::tick);
  }

  /** Every schedule, in the order of the template. */
  public List<ScheduleStatus> list() {
    return schedules.values().stream().map(Schedule::status).toList();
  }

  /**
   * Runs a schedule now, once, whether or not it is enabled.
   *
   * @return what came of it; empty when there is no such schedule
   */
  public Optional<ScheduleRun> fire(String name) throws InterruptedException {
    Schedule schedule = schedules.get(name);
    if (schedule == null) {
      return Optional.empty();
    }
    ScheduleRun run = schedule.run(clock.instant().truncatedTo(ChronoUnit.SECONDS), false);
    remember();
    return Optional.of(run);
  }

  private void tick() {
    Instant before = clock.instant();
    try {
      while (!threads.isShutdown()) {
        Instant now = clock.instant();
        boolean back = now.plus(MOVED_BACK).isBefore(before);
        for (Schedule schedule : schedules.values()) {
          schedule.takeDue(now, back).ifPresent(time -> threads.execute(() -> run(schedule, time)));
        }
        before = now;
        Thread.sleep(TICK);
      }
    } catch (InterruptedException | RejectedExecutionException e) {
      Thread.currentThread().interrupt(); // closing
    }
  }

  private void run(Schedule schedule, Instant time) {
    try {
      remember(); // before it runs: a host that dies in it does not run it a second time
      schedule.run(time, true);
      remember();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closing
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, schedule.name() + " could not run", e);
    }
  }

  private Map<String, Schedule.Memory> remembered() {
    try {
      return file.read()
          .map(
              text ->
                  JsonMapper.shared()
                      .readValue(text, new TypeReference<Map<String, Schedule.Memory>>() {}))
          .orElse(Map.of());
    } catch (JacksonException e) {
      LOG.log(Level.WARNING, file + " cannot be read; the last runs are forgotten");
      return Map.of();
    }
  }

  private synchronized void remember() {
    var memories = new LinkedHashMap<String, Schedule.Memory>();
    schedules.values().forEach(each -> memories.put(each.name(), each.memory()));
    file.write(JsonMapper.shared().writeValueAsString(memories));
  }

  @Override
  public void close() {
    EventThreads.end(threads);
  }
}
