package org.openhpf.bench.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhpf.bench.Measure;

class MonthOfReviewsTest {
  @Test
  void aSmallMonthIsCountedExactlyAndAnsweredByOneQuery() {
    assertThat(new MonthOfReviews(620).measure())
        .filteredOn(measure -> measure.goal() != null && measure.goal().startsWith("="))
        .hasSize(3)
        .allMatch(Measure::holds);
  }

  @Test
  void aReviewIsOneTransaction() {
    assertThat(WrittenReview.measure())
        .filteredOn(measure -> measure.goal() != null)
        .hasSize(2)
        .allMatch(Measure::holds);
  }
}
