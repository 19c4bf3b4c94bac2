package org.openhpf.reviews;

import java.time.LocalDate;
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

  private final CountedMonth month = new CountedMonth(stack);

  @TestFactory
  Stream<DynamicTest> everyFileIsAnsweredAsItSays() {
    return PlayedEvents.of(stack)
        .given("reviews-counters/of-one-service", month::served)
        .then("reviews-counters/of-one-service", month::requireCounted)
        .given("reviews-http/statistics", month::counted)
        .given("reviews-http/causes", month::counted)
        .given("reviews-http/recounts", month::differs)
        .given("reviews-recount/every-night", () -> month.recounted(LocalDate.of(2026, 11, 20)))
        .tests();
  }
}
