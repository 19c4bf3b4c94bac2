package org.openhpf.reviews.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.local.testing.dynamodb.FaultRates;
import org.openhpf.local.testing.dynamodb.SimulatedDynamoDb;
import org.openhpf.local.testing.dynamodb.Simulation;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;

class DynamoCountersTest {
  private static final int ENVIRONMENTS = 4;

  private final Hall hall = new Hall();

  private Map<Bucket, Map<String, Long>> expected() {
    return Tally.of(hall.events).buckets();
  }

  /**
   * Batches overlap, repeat, are cut in two and come in any order, to several environments that
   * conflict, lose replies and are killed before and after each call; at last all of it comes once
   * more.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void eachEventCountsOnceWhateverBefallsItsBatches(long seed) {
    hall.random(seed, 60);
    var random = new Random(seed);
    List<StreamRecord> stream = new ArrayList<>(hall.stream());
    for (double rate : new double[] {0.3, 0.1}) {
      var simulation = new Simulation(seed, FaultRates.of(rate));
      for (int i = 0; i < ENVIRONMENTS; i++) {
        Collections.shuffle(stream, random);
        List<List<StreamRecord>> batches = batches(stream, random);
        var fold =
            new DynamoEventFold(
                hall.counters(new SimulatedDynamoDb(hall.stack.dynamoDb(), simulation)));
        simulation.actor(() -> batches.forEach(fold::fold));
      }
      simulation.run();
    }
    var fold = new DynamoEventFold(hall.counters());
    batches(stream, random).forEach(batch -> assertThat(fold.fold(batch)).isEmpty());

    assertThat(hall.counted()).isEqualTo(expected());
  }

  private static List<List<StreamRecord>> batches(List<StreamRecord> stream, Random random) {
    var batches = new ArrayList<List<StreamRecord>>();
    for (int from = 0; from < stream.size(); from += 50) {
      int to = Math.min(stream.size(), from + 50 + random.nextInt(60));
      List<StreamRecord> batch = List.copyOf(stream.subList(from, to));
      batches.add(batch);
      if (random.nextInt(3) == 0) {
        batches.add(batch.subList(0, batch.size() / 2));
        batches.add(batch.subList(batch.size() / 2, batch.size()));
      }
    }
    return batches;
  }

  @Test
  void aBatchIsAFewTransactionsAndAReadOfItsServices() {
    hall.random(7, 60);
    var simulation = new Simulation(1, FaultRates.NONE);
    var fold =
        new DynamoEventFold(
            hall.counters(new SimulatedDynamoDb(hall.stack.dynamoDb(), simulation)));
    fold.fold(hall.stream().subList(0, 30)); // learns what the branches are called
    simulation.actor(() -> fold.fold(hall.stream().subList(30, 130)));
    simulation.run();
    assertThat(simulation.calls()).isLessThanOrEqualTo(3);
  }

  @Test
  void whatCannotBeReadIsPassedOver() {
    hall.random(3, 4);
    List<StreamRecord> stream = new ArrayList<>(hall.stream());
    var broken = new HashMap<>(stream.getFirst().newImage());
    broken.put("kind", "OF_A_NEWER_WRITER");
    stream.addFirst(new StreamRecord("INSERT", broken, Map.of()));
    stream.add(new StreamRecord("INSERT", Map.of("pk", "SERVICE#1#1", "sk", "SERVICE"), Map.of()));
    assertThat(new DynamoEventFold(hall.counters()).fold(stream)).isEmpty();
    assertThat(hall.counted()).isEqualTo(expected());
  }

  @Test
  void aReviewCountsInTheMonthOfItsServiceAndByNoChannelOfAService() {
    var ended = Hall.NOW.minus(Duration.ofDays(21)); // 30 October
    var service = hall.served("3001", "tianhe", ended);
    hall.add(
        ReviewEvent.of(EventKind.REVIEWED, service, "tianhe", "kiosk", Hall.NOW)
            .level(1, List.of("115")),
        LocalDate.of(2026, 10, 30));
    new DynamoEventFold(hall.counters()).fold(hall.stream());

    var counted = hall.counted();
    assertThat(counted.get(new Bucket(Dimension.MATTER, "2026-10")))
        .isEqualTo(Map.of("3001.s", 1L, "3001.a1", 1L));
    assertThat(counted.get(new Bucket(Dimension.CHANNEL, "2026-10")))
        .isEqualTo(Map.of("kiosk.a1", 1L));
    assertThat(counted.get(new Bucket(Dimension.DAY, "2026-11-20")))
        .isEqualTo(Map.of("reviewed", 1L));
    assertThat(counted.get(new Bucket(Dimension.CAUSE, "2026-10", "3001#tianhe")))
        .isEqualTo(Map.of("all", 1L, "115", 1L));
    assertThat(counted).hasSize(7);
  }
}
