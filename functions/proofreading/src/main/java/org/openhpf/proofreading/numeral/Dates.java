package org.openhpf.proofreading.numeral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;
import org.openhpf.proofreading.text.HanNumber;

/**
 * Dates that no calendar has, weekdays that are another day's, periods that end before they begin.
 */
final class Dates implements ParagraphCheck {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:([0-9]{4}|[〇零一二三四五六七八九]{4})年)?([0-9]{1,2}|[一二三四五六七八九十]{1,3})月"
              + "([0-9]{1,2}|[一二三四五六七八九十]{1,3})日"
              + "|(?<![0-9-])((?:19|20)[0-9]{2})-([0-9]{1,2})-([0-9]{1,2})(?![0-9-])"
              + "|([0-9]{4})年([0-9]{1,2})月(?![0-9])");
  private static final Pattern WEEKDAY =
      Pattern.compile("^[\\s　]{0,3}[（(]?(?:星期|周|礼拜)([一二三四五六日天])");
  private static final Pattern UNTIL = Pattern.compile("^(?:[起始])?[至到—～-]{1,2}$");
  private static final String WEEKDAYS = "一二三四五六日";
  private static final String LUNAR = "历";

  private record Given(int from, int to, LocalDate date) {}

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    Matcher found = DATE.matcher(text);
    Given before = null;
    while (found.find()) {
      int from = found.start();
      boolean number =
          Chars.isDigit(Chars.at(text, from - 1)) || isFigure(Chars.at(text, from - 1));
      if (number || text.substring(Math.max(0, from - 3), from).contains(LUNAR)) {
        continue;
      }
      int group = found.group(4) != null ? 4 : found.group(7) != null ? 7 : 1;
      OptionalLong year = value(found.group(group));
      long month = value(found.group(group + 1)).orElse(0);
      long day = group == 7 ? 1 : value(found.group(group + 2)).orElse(0);
      if (!exists(year, month, day)) {
        findings.report(
            "numeral.date-impossible", paragraph, from, found.end(), found.group(), List.of());
      } else if (year.isPresent() && group != 7) {
        LocalDate date = LocalDate.of((int) year.getAsLong(), (int) month, (int) day);
        weekday(paragraph, found.end(), date, findings);
        before = period(paragraph, before, new Given(from, found.end(), date), findings);
      }
    }
  }

  private static void weekday(Paragraph paragraph, int end, LocalDate date, Findings findings) {
    String text = paragraph.text();
    Matcher found = WEEKDAY.matcher(text).region(end, text.length());
    if (!found.find()) {
      return;
    }
    char given = found.group(1).replace('天', '日').charAt(0);
    char right = WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    if (given != right) {
      findings.report(
          "numeral.weekday-differs",
          paragraph,
          found.start(1),
          found.end(1),
          "星期" + right,
          List.of(new Suggestion(String.valueOf(right), 0.8)));
    }
  }

  private static Given period(Paragraph paragraph, Given before, Given now, Findings findings) {
    if (before != null
        && now.from - before.to <= 3
        && now.date.isBefore(before.date)
        && UNTIL.matcher(paragraph.text().substring(before.to, now.from)).matches()) {
      findings.report("numeral.period-reversed", paragraph, before.from, now.to);
    }
    return now;
  }

  private static boolean exists(OptionalLong year, long month, long day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    if (year.isEmpty()) {
      return day <= Month.of((int) month).maxLength();
    }
    try {
      return LocalDate.of((int) year.getAsLong(), (int) month, (int) day).getYear() >= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static OptionalLong value(String figures) {
    return Optional.ofNullable(figures)
        .map(
            text ->
                Chars.isDigit(text.charAt(0))
                    ? OptionalLong.of(Long.parseLong(text))
                    : HanNumber.value(text))
        .orElse(OptionalLong.empty());
  }

  private static boolean isFigure(char c) {
    return Chars.HAN_FIGURES.indexOf(c) >= 0;
  }
}
