package org.openhpf.bench.reviews;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.openhpf.bench.Measure;
import org.openhpf.bench.Samples;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Matters;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.reviews.event.DynamoReviewEvents;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.statistics.DynamoEventFold;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * A month of reviews, each with its service, through the real fold into a table in memory, and the
 * question for its figures. Every twentieth batch comes twice.
 */
final class MonthOfReviews {
  /** As template.yaml hands them to the function. */
  private static final int BATCH = 500;

  private static final int CROWD = 1_563;
  private static final int MOST_A_SECOND = 1_000;
  private static final int CALL_MILLIS = 10;
  private static final int ANSWERS = 51;
  private static final int BRANCHES = 15;
  private static final List<String> CHANNELS =
      List.of("mini-program", "web", "kiosk", "sms", "window");

  private final ReviewDesk desk = new ReviewDesk();
  private final DynamoEventFold fold = desk.statistics().fold();
  private final DynamoReviewEvents rows = new DynamoReviewEvents(desk.table());
  private final Random random = new Random(20261101);
  private final YearMonth month = YearMonth.from(ChinaTime.today(desk.clock)).minusMonths(1);
  private final List<String> matters =
      Matters.centre().on(month.atEndOfMonth()).stream().map(Matter::code).toList();
  private final long reviews;
  private long events;
  private long batches;
  private long negatives;
  private long folding;

  MonthOfReviews(long reviews) {
    this.reviews = reviews;
  }

  List<Measure> measure() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    desk.calls.reset();
    desk.dynamoDb().resetUnits();
    int days = month.lengthOfMonth();
    for (int day = 1; day <= days; day++) {
      day(month.atDay(day), reviews * day / days - reviews * (day - 1) / days, threads);
      System.err.println("counted: day " + day + " of " + days);
    }
    var measures = new ArrayList<Measure>();
    measures.add(Measure.of("reviews of a month", reviews, ""));
    measures.add(Measure.of("their events, in batches of 500", events, ""));
    measures.addAll(writing());
    measures.addAll(answering(threads));
    return measures;
  }

  private void day(LocalDate day, long number, ThreadMXBean threads) {
    var batch = new ArrayList<StreamRecord>(BATCH);
    var gone = new ArrayList<String>();
    for (long i = 0; i < number; i++) {
      service(day, batch, gone);
      if (batch.size() >= BATCH || i == number - 1) {
        long before = threads.getCurrentThreadCpuTime();
        count(batch);
        folding += threads.getCurrentThreadCpuTime() - before;
        if (++batches % 20 == 0) {
          count(batch);
        }
        batch.clear();
      }
    }
    forget(gone);
  }

  private void count(List<StreamRecord> batch) {
    if (fold.fold(batch).isPresent()) {
      throw new IllegalStateException("a batch was not counted");
    }
  }

  /** Somebody was served, and reviewed it within three days. */
  private void service(LocalDate day, List<StreamRecord> batch, List<String> gone) {
    String matter = matters.get((int) (matters.size() * random.nextDouble() * random.nextDouble()));
    var service = new ServiceId(ProjectNo.next(desk.ids, matter, day), 1);
    String branch = "branch-" + random.nextInt(BRANCHES);
    Instant ended = ChinaTime.at(day, LocalTime.of(9, 0)).plusSeconds(random.nextInt(28_000));
    Instant at = ended.plusSeconds(random.nextInt(250_000));
    desk.ended(service, branch, ended);
    int draw = random.nextInt(1_000);
    int level = draw < 4 ? 1 : draw < 10 ? 2 : draw < 40 ? 3 : draw < 200 ? 4 : 5;
    negatives += level <= 2 ? 1 : 0;
    List<String> codes = level == 1 ? List.of("115") : level == 2 ? List.of("212") : List.of();
    String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    add(batch, gone, ReviewEvent.of(EventKind.SERVED, service, branch, "offline", ended));
    add(
        batch,
        gone,
        ReviewEvent.of(EventKind.REVIEWED, service, branch, channel, at).level(level, codes));
    gone.add("SERVICE#" + service.projectNo() + "#1 SERVICE");
  }

  private void add(List<StreamRecord> batch, List<String> gone, ReviewEvent event) {
    var image = new HashMap<String, Object>();
    rows.write(event).item().put().item().forEach((name, value) -> image.put(name, plain(value)));
    batch.add(new StreamRecord("INSERT", image, Map.of()));
    gone.add("COUNTED#" + event.eventId() + " -");
    events++;
  }

  private static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> new BigDecimal(value.n());
      default -> value.l().stream().map(AttributeValue::s).toList();
    };
  }

  /** What a table in memory need not keep: rows of another day are not asked for. */
  private void forget(List<String> gone) {
    for (String row : gone) {
      int space = row.indexOf(' ');
      Map<String, AttributeValue> key =
          Map.of(
              "pk", AttributeValue.fromS(row.substring(0, space)),
              "sk", AttributeValue.fromS(row.substring(space + 1)));
      desk.dynamoDb().deleteItem(delete -> delete.tableName(ReviewDesk.TABLE).key(key));
    }
  }

  private List<Measure> writing() {
    long transactions = desk.calls.calls("transactWriteItems");
    Map<String, Long> keys = desk.dynamoDb().unitsByKey(ReviewDesk.TABLE);
    long busiest =
        keys.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("COUNTS#"))
            .mapToLong(Map.Entry::getValue)
            .max()
            .orElseThrow();
    long counters =
        keys.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("COUNTS#"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    double callsOfABatch = (double) desk.calls.calls() / batches;
    return List.of(
        Measure.of("events of a transaction", (double) events / transactions, ""),
        Measure.of("units an event, to its own row", 2, "units"),
        Measure.of("units an event, to counters", (double) counters / events, "units"),
        Measure.atMost(
            MOST_A_SECOND,
            CROWD + " events/s: busiest counters' key",
            (double) busiest / events * CROWD,
            "/s"),
        Measure.of("calls of a batch of 500, one after the other", callsOfABatch, ""),
        Measure.atLeast(
            CROWD,
            "events/s of one batch at a time, 10 ms a call",
            BATCH * 1_000.0 / (callsOfABatch * CALL_MILLIS),
            "/s"),
        Measure.of("CPU an event, counting and a table in memory", folding / 1e6 / events, "ms"));
  }

  private List<Measure> answering(ThreadMXBean threads) {
    var samples = new Samples();
    JsonNode answer = null;
    for (int i = 0; i < 2 * ANSWERS; i++) {
      desk.calls.reset();
      long before = threads.getCurrentThreadCpuTime();
      answer =
          desk.ask(
              "GET /v1/reviews/statistics",
              Map.of("by", "matter", "from", month.toString(), "to", month.toString()),
              Optional.empty(),
              "nobody");
      if (i >= ANSWERS) {
        samples.add("answer", (threads.getCurrentThreadCpuTime() - before) / 1e6);
      }
    }
    return List.of(
        Measure.exactly(0, "reviews counted twice or not at all", active(answer) - reviews, ""),
        Measure.exactly(
            0,
            "negatives counted twice or not at all",
            figure(answer, "negatives") - negatives,
            ""),
        Measure.exactly(1, "figures by matter: queries", desk.calls.calls(), ""),
        Measure.of("figures by matter: items read", desk.calls.items(), ""),
        Measure.of("figures by matter: KB read", desk.calls.bytes() / 1024.0, ""),
        Measure.of("figures by matter: CPU, median", samples.median("answer"), "ms"),
        Measure.atLeast(
            100,
            "counting the events anew : asking the counters, CPU",
            folding / 1e6 / samples.median("answer"),
            "x"));
  }

  private static long active(JsonNode answer) {
    return figure(answer, "active");
  }

  private static long figure(JsonNode answer, String name) {
    return StreamSupport.stream(answer.path("total").spliterator(), false)
        .filter(figure -> figure.path("figure").asString().equals(name))
        .mapToLong(figure -> Long.parseLong(figure.path("value").asString()))
        .findFirst()
        .orElseThrow();
  }
}
