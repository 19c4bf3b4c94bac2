package org.openhpf.reviews.statistics;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import org.openhpf.reviews.ReviewsFunction;
import org.openhpf.reviews.event.DynamoReviewEvents;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ProjectNoSamples;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Services and events of some days, and the model that says what they come to. */
final class Hall {
  static final Instant NOW = ChinaTime.parse("2026-11-20T10:00:00+08:00");
  private static final List<String> MATTERS = List.of("1001", "1010", "1012", "3001");
  private static final List<String> BRANCHES = List.of("tianhe", "yuexiu", "huadu");
  private static final List<String> CHANNELS = List.of("mini-program", "kiosk", "sms");

  final StillClock clock = StillClock.at("2026-11-20T10:00:00+08:00");
  final MemoryStack stack = MemoryStack.of(ReviewsFunction.class, clock);
  final Table table = new Table(stack.dynamoDb(), "ReviewTable");

  /** As they are to be counted. */
  final List<CountedEvent> events = new ArrayList<>();

  private final DynamoReviewEvents rows = new DynamoReviewEvents(table);
  private int cases;

  DynamoCounters counters() {
    return counters(stack.dynamoDb());
  }

  DynamoCounters counters(DynamoDbClient dynamoDb) {
    return new DynamoCounters(
        new Table(dynamoDb, "ReviewTable"), new Transactions(dynamoDb), clock);
  }

  /** Events of so many services of the last days, with all that can become of a service. */
  Hall random(long seed, int services) {
    var random = new Random(seed);
    for (int i = 0; i < services; i++) {
      service(random, NOW.minus(Duration.ofHours(random.nextInt(24 * 40))));
    }
    return this;
  }

  private void service(Random random, Instant ended) {
    String branch = BRANCHES.get(random.nextInt(BRANCHES.size()));
    ServiceId service = served(MATTERS.get(random.nextInt(MATTERS.size())), branch, ended);
    LocalDate day = LocalDate.ofInstant(ended, ChinaTime.ZONE);
    if (random.nextInt(3) > 0) {
      Instant finished = ended.plusSeconds(random.nextInt(100_000));
      add(
          ReviewEvent.ofCase(EventKind.CASE_FINISHED, service.projectNo(), finished),
          LocalDate.ofInstant(finished, ChinaTime.ZONE));
    }
    if (random.nextInt(4) == 0) {
      add(ReviewEvent.of(EventKind.DEFAULT, service, branch, "offline", NOW), day);
      return;
    }
    String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    int level = 1 + random.nextInt(5);
    List<String> codes = level > 2 || random.nextInt(3) == 0 ? List.of() : codes(level);
    Instant at = ended.plusSeconds(random.nextInt(200_000));
    add(ReviewEvent.of(EventKind.REVIEWED, service, branch, channel, at).level(level, codes), day);
    if (level <= 2) {
      rectified(random, service, branch, channel, level, codes, at, day);
    }
  }

  private static List<String> codes(int level) {
    return level == 1 ? List.of("115", "108") : List.of("212");
  }

  private void rectified(
      Random random,
      ServiceId service,
      String branch,
      String channel,
      int level,
      List<String> codes,
      Instant at,
      LocalDate day) {
    for (EventKind kind :
        List.of(
            EventKind.RECTIFICATION_OPENED,
            EventKind.ASSIGNED,
            EventKind.ESCALATED,
            random.nextBoolean() ? EventKind.CLOSED : EventKind.NOT_VALID,
            EventKind.REVIEWED_AGAIN)) {
      ReviewEvent event =
          ReviewEvent.of(kind, service, branch, channel, at.plusSeconds(60))
              .level(level, codes)
              .onTime(random.nextBoolean());
      add(kind == EventKind.REVIEWED_AGAIN ? event.secondLevel(1 + random.nextInt(5)) : event, day);
    }
  }

  /** A service that ended, with its row and its event. */
  ServiceId served(String matter, String branch, Instant ended) {
    var service = new ServiceId(ProjectNoSamples.of(matter, "20261001", cases++), 1);
    var row = new HashMap<>(key(DynamoKeys.partition(service), DynamoKeys.SERVICE));
    row.put("endedAt", time(ended));
    row.put("branchId", text(branch));
    row.put("branchName", text(branch + "管理部"));
    table.put(row, "attribute_not_exists(pk)", Map.of());
    add(
        ReviewEvent.of(EventKind.SERVED, service, branch, "offline", ended),
        LocalDate.ofInstant(ended, ChinaTime.ZONE));
    return service;
  }

  /** Something happened. */
  void add(ReviewEvent event, LocalDate servedOn) {
    table.put(row(event), "attribute_not_exists(pk)", Map.of());
    events.add(CountedEvent.of(event, servedOn));
  }

  private Map<String, AttributeValue> row(ReviewEvent event) {
    return rows.write(event).item().put().item();
  }

  /** The events as the stream tells them. */
  List<StreamRecord> stream() {
    return events.stream()
        .map(counted -> new StreamRecord("INSERT", plain(row(counted.event())), Map.of()))
        .toList();
  }

  private static Map<String, Object> plain(Map<String, AttributeValue> row) {
    var plain = new HashMap<String, Object>();
    row.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  private static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> new BigDecimal(value.n());
      case BOOL -> value.bool();
      case L -> value.l().stream().map(Hall::plain).toList();
      default -> throw new IllegalArgumentException("an event holds " + value.type());
    };
  }

  /** All that counters say. */
  Map<Bucket, Map<String, Long>> counted() {
    var all = new HashMap<Bucket, Map<String, Long>>();
    for (Dimension dimension : Dimension.values()) {
      all.putAll(counters().now(dimension, "2026", "2027").buckets());
    }
    return all;
  }
}
