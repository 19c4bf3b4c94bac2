package org.openhpf.reviews.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.storage.Table;

class DynamoReviewEventsTest {
  private static final ServiceId SERVICE =
      ServiceId.parse(ProjectNoSamples.of("3001", "20261120") + "-2");

  private final DynamoReviewEvents events = new DynamoReviewEvents(new Table(null, "reviews"));

  @Test
  void anEventIsARowOfItsDayInChinaUnderItsTimeAndId() {
    var at = ChinaTime.parse("2026-11-21T07:30:00+08:00"); // the 20th in UTC
    var event =
        ReviewEvent.of(EventKind.REVIEWED, SERVICE, "tianhe", "web", at)
            .level(1, List.of("212", "115"));
    var row = events.write(event).item().put().item();
    assertThat(row.get("pk").s()).startsWith("EVENTS#2026-11-21#");
    assertThat(row.get("sk").s())
        .isEqualTo("2026-11-20T23:30:00.000000000Z#" + SERVICE + "-reviewed");
    assertThat(DynamoReviewEvents.of(row)).isEqualTo(event);
  }

  @Test
  void aRowWithoutWhatCameLaterDecodes() {
    var at = ChinaTime.parse("2026-11-20T10:00:00+08:00");
    var row =
        new HashMap<>(
            events
                .write(ReviewEvent.ofCase(EventKind.CASE_FINISHED, SERVICE.projectNo(), at))
                .item()
                .put()
                .item());
    List.of("codes", "onTime", "secondLevel", "branchId").forEach(row::remove);
    assertThat(DynamoReviewEvents.of(row).codes()).isEmpty();
  }
}
