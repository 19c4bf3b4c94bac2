package org.openhpf.kernel;

import static org.openhpf.kernel.InvalidValue.require;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact amount in yuan (元, CNY), always with two decimals, from −10<sup>15</sup> to
 * 10<sup>15</sup>: far beyond all the country's funds together, so that more is a mistake. Text and
 * JSON form: {@code "1234.50"}.
 *
 * @param yuan the amount, scale 2
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {
  private static final int INTEGER_DIGITS = 16;
  private static final BigDecimal BOUND = BigDecimal.TEN.pow(15);
  private static final Pattern TEXT =
      Pattern.compile("-?[0-9]{1," + INTEGER_DIGITS + "}(\\.[0-9]{1,2})?");

  /** Nothing, {@code 0.00}. */
  public static final Money ZERO = ofFen(0); // after what its constructor reads

  /**
   * @throws InvalidValue if it has more than two decimals, even zeros, or is out of bounds
   */
  public Money {
    require(yuan.scale() <= 2, "", "金额最多两位小数");
    // Digits are counted before anything is computed: 1E+999999999 written out would fill the
    // memory.
    boolean small = (long) yuan.precision() - yuan.scale() <= INTEGER_DIGITS;
    require(small && yuan.abs().compareTo(BOUND) <= 0, "", "金额超出可受理的范围");
    yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
  }

  /**
   * Reads {@code 1234}, {@code 1234.5}, {@code 1234.50} or {@code -0.01}: ASCII digits, no plus
   * sign, exponent, separator or space.
   *
   * @throws InvalidValue if the text is anything else, or out of bounds
   */
  public static Money of(String text) {
    require(TEXT.matcher(text).matches(), "", "金额须为以元为单位的数字，最多两位小数，例如 1234.50");
    return new Money(new BigDecimal(text));
  }

  /** An amount of fen (分), a hundredth of a yuan. */
  public static Money ofFen(long fen) {
    return new Money(BigDecimal.valueOf(fen, 2));
  }

  /** The amount in fen; always fits. */
  public long toFen() {
    return yuan.unscaledValue().longValueExact();
  }

  /**
   * The exact sum.
   *
   * @throws InvalidValue if it is out of bounds
   */
  public Money plus(Money other) {
    return new Money(yuan.add(other.yuan));
  }

  /**
   * The exact difference, which may be negative.
   *
   * @throws InvalidValue if it is out of bounds
   */
  public Money minus(Money other) {
    return new Money(yuan.subtract(other.yuan));
  }

  /**
   * The amount times a ratio, rounded once, to fen.
   *
   * @param ratio of any scale: 0.05 is five per cent
   * @param rounding stated by the rule that is applied; there is no default
   */
  public Money times(BigDecimal ratio, RoundingMode rounding) {
    return new Money(yuan.multiply(ratio).setScale(2, rounding));
  }

  /** The same amount with the other sign. */
  public Money negate() {
    return new Money(yuan.negate());
  }

  /** Whether it is less than zero. */
  public boolean isNegative() {
    return yuan.signum() < 0;
  }

  @Override
  public int compareTo(Money other) {
    return yuan.compareTo(other.yuan);
  }

  /** {@code 1234.50}. */
  @Override
  public String toString() {
    return yuan.toPlainString();
  }
}
