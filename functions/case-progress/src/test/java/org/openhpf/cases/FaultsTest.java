package org.openhpf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

  private final CaseDesk desk = CaseDesk.inMemory();

  /** Each draws ids of its own. */
  private long environments = 100;

  /** Each attempt may end in a kill; the last one of each is let through. */
  private void inAllEnvironments(long seed, Consumer<CaseDesk> work) {
    for (double rate : new double[] {0.2, 0.1, 0}) {
      var simulation = new Simulation(seed, FaultRates.of(rate));
      for (int i = 0; i < ENVIRONMENTS; i++) {
        CaseDesk own =
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
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void eventsToldToManyInAnyOrderCountOnce(long seed) {
    var events = new ArrayList<Map<String, Object>>();
    var applied = CaseDesk.of("e1", "applied", "2026-11-20T09:00:00+08:00");
    applied.put("matter", "4046");
    applied.put("applicant", Map.of("personId", CaseDesk.LIN));
    events.add(applied);
    events.add(CaseDesk.of("e2", "accepted", "2026-11-20T10:00:00+08:00"));
    var step = CaseDesk.of("e3", "step", "2026-11-20T11:00:00+08:00");
    step.put("step", "初审");
    events.add(step);
    events.add(CaseDesk.of("e4", "finished", "2026-11-20T12:00:00+08:00"));
    events.forEach(event -> event.put("sourceId", "loans/1"));
    inAllEnvironments(
        seed,
        own -> {
          var mine = new ArrayList<>(events);
          Collections.shuffle(mine, new Random(seed + environments));
          for (Map<String, Object> one : mine) {
            try {
              own.take(one);
            } catch (RetryLater e) {
              // The others are told all the same.
            }
          }
        });

    assertThat(desk.numbers()).hasSize(1);
    String number = desk.numbers().getFirst();
    assertThat(desk.look(number).at("status")).isEqualTo("finished");
    assertThat(desk.the(number).events()).hasSize(4);
    assertThat(desk.trail(number)).as("one record a change").hasSize(desk.the(number).version());
    assertThat(desk.messages("review"))
        .filteredOn(message -> message.path("kind").asString("").equals("finished"))
        .extracting(message -> message.path("eventId").asString(""))
        .containsOnly(number + "-finished");
    assertThat(desk.messages("delivery")).hasSize(desk.the(number).version());
    assertThat(desk.messages("applicant")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void servicesOfOnePersonAtOnceAreOneCaseWithNumbersOfTheirOwn(long seed) {
    List<Map<String, Object>> tickets = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      tickets.add(
          CaseDesk.served("t" + i, "loan", "2026-11-23T09:0" + i + ":00+08:00", CaseDesk.LIN));
    }
    inAllEnvironments(
        seed,
        own -> {
          for (Map<String, Object> one : tickets) {
            try {
              own.take(one);
            } catch (RetryLater e) {
              // The others are told all the same.
            }
          }
        });

    assertThat(desk.numbers()).hasSize(1);
    assertThat(desk.the(desk.numbers().getFirst()).services())
        .extracting(service -> service.serviceNumber())
        .containsExactly(1, 2, 3);
    assertThat(desk.messages("review")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofTwoOfficersOneMovesTheCase(long seed) {
    String number = desk.open(CaseDesk.WITHDRAWAL).number();
    var kinds = List.of("accepted", "not-accepted");
    Set<Integer> statuses = new HashSet<>();
    inAllEnvironments(
        seed,
        own ->
            statuses.add(
                own.ask("POST /v1/cases/{projectNo}/events")
                    .officer()
                    .of(number)
                    .body(
                        Map.of(
                            "version",
                            1,
                            "kind",
                            kinds.get((int) (environments % 2)),
                            "note",
                            "说明"))
                    .answer()
                    .status()));
    assertThat(desk.the(number).version()).isEqualTo(2);
    assertThat(desk.the(number).events()).hasSize(2);
    assertThat(desk.trail(number)).hasSize(2);
    assertThat(statuses).isSubsetOf(200, 409, 503).contains(409);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aCaseIsOpenedOnceByOneRequest(long seed) {
    Set<String> numbers = new HashSet<>();
    inAllEnvironments(
        seed,
        own -> {
          var answer =
              own.ask("POST /v1/cases")
                  .clerk()
                  .key("k1")
                  .body(CaseDesk.application(CaseDesk.WITHDRAWAL))
                  .answer();
          if (answer.status() == 201) {
            numbers.add(answer.number());
          }
        });
    assertThat(numbers).hasSize(1);
    assertThat(desk.numbers()).containsExactlyElementsOf(numbers);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void runsBesideEachOtherWarnOnce(long seed) {
    String number = desk.open(CaseDesk.WITHDRAWAL).number();
    desk.clock.moveTo("2026-12-01T08:10:00+08:00");
    inAllEnvironments(seed, CaseDesk::due);
    assertThat(desk.trail(number)).containsExactly("opened", "warned-overdue");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noMoreThanFiveTriesADayAreAnswered(long seed) {
    String number = desk.open(CaseDesk.WITHDRAWAL).number();
    var found = new ArrayList<Integer>();
    inAllEnvironments(
        seed,
        own -> {
          for (int i = 0; i < 2; i++) {
            found.add(
                own.ask("POST /v1/case-queries")
                    .body(Map.of("projectNo", number, "lastFour", "0028"))
                    .answer()
                    .status());
          }
        });
    assertThat(found).filteredOn(status -> status == 200).hasSizeLessThanOrEqualTo(5);
    assertThat(found).contains(429);
  }
}
