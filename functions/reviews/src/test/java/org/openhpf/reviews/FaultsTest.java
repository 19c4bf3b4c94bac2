package org.openhpf.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.testing.dynamodb.FaultRates;
import org.openhpf.local.testing.dynamodb.SimulatedDynamoDb;
import org.openhpf.local.testing.dynamodb.Simulation;
import org.openhpf.reviews.service.ServiceNotice;

/**
 * Several environments at once over a table that conflicts, throttles, loses replies and kills;
 * what was killed is done again, as queues, schedules and people do.
 */
class FaultsTest {
  private static final int ENVIRONMENTS = 4;

  private final Desk desk = Desk.inMemory();

  /** Each draws ids of its own. */
  private long environments = 100;

  /** Each attempt may end in a kill; the last one of each is let through. */
  private void inAllEnvironments(long seed, BiConsumer<Desk, Integer> work) {
    for (double rate : new double[] {0.2, 0.1, 0}) {
      var simulation = new Simulation(seed, FaultRates.of(rate));
      for (int i = 0; i < ENVIRONMENTS; i++) {
        int which = i;
        Desk own =
            desk.beside(++environments, new SimulatedDynamoDb(desk.stack.dynamoDb(), simulation));
        simulation.actor(
            () -> {
              try {
                work.accept(own, which);
              } catch (RetryLater e) {
                // Comes again in the next round.
              }
            });
      }
      simulation.run();
    }
  }

  private long rows(String sk) {
    return desk.rows("ReviewTable").stream().filter(row -> row.get("sk").s().equals(sk)).count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void twoDevicesAtOnceGiveOneReviewAndTheOtherIsTold(long seed) {
    desk.served();
    var statuses = new HashMap<Integer, List<Integer>>();
    inAllEnvironments(
        seed,
        (own, which) -> {
          var answer =
              own.ask("POST /v1/reviews")
                  .citizen(Desk.LIN)
                  .key("device-" + which)
                  .body(Desk.review(3 + which % 3))
                  .answer();
          statuses.computeIfAbsent(which, each -> new ArrayList<>()).add(answer.status());
          if (answer.status() == 409) {
            assertThat(answer.problem()).isEqualTo("already-reviewed");
          }
        });
    var winners =
        statuses.values().stream().filter(all -> all.stream().anyMatch(s -> s < 300)).toList();
    assertThat(winners).as("one device's review: " + statuses).hasSize(1);
    assertThat(winners.getFirst().getLast()).as("and it is told so again").isEqualTo(200);
    assertThat(rows("REVIEW")).isEqualTo(1);
    assertThat(desk.events()).filteredOn("REVIEWED"::equals).hasSize(1);
    assertThat(desk.trail("review/" + Desk.SERVICE)).containsExactly("opened", "reviewed");
    assertThat(desk.messages("delivery")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aNegativeOneAndItsRectificationAreAllOrNone(long seed) {
    desk.served();
    inAllEnvironments(seed, (own, which) -> own.give(Desk.LIN, Desk.review(1, "115")));
    assertThat(rows("REVIEW")).isEqualTo(1);
    assertThat(rows("RECTIFICATION")).isEqualTo(1);
    assertThat(desk.events()).containsExactly("RECTIFICATION_OPENED", "REVIEWED", "SERVED");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofADefaultReviewAndAPersonsOneIsStored(long seed) {
    desk.served();
    desk.clock.moveTo("2026-11-27T23:59:59+08:00");
    inAllEnvironments(
        seed,
        (own, which) -> {
          if (which % 2 == 0) {
            own.give(Desk.LIN, Desk.review(3));
            desk.clock.moveTo("2026-11-28T00:00:00+08:00");
          } else {
            own.settle();
          }
        });
    desk.settle();
    assertThat(rows("REVIEW")).isEqualTo(1);
    assertThat(desk.events()).filteredOn(kind -> !kind.equals("SERVED")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noticesInAnyOrderAndHoweverOftenComeToTheSame(long seed) {
    List<ServiceNotice> notices =
        new ArrayList<>(
            List.of(
                Desk.servedNotice(Desk.SERVICE),
                Desk.finishedNotice(Desk.SERVICE),
                desk.applicantNotice(
                    "{\"name\":\"林示例\",\"certificateNumber\":\"4401\",\"phone\":\"13800138002\"}")));
    inAllEnvironments(
        seed,
        (own, which) -> {
          var shuffled = new ArrayList<>(notices);
          Collections.shuffle(shuffled, new Random(seed * 31 + which));
          shuffled.forEach(own::take);
        });
    assertThat(desk.events()).containsExactly("CASE_FINISHED", "SERVED");
    assertThat(desk.trail("review/" + Desk.SERVICE)).containsExactly("opened");
    assertThat(desk.trail("case/" + Desk.CASE))
        .containsExactlyInAnyOrder("case-finished", "applicant-known");
    desk.clock.moveTo("2026-11-20T10:15:00+08:00");
    assertThat(desk.give(Desk.LIN, Desk.review(5)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aSweepKilledAnywhereInvitesOnce(long seed) {
    desk.served();
    desk.clock.moveTo("2026-11-20T10:15:00+08:00");
    inAllEnvironments(seed, (own, which) -> own.settle());
    assertThat(desk.messages("notifications")).hasSize(1);
    assertThat(desk.trail("review/" + Desk.SERVICE)).containsExactly("opened", "invited");
  }
}
