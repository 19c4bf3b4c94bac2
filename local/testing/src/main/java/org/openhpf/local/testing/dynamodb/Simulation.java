package org.openhpf.local.testing.dynamodb;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openhpf.kernel.Pause;

/**
 * Actors of which one runs at a time. Before and after each call of a {@link SimulatedDynamoDb} the
 * next to run is drawn, and with each call what goes wrong with it: the same seed and actors give
 * the same history, whatever the machine. Pauses take no time ({@link Pause}).
 *
 * <p>An actor must wait for nothing but DynamoDB: neither for another actor nor for a lock that one
 * holds during a call. What actors share otherwise needs no locks, as they never run at once.
 * {@link org.openhpf.kernel.Deadline} goes by real time, so actors have none or a generous one.
 */
public final class Simulation {
  private static final double HAND_OVER = 0.5;
  private static final double LATE_ONE_COMES = 0.2;
  private static final long PATIENCE_SECONDS = 60;

  private final long seed;
  private final SplittableRandom random;
  private final FaultRates rates;
  private final List<Actor> waiting = new ArrayList<>();
  private final List<Runnable> late = new ArrayList<>();
  private final Map<SimulatedFault, Long> faults = new EnumMap<>(SimulatedFault.class);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile long calls;
  private volatile Actor acting;
  private Throwable failure;

  private static final class Actor {
    private final Thread thread;
    private volatile boolean mayRun;

    Actor(Runnable work) {
      thread = Thread.ofVirtual().unstarted(work);
    }

    void awaken() {
      mayRun = true;
      LockSupport.unpark(thread);
    }

    void sleep() {
      while (!mayRun) {
        LockSupport.park(this);
      }
      mayRun = false;
    }
  }

  public Simulation(long seed, FaultRates rates) {
    this.seed = seed;
    this.rates = rates;
    random = new SplittableRandom(seed);
    for (SimulatedFault fault : SimulatedFault.values()) {
      faults.put(fault, 0L);
    }
  }

  /**
   * Adds an actor, before {@link #run}. {@link Killed} may end it; any other throwable ends the
   * simulation.
   */
  public Simulation actor(Runnable work) {
    var self = new Actor[1];
    self[0] = new Actor(() -> act(self[0], work));
    waiting.add(self[0]);
    return this;
  }

  /**
   * Runs until all actors are through and late writes are done; once.
   *
   * @throws AssertionError if an actor failed; its cause is what the actor threw
   */
  public void run() {
    if (waiting.isEmpty()) {
      return;
    }
    waiting.forEach(actor -> actor.thread.start());
    next().awaken();
    awaitEnd();
    acting = null;
    if (failure != null) {
      throw new AssertionError("seed %d, call %d: %s".formatted(seed, calls, failure), failure);
    }
    while (!late.isEmpty()) {
      lateOne();
    }
  }

  private void awaitEnd() {
    try {
      long before = -1;
      while (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        if (calls == before) {
          throw new IllegalStateException(
              "an actor of seed " + seed + " waits for something that is not simulated");
        }
        before = calls;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void act(Actor self, Runnable work) {
    self.sleep();
    try {
      Pause.skipped(
          () -> {
            work.run();
            return null;
          });
    } catch (Killed e) {
      // a client that is gone for good
    } catch (Throwable e) {
      failure = e;
    }
    if (failure != null || waiting.isEmpty()) {
      over.countDown();
    } else {
      next().awaken();
    }
  }

  private Actor next() {
    Actor next = waiting.remove(random.nextInt(waiting.size()));
    acting = next;
    return next;
  }

  /** Whether the calling thread is an actor; others call DynamoDB straight. */
  boolean isActing() {
    Actor actor = acting;
    return actor != null && actor.thread == Thread.currentThread();
  }

  /** Here another actor may go on, or a write that was under way take effect. */
  void point() {
    if (!late.isEmpty() && random.nextDouble() < LATE_ONE_COMES) {
      lateOne();
    }
    if (!waiting.isEmpty() && random.nextDouble() < HAND_OVER) {
      Actor self = acting;
      Actor next = next();
      waiting.add(self);
      next.awaken();
      self.sleep();
    }
  }

  private void lateOne() {
    Runnable write = late.remove(random.nextInt(late.size()));
    try {
      write.run();
    } catch (RuntimeException e) {
      // refused, and nobody is there any more to be told
    }
  }

  /** What is to happen to the next call. */
  SimulatedFault fault() {
    calls = calls + 1; // only the acting one writes it
    SimulatedFault fault = rates.at(random.nextDouble());
    faults.merge(fault, 1L, Long::sum);
    return fault;
  }

  void later(Runnable write) {
    late.add(write);
  }

  int draw(int bound) {
    return random.nextInt(bound);
  }

  /** Calls of actors so far. */
  public long calls() {
    return calls;
  }

  /** How many calls met with what; after {@link #run}. */
  public Map<SimulatedFault, Long> faults() {
    return Map.copyOf(faults);
  }
}
