package org.openhpf.appointments.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhpf.appointments.AppointmentsFunction;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.dynamodb.FaultRates;
import org.openhpf.local.testing.dynamodb.Killed;
import org.openhpf.local.testing.dynamodb.SimulatedDynamoDb;
import org.openhpf.local.testing.dynamodb.SimulatedFault;
import org.openhpf.local.testing.dynamodb.Simulation;

/**
 * Random operations of several environments at once over the in-memory DynamoDB, in interleavings
 * and with conflicts, throttling, lost replies, late writes and kills drawn from a seed; every
 * state and every answer is held to the {@link Ledger}.
 */
public final class ModelCheck {
  private static final int CLIENTS = 6;
  private static final FaultRates RATES = new FaultRates(0.04, 0.02, 0.02, 0.01, 0.01);

  private long operations;
  private long calls;
  private long effects;
  private long unanswered;
  private final Map<String, Long> answers = new TreeMap<>();
  private final Map<SimulatedFault, Long> faults = new EnumMap<>(SimulatedFault.class);

  /**
   * One town from its beginning.
   *
   * @throws AssertionError naming the seed, if anything is not as it must be
   */
  public void run(long seed, int operationsOfEach) {
    var town = new Town();
    var stack = MemoryStack.of(AppointmentsFunction.class, town.clock);
    var ledger = new Ledger(town.clock);
    stack.dynamoDb().watch(ledger::follow);
    var simulation = new Simulation(seed, RATES);
    var dynamoDb = new SimulatedDynamoDb(stack.dynamoDb(), simulation);
    var variables = stack.environment("appointments-http");
    for (int i = 0; i < CLIENTS; i++) {
      var environment = new Environment(town, variables, dynamoDb, stack.kms(), seed * 100 + i);
      var client =
          new Client(environment, seed * 1_000 + i, new Judge(Optional.of(ledger), answers));
      simulation.actor(
          () -> {
            for (int n = 0; n < operationsOfEach; n++) {
              try {
                client.operate();
              } catch (Killed e) {
                unanswered++;
              }
              operations++;
            }
          });
    }
    simulation.run();
    calls += simulation.calls();
    effects += ledger.effects();
    simulation.faults().forEach((fault, times) -> faults.merge(fault, times, Long::sum));
  }

  public long operations() {
    return operations;
  }

  public long calls() {
    return calls;
  }

  /** How often an appointment was booked, moved or cancelled. */
  public long effects() {
    return effects;
  }

  /** Operations that were killed. */
  public long unanswered() {
    return unanswered;
  }

  /** How often each operation had which answer. */
  public Map<String, Long> answers() {
    return answers;
  }

  public Map<SimulatedFault, Long> faults() {
    return faults;
  }
}
