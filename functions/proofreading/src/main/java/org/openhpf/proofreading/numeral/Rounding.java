package org.openhpf.proofreading.numeral;

import java.math.BigDecimal;
import java.util.List;

/** How far a total may lie from the sum of its rounded parts. */
final class Rounding {
  private Rounding() {}

  /** Half of the last place for each part and the total; whole numbers are counted, not rounded. */
  static BigDecimal of(List<BigDecimal> parts, BigDecimal total) {
    int scale = parts.stream().mapToInt(BigDecimal::scale).reduce(total.scale(), Math::max);
    return scale <= 0 ? BigDecimal.ZERO : BigDecimal.valueOf(5L * (parts.size() + 1), scale + 1);
  }
}
