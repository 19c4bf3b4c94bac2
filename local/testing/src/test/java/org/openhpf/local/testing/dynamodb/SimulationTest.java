package org.openhpf.local.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class SimulationTest {
  private static final Map<String, AttributeValue> COUNTER = key("counter");

  private static Map<String, AttributeValue> key(String sk) {
    return Contract.values("pk", "p", "sk", sk);
  }

  private static final int ACTORS = 5;

  private record Run(
      List<String> history, Simulation simulation, Map<String, AttributeValue> end) {}

  /** Actors that count together, each time with a mark of their own, and say what they saw. */
  private static Run run(long seed, FaultRates rates, int times) {
    Subject subject = Subject.memory();
    var simulation = new Simulation(seed, rates);
    var client = new SimulatedDynamoDb(subject.client(), simulation);
    var history = new ArrayList<String>();
    for (int i = 0; i < ACTORS; i++) {
      String name = "actor" + i;
      var random = new SplittableRandom(seed + i);
      simulation.actor(
          () -> {
            for (int k = 0; k < times; k++) {
              history.add(name + " " + k + " " + attempt(client, name + "-" + k, random));
            }
          });
    }
    simulation.run();
    return new Run(history, simulation, end(subject.client()));
  }

  private static String attempt(DynamoDbClient client, String mark, SplittableRandom random) {
    try {
      if (random.nextInt(3) == 0) {
        return "saw " + client.getItem(g -> g.tableName("things").key(COUNTER)).item().get("n");
      }
      count(client, mark, "token-" + mark);
      return "counted";
    } catch (Killed | SdkException e) {
      return e.getMessage();
    }
  }

  private static void count(DynamoDbClient client, String mark, String token) {
    var plus =
        TransactWriteItem.builder()
            .update(
                u ->
                    u.tableName("things")
                        .key(COUNTER)
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(Contract.values(":one", 1)))
            .build();
    var put =
        TransactWriteItem.builder()
            .put(
                p ->
                    p.tableName("things")
                        .item(key(mark))
                        .conditionExpression("attribute_not_exists(pk)"))
            .build();
    client.transactWriteItems(t -> t.clientRequestToken(token).transactItems(plus, put));
  }

  private static Map<String, AttributeValue> end(DynamoDbClient client) {
    var end = new HashMap<String, AttributeValue>();
    int marks = client.scan(s -> s.tableName("things")).count() - 1;
    end.put("marks", AttributeValue.fromN(Integer.toString(marks)));
    end.put("n", client.getItem(g -> g.tableName("things").key(COUNTER)).item().get("n"));
    return end;
  }

  @Test
  void theSameSeedGivesTheSameHistory() {
    var rates = FaultRates.of(0.4);
    Run first = run(1, rates, 50);
    Run again = run(1, rates, 50);
    assertThat(again.history()).isEqualTo(first.history()).hasSize(ACTORS * 50);
    assertThat(again.simulation().calls()).isEqualTo(first.simulation().calls());
    assertThat(again.simulation().faults()).isEqualTo(first.simulation().faults());
    assertThat(again.end()).isEqualTo(first.end());
    assertThat(run(2, rates, 50).history()).isNotEqualTo(first.history());
  }

  @Test
  void actorsTakeTurnsAndEveryFaultComes() {
    Run run = run(3, FaultRates.of(0.5), 200);
    assertThat(run.simulation().faults().values()).allMatch(count -> count > 0);
    long changes = 0;
    for (int i = 1; i < run.history().size(); i++) {
      if (!run.history().get(i).startsWith(run.history().get(i - 1).substring(0, 6))) {
        changes++;
      }
    }
    assertThat(changes).isGreaterThan(run.history().size() / 3);
  }

  /** Whatever happened to the calls, what is stored is whole. */
  @Test
  void faultsLeaveTransactionsWhole() {
    Run run = run(4, FaultRates.of(0.5), 200);
    long counted = run.history().stream().filter(line -> line.endsWith("counted")).count();
    assertThat(run.end().get("n")).isEqualTo(run.end().get("marks"));
    assertThat(Long.parseLong(run.end().get("n").n())).isGreaterThan(counted);
  }

  @Test
  void withoutFaultsAllIsDone() {
    Run run = run(5, FaultRates.NONE, 30);
    long counted = run.history().stream().filter(line -> line.endsWith("counted")).count();
    assertThat(run.end().get("n")).isEqualTo(AttributeValue.fromN(Long.toString(counted)));
  }

  /** Turns come between the calls of an operation: reading, then writing loses updates. */
  @Test
  void readingAndThenWritingLosesUpdates() {
    Subject subject = Subject.memory();
    var simulation = new Simulation(6, FaultRates.NONE);
    var client = new SimulatedDynamoDb(subject.client(), simulation);
    subject.client().putItem(p -> p.tableName("things").item(withCount(0)));
    for (int i = 0; i < ACTORS; i++) {
      simulation.actor(
          () -> {
            for (int k = 0; k < 20; k++) {
              var found = client.getItem(g -> g.tableName("things").key(COUNTER)).item();
              int n = Integer.parseInt(found.get("n").n());
              client.putItem(p -> p.tableName("things").item(withCount(n + 1)));
            }
          });
    }
    simulation.run();
    assertThat(Integer.parseInt(end(subject.client()).get("n").n())).isLessThan(ACTORS * 20);
  }

  private static Map<String, AttributeValue> withCount(int n) {
    var item = new HashMap<>(COUNTER);
    item.put("n", Contract.value(n));
    return item;
  }

  @Test
  void aKilledOperationEndsAndItsActorGoesOn() {
    Run run = run(7, new FaultRates(0, 0, 0, 0, 1), 10);
    assertThat(run.history()).hasSize(ACTORS * 10).allMatch(line -> line.contains("killed"));
  }

  @Test
  void aFailingActorFailsTheSimulation() {
    var simulation = new Simulation(8, FaultRates.NONE);
    var client = new SimulatedDynamoDb(Subject.memory().client(), simulation);
    simulation.actor(() -> count(client, "a", UUID.randomUUID().toString()));
    simulation.actor(
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(simulation::run)
        .withMessageContaining("seed 8")
        .withRootCauseInstanceOf(IllegalStateException.class);
  }
}
