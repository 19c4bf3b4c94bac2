package org.openhpf.proofreading.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.proofreading.finding.Findings;

/** Collects faults of format; the same one in many paragraphs is told once, with how many. */
final class Faults {
  /** (design) Characters shown of a paragraph that is set wrongly. */
  private static final int EXCERPT = 30;

  private record Kind(String rule, String detail) {}

  private static final class Place {
    private final Line line;
    private final int from;
    private final int to;
    private int times = 1;

    Place(Line line, int from, int to) {
      this.line = line;
      this.from = from;
      this.to = to;
    }
  }

  private final Findings findings;
  private final Map<Kind, Place> places = new LinkedHashMap<>();

  Faults(Findings findings) {
    this.findings = findings;
  }

  void document(String rule, String detail) {
    findings.reportDocument("format." + rule, detail);
  }

  /** In a whole paragraph. */
  void at(String rule, Line line, String detail) {
    at(rule, line, 0, line.paragraph().text().length(), detail);
  }

  void at(String rule, Line line, int from, int to, String detail) {
    Place known = places.get(new Kind(rule, detail));
    if (known == null) {
      places.put(new Kind(rule, detail), new Place(line, from, to));
    } else if (known.line != line) {
      known.times++;
    }
  }

  void tell() {
    places.forEach(
        (kind, place) -> {
          String times = place.times == 1 ? "" : "（全文共 " + place.times + " 处）";
          String text = place.line.paragraph().text();
          int to = Math.min(place.to, place.from + EXCERPT);
          boolean split = to < text.length() && Character.isLowSurrogate(text.charAt(to));
          findings.report(
              "format." + kind.rule(),
              place.line.paragraph(),
              place.from,
              split ? to - 1 : to,
              kind.detail() + times,
              List.of());
        });
  }
}
