package org.openhpf.local.host.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openhpf.local.cloud.ChildProcess;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.Initialization;

/**
 * One execution environment: a JVM of its own that takes one invocation at a time. After a
 * time-out, a crash or a failed start it is of no more use.
 */
final class FunctionEnvironment implements AutoCloseable, RuntimeApi.Headers {
  /**
   * Lambda allows 10 s and then starts over; several JVMs that start at once on a small machine
   * need longer.
   */
  private static final Duration LONGEST_INIT = Duration.ofSeconds(60);

  private static final long LOG_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final FunctionResource function;
  private final EnvironmentSettings settings;
  private final String id;
  private final TaskRoot taskRoot;
  private final Session session = new Session();
  private final long startedAt = System.nanoTime();
  private final OutputFile output;
  private final ChildProcess process;
  private final CompletableFuture<Integer> exit;
  private volatile Report report;
  private volatile long deadline;
  private volatile boolean closed;
  private boolean cold = true;

  FunctionEnvironment(
      FunctionResource function,
      Initialization initialization,
      EnvironmentSettings settings,
      String id,
      TaskRoot taskRoot,
      ClassSharing classes) {
    this.function = function;
    this.settings = settings;
    this.id = id;
    this.taskRoot = taskRoot;
    this.output = new OutputFile(taskRoot.code().resolveSibling(id + ".out"), this::log);
    String address = settings.runtimeApi().open(id, session, this);
    JvmCommand command = new JvmCommand(function, settings.client(), classes, settings.debugPort());
    try {
      process =
          ChildProcess.start(
              command.line(output.path()),
              command.variables(id, initialization, address, taskRoot, settings.cloud()),
              taskRoot.code(),
              this::log);
      exit = process.onExit();
    } catch (IOException e) {
      settings.runtimeApi().close(id);
      throw new UncheckedIOException(e);
    }
  }

  TaskRoot taskRoot() {
    return taskRoot;
  }

  @Override
  public String functionArn() {
    return settings.functionArn(function.name());
  }

  @Override
  public long deadline() {
    return deadline;
  }

  /** Done when its code is loaded, or it has ended. */
  CompletableFuture<?> loaded() {
    return CompletableFuture.anyOf(session.ready(), exit);
  }

  /** Runs one invocation; afterwards the environment asks for the next one, or has ended. */
  InvocationReply run(Invocation invocation) throws InterruptedException {
    report = new Report(invocation.id(), function);
    if (cold && !init(invocation)) {
      return end(invocation);
    }
    cold = false;
    log(report.start());
    deadline = System.currentTimeMillis() + timeout().toMillis();
    report.begins();
    CompletableFuture<Void> ended = session.hand(invocation);
    if (!await(CompletableFuture.anyOf(ended, exit), timeout())) {
      String seconds = String.format(Locale.ROOT, "%.2f", timeout().toMillis() / 1000.0);
      report.ends("timeout", process.pid());
      invocation.fail("Sandbox.Timedout", "Task timed out after " + seconds + " seconds");
      close();
    } else if (!ended.isDone()) {
      report.ends("error", process.pid());
      failByExit(invocation);
    } else {
      report.ends("", process.pid());
    }
    return end(invocation);
  }

  /**
   * Waits for the code to be loaded; false when it did not come up, and the invocation has failed.
   */
  private boolean init(Invocation invocation) throws InterruptedException {
    Duration longest = settings.debugPort().isPresent() ? Duration.ofDays(1) : LONGEST_INIT;
    boolean came = await(loaded(), longest);
    if (session.ready().isDone()) {
      report.initialised(startedAt, session.loaded().join(), session.ready().join());
      return true;
    }
    report.begins();
    report.ends(came ? "error" : "timeout", process.pid());
    if (!came) {
      invocation.fail(
          "Sandbox.Timedout", "Init timed out after " + longest.toSeconds() + " seconds");
    } else if (session.initError().isPresent()) {
      invocation.failUnhandled(session.initError().get());
    } else {
      failByExit(invocation);
    }
    close();
    return false;
  }

  private InvocationReply end(Invocation invocation) {
    output.read();
    InvocationReply reply = invocation.reply().join();
    reply
        .error()
        .filter(error -> !error.equals("Unhandled"))
        .ifPresent(error -> log(new String(reply.payload(), StandardCharsets.UTF_8)));
    log(report.end());
    log(report.report(reply.error()));
    if (process.isAlive()) {
      output.shorten();
    } else {
      close();
    }
    return reply;
  }

  private void failByExit(Invocation invocation) {
    int code = exit.join();
    String how = code > 128 ? "signal: " + (code - 128) : "exit status " + code;
    invocation.fail("Runtime.ExitError", "Runtime exited with error: " + how);
  }

  private Duration timeout() {
    return settings.debugPort().isPresent() ? Duration.ofDays(1) : function.timeout();
  }

  /** False when it takes longer. What the environment says meanwhile is logged. */
  private boolean await(CompletableFuture<?> event, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      long left = Math.min(end - System.nanoTime(), LOG_EVERY_NANOS);
      try {
        event.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        return true;
      } catch (TimeoutException e) {
        output.read();
        if (end - System.nanoTime() <= 0) {
          return false;
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void log(String line) {
    settings.log().accept(function.name(), line);
  }

  /** Waits until it is loaded, asks it to end, and waits for that; whether it did so. */
  boolean loadAndEnd() throws InterruptedException {
    try {
      if (!await(loaded(), LONGEST_INIT) || exit.isDone()) {
        return false;
      }
      process.askToEnd();
      return await(exit, LONGEST_INIT) && !closed;
    } finally {
      close();
    }
  }

  /** Whether it may be given another invocation. */
  boolean isAlive() {
    return !closed && process.isAlive();
  }

  @Override
  public void close() {
    closed = true;
    process.kill();
    settings.runtimeApi().close(id);
    output.close();
  }
}
