package org.openhpf.proofreading.numeral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import org.openhpf.proofreading.text.HanNumber;

/**
 * An amount of yuan in capital figures (中文大写金额), as 《支付结算办法》 annex 1 has them written: 叁仟伍佰零肆元整.
 */
final class CapitalAmount {
  private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟";
  private static final String SIMPLE = "零一二三四五六七八九十百千";

  private CapitalAmount() {}

  /**
   * @param text with 元 or 圆, 角, 分, 整 or 正
   * @return in yuan; empty if it is no number
   */
  static Optional<BigDecimal> value(String text) {
    String simple = simple(text);
    int yuan = simple.indexOf('元');
    OptionalLong whole = HanNumber.value(simple.substring(0, yuan));
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        BigDecimal.valueOf(whole.getAsLong())
            .add(BigDecimal.valueOf(figureBefore(simple, '角'), 1))
            .add(BigDecimal.valueOf(figureBefore(simple, '分'), 2)));
  }

  /** The amount in capitals; below a trillion yuan, fractions of a cent dropped. */
  static String written(BigDecimal yuan) {
    long cents = yuan.movePointRight(2).setScale(0, RoundingMode.DOWN).longValueExact();
    long whole = cents / 100;
    int tenths = (int) (cents / 10 % 10);
    int hundredths = (int) (cents % 10);
    var text = new StringBuilder(whole > 0 || cents == 0 ? capitals(whole) + "元" : "");
    if (tenths > 0) {
      text.append(CAPITALS.charAt(tenths)).append('角');
    } else if (hundredths > 0 && whole > 0) {
      text.append('零');
    }
    return hundredths > 0
        ? text.append(CAPITALS.charAt(hundredths)).append('分').toString()
        : text.append('整').toString();
  }

  /** Capital and simple figures as capitals. */
  static String capitals(String figures) {
    var text = new StringBuilder();
    for (char c : figures.toCharArray()) {
      int at = SIMPLE.indexOf(c == '〇' ? '零' : c == '两' ? '二' : c);
      text.append(at >= 0 ? CAPITALS.charAt(at) : c);
    }
    return text.toString();
  }

  private static String simple(String capitals) {
    var text = new StringBuilder();
    for (char c : capitals.replace('圆', '元').toCharArray()) {
      int at = CAPITALS.indexOf(c);
      text.append(at >= 0 ? SIMPLE.charAt(at) : c);
    }
    return text.toString();
  }

  private static int figureBefore(String simple, char unit) {
    int at = simple.indexOf(unit);
    return at < 1 ? 0 : Math.max(0, SIMPLE.indexOf(simple.charAt(at - 1)));
  }

  private static String capitals(long whole) {
    if (whole == 0) {
      return "零";
    }
    var text = new StringBuilder();
    boolean gap = false;
    for (int group = 2; group >= 0; group--) {
      int four = (int) (whole / (long) Math.pow(10_000, group) % 10_000);
      if (four == 0) {
        gap |= !text.isEmpty();
        continue;
      }
      if (!text.isEmpty() && (gap || four < 1_000)) {
        text.append('零');
      }
      text.append(group(four)).append(group == 2 ? "亿" : group == 1 ? "万" : "");
      gap = false;
    }
    return text.toString();
  }

  private static String group(int four) {
    var text = new StringBuilder();
    boolean gap = false;
    for (int unit = 1_000, place = 0; unit > 0; unit /= 10, place++) {
      int figure = four / unit % 10;
      if (figure == 0) {
        gap = !text.isEmpty();
      } else {
        text.append(gap ? "零" : "").append(CAPITALS.charAt(figure));
        text.append(place == 3 ? "" : "仟佰拾".substring(place, place + 1));
        gap = false;
      }
    }
    return text.toString();
  }
}
