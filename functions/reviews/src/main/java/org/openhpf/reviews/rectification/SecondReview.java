package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.List;

/**
 * 二次评价: what the person says of the rectification, once. Its text stands in its step.
 *
 * @param level 1 to 5
 * @param codes details of that level
 */
public record SecondReview(int level, List<String> codes, Instant at) {
  public SecondReview {
    codes = List.copyOf(codes);
    if (level < 1 || level > 5) {
      throw new IllegalArgumentException("no level " + level);
    }
  }

  boolean isNegative() {
    return level < 3;
  }
}
