package org.openhpf.reviews.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Matter;

class ReviewCodesTest {
  private final ReviewCodes codes = new ReviewCodes();

  @Test
  void everyLevelHasEightCodesInUse() {
    assertThat(codes.levels()).extracting(Level::level).containsExactly(5, 4, 3, 2, 1);
    List<String> inUse =
        List.of(5, 4, 3, 2, 1).stream()
            .flatMap(
                level ->
                    IntStream.range(0, 8)
                        .map(n -> List.of(108, 207, 307, 406, 510).get(level - 1) + n)
                        .mapToObj(Integer::toString))
            .toList();
    assertThat(inUse).allSatisfy(code -> assertThat(codes.find(code)).isPresent());
    assertThat(List.of("509", "401", "306", "206", "107", "600", ""))
        .noneMatch(code -> codes.find(code).isPresent());
  }

  @Test
  void aPersonIsOfferedWhatFitsWhereAndHowItWasHandled() {
    assertThat(offered(2, ServiceChannel.OFFLINE, Matter.Handling.INSTANT))
        .contains("212")
        .doesNotContain("209");
    assertThat(offered(2, ServiceChannel.ONLINE, Matter.Handling.PROMISED))
        .contains("209")
        .doesNotContain("212");
  }

  private List<String> offered(int level, ServiceChannel channel, Matter.Handling handling) {
    return codes.fitting(level, channel, Optional.of(handling)).stream()
        .map(DetailCode::code)
        .toList();
  }
}
