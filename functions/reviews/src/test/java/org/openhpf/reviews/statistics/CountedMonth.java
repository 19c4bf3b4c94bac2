package org.openhpf.reviews.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.testing.TestStack;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.storage.Clients;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;

/** June 2026 in the emulators, with one service that was reviewed; and what a recount finds. */
public final class CountedMonth {
  private static final ServiceId SERVICE = ServiceId.parse("3031202606100000000000-1");
  private static final Instant ENDED = ChinaTime.parse("2026-06-10T10:00:00+08:00");

  private final Table table;
  private final DynamoCounters counters;

  public CountedMonth(TestStack stack) {
    Map<String, String> environment = stack.environment("reviews-http");
    var dynamoDb = new Clients(environment).dynamoDb();
    Clock clock = ChinaTime.clock(environment);
    table = new Table(dynamoDb, environment.get("REVIEW_TABLE"));
    counters = new DynamoCounters(table, new Transactions(dynamoDb), clock);
  }

  /** The service is there, nothing of it counted. */
  public void served() {
    var row = new HashMap<>(key(DynamoKeys.partition(SERVICE), DynamoKeys.SERVICE));
    row.put("endedAt", time(ENDED));
    row.put("branchId", text("tianhe"));
    row.put("branchName", text("天河管理部"));
    table.put(row, "attribute_not_exists(pk) OR endedAt = :at", Map.of(":at", time(ENDED)));
  }

  /** All of it is counted; as often as one likes. */
  public void counted() {
    served();
    counters.count(
        List.of(
            ReviewEvent.of(EventKind.SERVED, SERVICE, "tianhe", "offline", ENDED),
            ReviewEvent.ofCase(EventKind.CASE_FINISHED, SERVICE.projectNo(), ENDED),
            ReviewEvent.of(
                    EventKind.REVIEWED, SERVICE, "tianhe", "mini-program", ENDED.plusSeconds(3600))
                .level(1, List.of("115"))));
  }

  /** What the event of the stream comes to. */
  public void requireCounted() {
    assertThat(
            counters
                .now(Dimension.MATTER, "2026-06", "2026-06")
                .of(new Bucket(Dimension.MATTER, "2026-06")))
        .isEqualTo(Map.of("3031.s", 1L, "3031.f", 1L, "3031.a1", 1L));
  }

  /** Most days of the window were recounted before. */
  public void recounted(LocalDate today) {
    var sums = new DynamoTallies(table, "RECOUNT");
    for (int back = 8; back <= 92; back++) {
      String day = today.minusDays(back).toString();
      sums.put(new Bucket(Dimension.DAY, day), Map.of(), day);
    }
  }

  /** A recount that found a difference. */
  public void differs() {
    new DynamoRecounts(table, counters)
        .keep(
            new Recount(
                LocalDate.of(2026, 11, 20),
                ENDED,
                Recount.Status.DIFFERS,
                2,
                3,
                List.of(new Recount.Difference("matter", "2026-06", "3031.a1", 0, 1))));
  }
}
