package org.openhpf.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Message;
import org.openhpf.intake.reading.ReadingNotice;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.testing.dynamodb.FaultRates;
import org.openhpf.local.testing.dynamodb.SimulatedDynamoDb;
import org.openhpf.local.testing.dynamodb.Simulation;

/**
 * Several environments at once over a table that conflicts, throttles, loses replies and kills;
 * what was killed is done again, as queues, streams and clients do.
 */
class FaultsTest {
  private static final int ENVIRONMENTS = 4;

  private final Desk desk = Desk.inMemory();

  /** Each draws ids of its own. */
  private long environments = 100;

  /** Each attempt may end in a kill; the last one of each is let through. */
  private void inAllEnvironments(long seed, Consumer<Desk> work) {
    for (double rate : new double[] {0.2, 0.1, 0}) {
      var simulation = new Simulation(seed, FaultRates.of(rate));
      for (int i = 0; i < ENVIRONMENTS; i++) {
        Desk own = beside(simulation, ++environments);
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

  private Desk beside(Simulation simulation, long seed) {
    return desk.beside(seed, new SimulatedDynamoDb(desk.stack.dynamoDb(), simulation));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theSameContentFromManyDevicesIsOneDocument(long seed) {
    Set<String> ids = new HashSet<>();
    inAllEnvironments(
        seed,
        own -> {
          Desk.Answer answer = own.submit(Desk.LIN, Desk.submission(Desk.SHA256));
          if (answer.status() < 300) {
            ids.add(answer.documentId());
          } else {
            assertThat(answer.status()).as(answer.raw()).isEqualTo(503);
          }
        });
    assertThat(ids).hasSize(1);
    assertThat(rows("DOCUMENT#")).isEqualTo(1);
    assertThat(rows("CONTENT#")).isEqualTo(1);
    assertThat(desk.trail(ids.iterator().next())).filteredOn("submitted"::equals).hasSize(1);
  }

  private long rows(String prefix) {
    return desk.rows("DocumentTable").stream()
        .filter(row -> row.get("pk").s().startsWith(prefix))
        .count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void arrivalsAndResultsToldToManyAreTakenOnce(long seed) {
    var body = Desk.submission(Desk.SHA256);
    body.remove("kind");
    String id = desk.submit(Desk.LIN, body).documentId();
    String key = desk.document(id).key();
    desk.objects.put(key, new byte[5]);
    inAllEnvironments(seed, own -> own.arrive(key));
    assertThat(desk.messages(Message.READING)).hasSize(1);

    List<ReadingNotice> notices = new ArrayList<>();
    for (int first : List.of(1, 11, 21, 31)) {
      notices.add(desk.read(id, Reading.ofText(first, Math.min(10, 36 - first), 35)));
    }
    inAllEnvironments(
        seed, own -> notices.reversed().forEach(notice -> own.intake.results().take(notice)));

    Document document = desk.document(id);
    assertThat(document.status()).isEqualTo(DocumentStatus.ACCEPTED);
    assertThat(document.progress().orElseThrow().pagesRead()).isEqualTo(35);
    assertThat(desk.messages(Message.STATUS))
        .extracting(event -> event.path("status").asString())
        .containsOnlyOnce("queued", "reading", "accepted");
    assertThat(desk.messages(Message.STATUS))
        .extracting(event -> event.path("version").asInt())
        .doesNotHaveDuplicates();
    assertThat(desk.trail(id)).as("one record a change").hasSize(document.revision());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aDeletionKilledAnywhereIsFinishedByTheSweep(long seed) {
    String id = desk.taken(Desk.LIN, Desk.submission(Desk.SHA256), Reading.ofCard());
    inAllEnvironments(
        seed,
        own -> {
          own.ask("DELETE /v1/documents/{documentId}")
              .citizen(Desk.LIN)
              .path("documentId", id)
              .answer();
          own.settle();
        });
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.DELETED);
    assertThat(desk.objects.all).isEmpty();
    assertThat(rows("CONTENT#")).isZero();
    assertThat(desk.trail(id)).filteredOn("deleted"::equals).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofTwoOfficersOneDecides(long seed) {
    String id =
        desk.taken(
            Desk.LIN,
            Desk.submission(Desk.SHA256),
            Reading.ofCard().status("name", "needs-review"));
    int version = desk.document(id).revision();
    inAllEnvironments(
        seed,
        own ->
            own.ask("POST /v1/documents/{documentId}/decision")
                .officer()
                .path("documentId", id)
                .body(Map.of("version", version, "decision", "accept"))
                .answer());
    assertThat(desk.document(id).revision()).isEqualTo(version + 1);
    assertThat(desk.trail(id)).filteredOn("accepted"::equals).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void changesToldToManyAreCountedOnce(long seed) {
    String id = desk.uploaded(Desk.LIN, Desk.submission(Desk.SHA256));
    Document before = desk.document(id);
    desk.take(id, Reading.ofCard());
    Document after = desk.document(id);
    inAllEnvironments(seed, own -> own.intake.usage().fold(List.of(Desk.change(before, after))));
    var row = desk.parts.table().get("USAGE", "2026-11-20#id-card-front").orElseThrow();
    assertThat(row.get("addedObjects").n()).isEqualTo("3");
  }
}
