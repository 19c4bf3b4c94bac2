package org.openhpf.reviews.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.statistics.Recount.Difference;
import org.openhpf.reviews.statistics.Recount.Status;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.DynamoCheckpoints;

class RecountEventsTest {
  private static final Logger LOG = Logger.getLogger("org.openhpf.reviews.statistics");

  private final Hall hall = new Hall();
  private final DynamoCounters counters = hall.counters();
  private final DynamoRecounts recounts = new DynamoRecounts(hall.table, counters);
  private final SweepFunction<RecountEvents.Input> sweep =
      new SweepFunction<>(
          RecountEvents.Input.class,
          new RecountEvents(recounts, new StatisticsRules(hall.clock)),
          new DynamoCheckpoints(hall.table));

  @BeforeEach
  void differencesAreExpected() {
    LOG.setLevel(Level.OFF);
  }

  @AfterEach
  void logAgain() {
    LOG.setLevel(null);
  }

  private Recount run() {
    assertThat(sweep.apply(Json.read("{}")).finished()).isTrue();
    return recounts.list(1, Optional.empty()).items().getFirst();
  }

  private void fold(List<StreamRecord> stream) {
    assertThat(new DynamoEventFold(counters).fold(stream)).isEmpty();
  }

  @Test
  void agreesWhereAllWasCountedAndAgainAfterMoreCame() {
    hall.random(1, 80);
    fold(hall.stream());
    hall.clock.advance(Duration.ofDays(1));
    Recount first = run();
    assertThat(first.status()).as("%s", first.differences()).isEqualTo(Status.AGREES);
    assertThat(first.recounted()).isPositive().isEqualTo(first.counted());

    hall.random(2, 20); // some of them late, of days long recounted
    fold(hall.stream());
    assertThat(run().status()).isEqualTo(Status.AGREES);
    assertThat(run()).as("safe twice").isEqualTo(run());
  }

  @Test
  void namesWhatWasNotCountedUntilSomebodyHasItCounted() {
    hall.random(3, 30);
    List<StreamRecord> stream = hall.stream();
    LocalDate day = LocalDate.of(2026, 10, 30);
    hall.served("3031", "tianhe", Hall.NOW.minus(Duration.ofDays(21)));
    fold(stream); // all but the last
    hall.clock.advance(Duration.ofDays(1));

    Recount recount = run();
    assertThat(recount.status()).isEqualTo(Status.DIFFERS);
    assertThat(recount.differences())
        .contains(new Difference("matter", "2026-10", "3031.s", 0, 1))
        .anyMatch(one -> one.by().equals("day") && one.period().equals(day.toString()))
        .hasSize(4);
    assertThat(run().status()).as("nothing is mended in silence").isEqualTo(Status.DIFFERS);

    sweep.apply(Json.read("{\"countAgain\":\"2026-10-30\"}"));
    sweep.apply(Json.read("{\"countAgain\":\"2026-10-30\"}"));
    assertThat(run().status()).isEqualTo(Status.AGREES);
    assertThat(hall.counted()).isEqualTo(Tally.of(hall.events).buckets());
  }

  @Test
  void namesACounterThatIsWrong() {
    hall.random(4, 10);
    fold(hall.stream());
    hall.table.update(
        AttributeValues.key("COUNTS#month", "2026-11#3"),
        "SET a5 = :wrong",
        "attribute_not_exists(pk) OR attribute_exists(pk)",
        Map.of(":wrong", AttributeValues.number(77)));
    hall.clock.advance(Duration.ofDays(1));
    assertThat(run().differences())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.by() + one.period() + one.name()).isEqualTo("month2026-11a5");
              assertThat(one.counted()).isGreaterThan(one.recounted());
            });
  }

  @Test
  void saysNothingOfMonthsWhileEventsAreNotCountedYet() {
    hall.random(5, 10);
    fold(hall.stream());
    hall.add(
        ReviewEvent.of(
            EventKind.SUPPLEMENTED,
            hall.served("3031", "tianhe", Hall.NOW.minus(Duration.ofDays(2))),
            "tianhe",
            "web",
            Hall.NOW),
        LocalDate.of(2026, 11, 18));
    fold(hall.stream().subList(0, hall.events.size() - 1));
    assertThat(run().status()).isEqualTo(Status.WAITING);
  }

  @Test
  void aRunThatWasCutOffGoesOn() {
    hall.random(6, 40);
    fold(hall.stream());
    hall.clock.advance(Duration.ofDays(1));
    var events = new RecountEvents(recounts, new StatisticsRules(hall.clock));
    var input = new RecountEvents.Input(Optional.empty());
    var step = events.advance(Optional.empty(), input);
    for (int i = 0; i < 3; i++) {
      step = events.advance(Optional.of(step.cursor()), input);
    }
    assertThat(step.finished()).isFalse();
    new DynamoCheckpoints(hall.table).advance("reviews-recount", Optional.empty(), step.cursor());
    assertThat(run().status()).isEqualTo(Status.AGREES);
  }
}
