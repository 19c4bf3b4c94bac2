package org.openhpf.reviews.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.reviews.statistics.Bucket;
import org.openhpf.reviews.statistics.Dimension;
import org.openhpf.reviews.statistics.Months;
import org.openhpf.reviews.statistics.Tally;

class CauseBoardTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final Tally tally = new Tally();

  private void counted(String month, String place, Map<String, Long> numbers) {
    tally.add(new Bucket(Dimension.CAUSE, month, place), numbers);
  }

  private CauseBoard board(Optional<String> matter, Optional<String> branch) {
    counted("2026-10", "3031#tianhe", Map.of("all", 4L, "212", 3L, "115", 2L));
    counted(
        "2026-11", "3031#tianhe", Map.of("all", 6L, "212", 5L, "115", 1L, "-all", 1L, "-115", 1L));
    counted("2026-11", "1012#yuexiu", Map.of("all", 2L, "212", 1L, "text", 1L));
    return new CauseBoard(tally, new Months(NOVEMBER, NOVEMBER), matter, branch);
  }

  @Test
  void countsReviewsAndReasonsNowAndBeforeWithoutWhatIsNotValid() {
    CauseBoard board = board(Optional.empty(), Optional.empty());
    assertThat(board.negatives()).isEqualTo(new Change<>("all", 7, 4));
    assertThat(board.byCode())
        .containsExactly(
            new Change<>("212", 6, 3), new Change<>("text", 1, 0), new Change<>("115", 0, 2));
    assertThat(board.byMatter())
        .containsExactly(new Change<>("3031", 5, 4), new Change<>("1012", 2, 0));
    assertThat(board.byBranch())
        .containsExactly(new Change<>("tianhe", 5, 4), new Change<>("yuexiu", 2, 0));
  }

  @Test
  void namesWhatRoseMostFirst() {
    assertThat(board(Optional.empty(), Optional.empty()).risen(2))
        .containsExactly(
            new Change<>(new Cause("3031", "tianhe", "212"), 5, 3),
            new Change<>(new Cause("1012", "yuexiu", "212"), 1, 0));
  }

  @Test
  void looksAtOneMatterOrBranchAlone() {
    assertThat(board(Optional.of("1012"), Optional.empty()).negatives().now()).isEqualTo(2);
    assertThat(board(Optional.of("1012"), Optional.of("tianhe")).negatives())
        .isEqualTo(new Change<>("all", 0, 0));
  }
}
