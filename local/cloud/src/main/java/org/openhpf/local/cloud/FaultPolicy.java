package org.openhpf.local.cloud;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Chooses the fault of each request. Called by many threads at once. */
@FunctionalInterface
public interface FaultPolicy {
  /**
   * Chooses one.
   *
   * @param operation the DynamoDB operation, such as {@code TransactWriteItems}
   */
  Fault next(String operation);

  /** Nothing ever goes wrong. */
  static FaultPolicy none() {
    return operation -> Fault.NONE;
  }

  /** The faults in turn, one a request, then nothing. */
  static FaultPolicy script(Fault... faults) {
    var left = new ConcurrentLinkedQueue<>(List.of(faults));
    return operation -> {
      Fault fault = left.poll();
      return fault == null ? Fault.NONE : fault;
    };
  }

  /**
   * Faults by chance; the same seed gives the same sequence of choices.
   *
   * @param rate the share of requests that get one, 0 to 1
   * @param faults each as likely as the others
   */
  static FaultPolicy random(long seed, double rate, Fault... faults) {
    var choices = List.of(faults);
    var random = new Random(seed);
    return operation -> {
      synchronized (random) {
        return random.nextDouble() < rate
            ? choices.get(random.nextInt(choices.size()))
            : Fault.NONE;
      }
    };
  }

  /** This policy for some operations only; others pass and are not counted as a step of it. */
  default FaultPolicy on(String... operations) {
    var chosen = Set.of(operations);
    return operation -> chosen.contains(operation) ? next(operation) : Fault.NONE;
  }
}
