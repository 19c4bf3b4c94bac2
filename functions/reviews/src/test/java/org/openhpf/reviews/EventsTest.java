package org.openhpf.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;
import org.openhpf.reviews.statistics.CountedMonth;

/** Every file in events/ of this capability, through the real handler and the emulators. */
class EventsTest {
  private static final TestStack stack =
      TestStack.of(EventsTest.class, ReviewsFunction.class)
          .startingAt(ChinaTime.parse("2026-11-20T10:00:00+08:00"));

  private static final String LISTER = "01m7vax680qck96jwf28p8h11s";

  private final CountedMonth month = new CountedMonth(stack);
  private final Shelf shelf = new Shelf(stack);

  @TestFactory
  Stream<DynamicTest> everyFileIsAnsweredAsItSays() {
    List.of(1, 4, 5, 6, 7).forEach(n -> shelf.served(n, Desk.LIN, "tianhe"));
    shelf.served(3, Desk.LIN, "tianhe", ChinaTime.parse("2026-11-20T09:59:30+08:00"));
    shelf.reviewed(2, Desk.LIN, "tianhe", "都很好");
    shelf.reviewed(8, Desk.LIN, "tianhe", "也很好");
    shelf.reviewed(9, Desk.LIN, "tianhe", "请回电13800138002");
    shelf.reviewed(10, LISTER, "huangpu", "很快");
    shelf.reviewedBadly(12, Desk.LIN, "baiyun");
    shelf.reviewedBadly(13, Desk.LIN, "panyu");
    return PlayedEvents.of(stack)
        .given("reviews-outbox-sweep/nothing-to-do", () -> stack.markAllSent("ReviewTable"))
        .given("reviews-http/list-held-deliveries", () -> shelf.delivered(12))
        .given("reviews-counters/of-one-service", month::served)
        .then("reviews-counters/of-one-service", month::requireCounted)
        .given("reviews-http/statistics", month::counted)
        .given("reviews-http/causes", month::counted)
        .given("reviews-http/recounts", month::differs)
        .given("reviews-recount/every-night", () -> month.recounted(LocalDate.of(2026, 11, 20)))
        .tests();
  }
}
