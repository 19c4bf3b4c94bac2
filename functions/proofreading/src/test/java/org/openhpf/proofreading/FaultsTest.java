package org.openhpf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.testing.dynamodb.FaultRates;
import org.openhpf.local.testing.dynamodb.SimulatedDynamoDb;
import org.openhpf.local.testing.dynamodb.Simulation;

/**
 * Several environments at once over a table that conflicts, throttles, loses replies and kills;
 * what was killed is done again, as queues and clients do.
 */
class FaultsTest {
  private static final int ENVIRONMENTS = 4;
  private static final String TEXT = "通知\n职工交存公基金，大约三次。\n交存\n落款";

  private final Desk desk = Desk.inMemory();

  /** Each draws ids of its own. */
  private long environments = 100;

  /** Each attempt may end in a kill; the last one of each is let through. */
  private void inAllEnvironments(long seed, Consumer<Desk> work) {
    for (double rate : new double[] {0.2, 0.1, 0}) {
      var simulation = new Simulation(seed, FaultRates.of(rate));
      for (int i = 0; i < ENVIRONMENTS; i++) {
        Desk own =
            desk.beside(++environments, new SimulatedDynamoDb(desk.stack.dynamoDb(), simulation));
        simulation.actor(
            () -> {
              try {
                work.accept(own);
              } catch (RetryLater e) {
                // Comes again in the next round.
              }
            });
      }
      simulation.run();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aTextSentTwiceAndAtOnceIsOneProofreading(long seed) {
    Set<String> ids = new HashSet<>();
    inAllEnvironments(
        seed,
        own -> {
          var answer =
              own.ask("POST /v1/proofreadings")
                  .as(Desk.LIN, "[staff]")
                  .key("once")
                  .body(Map.of("text", TEXT))
                  .answer();
          if (answer.status() < 300) {
            ids.add(answer.id());
          } else {
            assertThat(answer.status()).as(answer.raw()).isEqualTo(503);
          }
        });
    assertThat(ids).hasSize(1);
    assertThat(rows("-")).isEqualTo(1);
    assertThat(desk.trail("proofreading/" + ids.iterator().next())).containsExactly("submitted");
  }

  private long rows(String sortKey) {
    return desk.rows("ProofreadingTable").stream()
        .filter(row -> row.get("pk").s().startsWith("PROOFREADING#"))
        .filter(row -> row.get("sk").s().startsWith(sortKey))
        .count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aFileToldToManyIsProofreadOnce(long seed) {
    byte[] file = "职工交存公基金，按月办理缴存手续。\n".repeat(400).getBytes(StandardCharsets.UTF_8);
    String id = desk.submitFile("a.txt", file).id();
    desk.put(id, file);
    inAllEnvironments(seed, own -> own.arrive("proofreadings/" + id));
    var done = desk.get(id);
    assertThat(done.body().path("status").asString()).isEqualTo("done");
    assertThat(done.findings()).hasSize(801);
    assertThat(done.findings().map(one -> one.path("position").toString()).distinct()).hasSize(801);
    assertThat(desk.trail("proofreading/" + id))
        .as("one record a change")
        .hasSize(done.body().path("version").asInt());
  }

  /** Findings of one sheet, decided on by several devices at once: none is lost. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void eachFindingIsDecidedOnce(long seed) {
    String id = desk.submit(TEXT).id();
    inAllEnvironments(
        seed,
        own -> {
          for (String finding : List.of("0-0", "0-2")) {
            own.decide(id, finding, Map.of("decision", "accept"));
            own.decide(id, finding, Map.of("decision", "reject"));
          }
          own.decide(id, "0-1", Map.of("decision", "reject"));
        });
    var counts = desk.get(id).body().path("counts");
    assertThat(counts.path("open").asInt()).isEqualTo(1);
    assertThat(counts.path("rejected").asInt() + counts.path("accepted").asInt()).isEqualTo(3);
    assertThat(desk.trail("proofreading/" + id)).filteredOn("decided"::equals).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aDeletionKilledAnywhereIsFinishedByTheSweep(long seed) {
    String id = desk.proofread("a.txt", TEXT).id();
    inAllEnvironments(
        seed,
        own -> {
          own.ask("DELETE /v1/proofreadings/{proofreadingId}", id).answer();
          own.settle();
        });
    assertThat(rows("")).isZero();
    assertThat(desk.trail("proofreading/" + id)).filteredOn("deleted"::equals).hasSize(1);
  }
}
