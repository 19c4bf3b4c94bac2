package org.openhpf.proofreading.layout;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.openhpf.proofreading.format.TextSpan;

/** Fonts and sizes of the elements (GB/T 9704-2012, 5.2.2 and 7). */
final class FontCheck implements LayoutCheck {
  /** 字号, in points. */
  private static final Map<Double, String> SIZES =
      Map.ofEntries(
          Map.entry(42.0, "初号"),
          Map.entry(36.0, "小初"),
          Map.entry(26.0, "一号"),
          Map.entry(24.0, "小一"),
          Map.entry(22.0, "二号"),
          Map.entry(18.0, "小二"),
          Map.entry(16.0, "三号"),
          Map.entry(15.0, "小三"),
          Map.entry(14.0, "四号"),
          Map.entry(12.0, "小四"),
          Map.entry(10.5, "五号"),
          Map.entry(9.0, "小五"));

  private final Tolerances tolerances;

  FontCheck(Tolerances tolerances) {
    this.tolerances = tolerances;
  }

  @Override
  public void check(Elements elements, Faults faults) {
    for (Role role : Role.values()) {
      for (Line line : elements.of(role)) {
        int length = line.paragraph().text().length();
        switch (role) {
          case BODY -> {
            var heading = Headings.of(line);
            heading.ifPresent(one -> check(one.role(), line, 0, one.to(), faults));
            check(role, line, heading.map(Headings.Heading::to).orElse(0), length, faults);
          }
          case DOCUMENT_NUMBER -> {
            // Whoever signs off may stand in the same line.
            Matcher number = Words.DOCUMENT_NUMBER.matcher(line.paragraph().text());
            if (number.find()) {
              check(role, line, number.start(), number.end(), faults);
            }
          }
          default -> check(role, line, 0, length, faults);
        }
      }
    }
  }

  private void check(Role role, Line line, int from, int to, Faults faults) {
    ElementFormat wanted = ElementFormat.ALL.get(role);
    for (TextSpan span : line.format().spans()) {
      int start = Math.max(from, span.from());
      int end = Math.min(to, span.to());
      if (start >= end) {
        continue;
      }
      String text = line.paragraph().text().substring(start, end);
      String font = span.format().font();
      if (text.codePoints().anyMatch(Character::isIdeographic)
          && !FontFamilies.isOf(wanted.family(), font)) {
        faults.at(role.code() + "-font", line, start, end, font.isEmpty() ? "未指定的字体" : font);
      }
      double size = span.format().size();
      if (wanted.size().isPresent()
          && !Tolerances.isNear(size, wanted.size().getAsDouble(), tolerances.points())) {
        faults.at(role.code() + "-size", line, start, end, name(size));
      }
    }
  }

  static String name(double size) {
    String points =
        String.format(Locale.ROOT, "%s 磅", size == Math.rint(size) ? "" + (int) size : "" + size);
    return SIZES.containsKey(size) ? SIZES.get(size) + "（" + points + "）" : points;
  }
}
