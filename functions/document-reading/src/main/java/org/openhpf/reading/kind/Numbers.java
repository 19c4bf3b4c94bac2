package org.openhpf.reading.kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.UnifiedCreditCode;

/** Numbers and dates as they are printed. */
final class Numbers {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[年.\\-/](\\d{1,2})[月.\\-/](\\d{1,2})");

  private Numbers() {}

  /** Letters that stand where only digits can, as the digits they are printed like. */
  static String digits(String text) {
    return text.toUpperCase(java.util.Locale.ROOT)
        .replace('O', '0')
        .replace('Q', '0')
        .replace('D', '0')
        .replace('I', '1')
        .replace('L', '1')
        .replace('|', '1')
        .replace('Z', '2')
        .replace('S', '5')
        .replace('B', '8')
        .replace('×', 'X')
        .replace('Ⅹ', 'X');
  }

  /** Letters that credit codes do not have (GB 32100), as the digits they are printed like. */
  static String creditCodeCharacters(String text) {
    return text.toUpperCase(java.util.Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('Z', '2')
        .replace('S', '5');
  }

  /** The first date of a text, with 年月日, points or dashes; empty if there is none. */
  static Optional<LocalDate> date(String text) {
    Matcher date = DATE.matcher(text.replace("O", "0").replace("l", "1"));
    while (date.find()) {
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(2)),
                Integer.parseInt(date.group(3))));
      } catch (DateTimeException e) {
        continue; // no such day: not a date, or misread
      }
    }
    return Optional.empty();
  }

  static Optional<ResidentIdNumber> idNumber(String text) {
    return valid(text, ResidentIdNumber::new);
  }

  static Optional<UnifiedCreditCode> creditCode(String text) {
    return valid(text, UnifiedCreditCode::new);
  }

  /** The part of a text that a pattern describes and a check confirms; else the first that fits. */
  static Optional<int[]> find(String text, Pattern pattern, Predicate<String> check) {
    Optional<int[]> first = Optional.empty();
    Matcher matcher = pattern.matcher(text);
    for (int from = 0; from < text.length() && matcher.find(from); from = matcher.start() + 1) {
      int[] span = {matcher.start(), matcher.end()};
      if (check.test(matcher.group())) {
        return Optional.of(span);
      }
      if (first.isEmpty()) {
        first = Optional.of(span);
      }
    }
    return first;
  }

  private static <T> Optional<T> valid(String text, java.util.function.Function<String, T> type) {
    try {
      return Optional.of(type.apply(text));
    } catch (InvalidValue e) {
      return Optional.empty();
    }
  }
}
