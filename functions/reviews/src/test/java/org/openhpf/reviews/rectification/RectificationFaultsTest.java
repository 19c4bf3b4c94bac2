package org.openhpf.reviews.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.reviews.rectification.RectificationDesk.CHEN;
import static org.openhpf.reviews.rectification.RectificationDesk.OFFICER;
import static org.openhpf.reviews.rectification.RectificationDesk.OWNER;
import static org.openhpf.reviews.rectification.RectificationDesk.ZHAO;

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
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.rectification.RectificationDesk.Answer;
import org.openhpf.reviews.service.ServiceId;

/**
 * Several environments at once over a table that conflicts, throttles, loses replies and kills;
 * what was killed is done again, as clients and sweeps do.
 */
class RectificationFaultsTest {
  private static final int ENVIRONMENTS = 4;

  private final RectificationDesk desk = RectificationDesk.inMemory();
  private final ServiceId id = desk.reviewed(1, true);

  /** Each draws ids of its own. */
  private long environments = 100;

  /** Each attempt may end in a kill; the last one of each is let through. */
  private void inAllEnvironments(long seed, Consumer<RectificationDesk> work) {
    for (double rate : new double[] {0.3, 0.1, 0}) {
      var simulation = new Simulation(seed, FaultRates.of(rate));
      for (int i = 0; i < ENVIRONMENTS; i++) {
        RectificationDesk own =
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

  /** Of two officers who saw the same version one acts, and the other is told so. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void oneOfTwoOfficersActs(long seed) {
    Set<String> assigned = new HashSet<>();
    inAllEnvironments(
        seed,
        own -> {
          for (String officer : List.of(CHEN, ZHAO)) {
            Answer answer =
                own.asking(id, "assign", Map.of("department", "由" + officer), 1)
                    .as(officer, OFFICER)
                    .answer();
            if (answer.status() == 200) {
              assigned.add(answer.body().path("department").asString());
            } else if (answer.status() != 503) {
              assertThat(answer.problem()).isEqualTo("rectification-changed");
            }
          }
        });
    assertThat(desk.trail(id)).containsExactly("assign");
    assertThat(assigned).as("nobody is told it was his who was not").hasSizeLessThanOrEqualTo(1);
    assertThat(desk.look(id).version()).isEqualTo(2);
    assertThat(desk.events()).hasSize(1);
  }

  /** State, step, event, audit record and news: as many of each, however often it is asked. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void eachStepIsTakenOnceUnderItsKey(long seed) {
    desk.replied(id);
    int version = desk.look(id).version();
    Map<String, Object> callBack = Map.of("satisfied", true, "note", "满意");
    Set<String> answers = new HashSet<>();
    inAllEnvironments(
        seed,
        own -> {
          Answer answer =
              own.asking(id, "call-back", callBack, version).key("once").as(CHEN, OFFICER).answer();
          if (answer.status() != 503) {
            assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
            answers.add(answer.raw());
          }
        });
    assertThat(answers).hasSize(1);
    assertThat(desk.trail(id))
        .containsExactly("assign", "contact", "rectify", "reply", "call-back");
    assertThat(desk.events()).filteredOn(event -> event.kind() == EventKind.CALLED_BACK).hasSize(1);
    assertThat(desk.look(id).each("steps", "kind")).hasSize(5);
  }

  /** Sweeps beside each other and beside an officer. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void eachTermIsToldOfOnce(long seed) {
    desk.move(id, "assign", Map.of("department", "天河管理部", "handlerId", ZHAO));
    desk.clock.moveTo("2026-12-20T08:00:00+08:00");
    inAllEnvironments(
        seed,
        own -> {
          own.escalate(id);
          own.asking(id, "contact", Map.of("outcome", "reached", "note", "已核实"), 2)
              .as(CHEN, OFFICER)
              .answer();
        });
    Answer now = desk.look(id);
    assertThat(now.texts("late")).containsExactly("contact", "close");
    List<String> told = desk.trail(id).stream().filter("escalate"::equals).toList();
    assertThat(desk.events())
        .filteredOn(event -> event.kind() == EventKind.ESCALATED)
        .hasSameSizeAs(told);
    assertThat(desk.news()).filteredOn("rectification-late"::equals).hasSameSizeAs(told);
    boolean contacted = now.standing().equals("contacted");
    assertThat(told).hasSize(contacted ? 1 : 2);
    assertThat(now.version()).isEqualTo(1 + desk.trail(id).size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aSecondReviewIsOneAndOpensOneRound(long seed) {
    desk.closed(id);
    int version = desk.look(id).version();
    inAllEnvironments(
        seed,
        own -> {
          for (int level : List.of(1, 5)) {
            own.asking(id, "second-review", Map.of("level", level, "text", "又来"), version)
                .as(OWNER, "[citizen]")
                .answer();
          }
        });
    Answer now = desk.look(id, OWNER, "[citizen]");
    int level = now.body().at("/secondReview/level").asInt();
    assertThat(now.standing()).isEqualTo(level == 1 ? "open" : "closed");
    assertThat(now.body().path("round").asInt()).isEqualTo(level == 1 ? 2 : 1);
    assertThat(desk.events().stream().map(ReviewEvent::kind))
        .filteredOn(EventKind.REVIEWED_AGAIN::equals)
        .hasSize(1);
    assertThat(desk.events().stream().map(ReviewEvent::kind))
        .filteredOn(EventKind.RECTIFICATION_OPENED::equals)
        .hasSize(level == 1 ? 1 : 0);
  }
}
