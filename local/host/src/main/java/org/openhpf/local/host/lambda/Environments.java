package org.openhpf.local.host.lambda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.Initialization;

/**
 * The environments of one function: started when an invocation finds none idle, kept warm, at most
 * so many. Invocations beyond them wait in line; Lambda would start more.
 */
final class Environments implements AutoCloseable {
  private static final long NOTICE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final FunctionResource function;
  private final TaskRoots taskRoots;
  private final EnvironmentSettings settings;
  private final int most;
  private final Consumer<String> notices;
  private final Semaphore places;
  private final Deque<FunctionEnvironment> idle = new ArrayDeque<>();
  private final Set<FunctionEnvironment> all = new HashSet<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicLong noticedAt = new AtomicLong(System.nanoTime() - NOTICE_EVERY_NANOS);
  private final LongAdder invocations = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private Optional<FunctionEnvironment> archiving = Optional.empty();
  private boolean closed;

  /** {@code notices} takes what a developer should know of. */
  Environments(
      FunctionResource function,
      TaskRoots taskRoots,
      EnvironmentSettings settings,
      int most,
      Consumer<String> notices) {
    this.function = function;
    this.taskRoots = taskRoots;
    this.settings = settings;
    this.most = most;
    this.notices = notices;
    this.places = new Semaphore(most, true);
  }

  InvocationReply invoke(byte[] event) throws InterruptedException {
    if (!places.tryAcquire(0, TimeUnit.SECONDS)) {
      noticeLine();
      places.acquire();
    }
    try {
      FunctionEnvironment environment = take(atInvocation());
      try {
        InvocationReply reply = environment.run(new Invocation(event));
        invocations.increment();
        if (!reply.succeeded()) {
          failures.increment();
        }
        return reply;
      } catch (InterruptedException | RuntimeException e) {
        environment.close(); // nobody knows what it is doing
        throw e;
      } finally {
        giveBack(environment);
      }
    } finally {
      places.release();
    }
  }

  /**
   * Starts an environment ahead of the first invocation, as Lambda does where concurrency is
   * provisioned or a snapshot is taken at publishing.
   *
   * @return done when its code is loaded, or it has ended
   */
  CompletableFuture<?> prepare() {
    synchronized (all) {
      FunctionEnvironment environment = take(function.initialization());
      giveBack(environment);
      return environment.loaded();
    }
  }

  /**
   * Has the class archive of this function's code made, where it is missing, by an environment that
   * is primed and never invoked. Returns when that has ended.
   */
  void makeArchive() throws InterruptedException {
    TaskRoot current = taskRoots.of(function);
    settings.archives().make(current, classes -> archive(current, classes));
  }

  private boolean archive(TaskRoot current, ClassSharing classes) throws InterruptedException {
    FunctionEnvironment environment;
    synchronized (all) {
      if (closed) {
        return false;
      }
      environment =
          new FunctionEnvironment(
              function,
              Initialization.PROVISIONED,
              settings.quiet(),
              function.name() + "-archiving",
              current,
              classes);
      archiving = Optional.of(environment);
    }
    return environment.loadAndEnd();
  }

  private void noticeLine() {
    long last = noticedAt.get();
    long now = System.nanoTime();
    if (now - last >= NOTICE_EVERY_NANOS && noticedAt.compareAndSet(last, now)) {
      notices.accept(
          "%s: all %d environments are busy, %d invocations wait in line (Lambda would start more environments)"
              .formatted(function.name(), most, places.getQueueLength() + 1));
    }
  }

  /** Beyond what is provisioned Lambda starts environments on demand. */
  private Initialization atInvocation() {
    return function.snapStart() ? Initialization.SNAP_START : Initialization.ON_DEMAND;
  }

  private FunctionEnvironment take(Initialization initialization) {
    synchronized (all) {
      if (closed) {
        throw new IllegalStateException(function.name() + " is closed");
      }
      TaskRoot current = taskRoots.of(function);
      while (!idle.isEmpty()) {
        // The one used last is the warmest.
        FunctionEnvironment environment = idle.removeLast();
        if (environment.isAlive() && environment.taskRoot().equals(current)) {
          return environment;
        }
        drop(environment);
      }
      int started = number.incrementAndGet();
      // A port can be listened on once: the debugger gets the first.
      EnvironmentSettings own =
          started == 1 ? settings : settings.withDebugPort(OptionalInt.empty());
      FunctionEnvironment environment =
          new FunctionEnvironment(
              function,
              initialization,
              own,
              function.name() + "-" + started,
              current,
              own.archives().of(current));
      all.add(environment);
      return environment;
    }
  }

  private void giveBack(FunctionEnvironment environment) {
    synchronized (all) {
      if (closed
          || !environment.isAlive()
          || !environment.taskRoot().equals(taskRoots.of(function))) {
        drop(environment);
      } else {
        idle.addLast(environment);
      }
    }
  }

  private void drop(FunctionEnvironment environment) {
    all.remove(environment);
    environment.close();
  }

  /** Ends the idle environments of old code; the busy ones end after their invocation. */
  void recycle() {
    synchronized (all) {
      TaskRoot current = taskRoots.of(function);
      for (FunctionEnvironment environment : Set.copyOf(idle)) {
        if (!environment.taskRoot().equals(current)) {
          idle.remove(environment);
          drop(environment);
        }
      }
    }
  }

  Functions.Status status() {
    synchronized (all) {
      return new Functions.Status(
          function.logicalId(),
          function.name(),
          all.size(),
          (int) all.stream().filter(environment -> environment.loaded().isDone()).count(),
          all.size() - idle.size(),
          places.getQueueLength(),
          invocations.sum(),
          failures.sum());
    }
  }

  @Override
  public void close() {
    synchronized (all) {
      closed = true;
      all.forEach(FunctionEnvironment::close);
      archiving.ifPresent(FunctionEnvironment::close);
      all.clear();
    }
  }
}
