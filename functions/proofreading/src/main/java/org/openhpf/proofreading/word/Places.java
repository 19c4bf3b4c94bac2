package org.openhpf.proofreading.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhpf.kernel.AdministrativeDivisions;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Lexicon;

/**
 * Names of divisions (行政区划): a city called a province or the other way round (广州省), and one that
 * does not lie in the division before it (广州市南山区).
 */
final class Places implements ParagraphCheck {
  private final Lexicon<Set<String>> places = new Lexicon<>();
  private final Lexicon<String> misnamed = new Lexicon<>();

  Places() {
    Map<String, Set<String>> codes = new HashMap<>();
    AdministrativeDivisions.names()
        .forEach((code, name) -> codes.computeIfAbsent(name, any -> new HashSet<>()).add(code));
    codes.forEach(places::add);
    for (String name : codes.keySet()) {
      String base = name.substring(0, name.length() - 1);
      boolean province = name.endsWith("省");
      boolean city = name.endsWith("市") && codes.get(name).stream().anyMatch(c -> c.endsWith("00"));
      String other = base + (province ? "市" : "省");
      if ((province || city) && !codes.containsKey(other)) {
        misnamed.add(other, name);
      }
    }
  }

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    misnamed.findAll(
        text,
        found ->
            findings.report(
                "word.place-name",
                paragraph,
                found.from(),
                found.to(),
                found.value(),
                List.of(new Suggestion(found.value(), 0.9))));
    for (int i = 0; i < text.length(); i++) {
      Lexicon.Found<Set<String>> upper = places.longestAt(text, i);
      Lexicon.Found<Set<String>> lower = upper == null ? null : places.longestAt(text, upper.to());
      if (lower != null
          && isUpper(upper.value())
          && !isGeneral(text.substring(lower.from(), lower.to()))
          && !isWithin(lower.value(), upper.value())) {
        findings.report(
            "word.place-combination",
            paragraph,
            upper.from(),
            lower.to(),
            text.substring(upper.from(), upper.to())
                + "”没有“"
                + text.substring(lower.from(), lower.to()),
            List.of());
      }
      i = upper == null ? i : upper.to() - 1;
    }
  }

  /** 城区 or 西城区 may be any city's own, though it is a county's name somewhere. */
  private static boolean isGeneral(String name) {
    return name.length() <= 2 || name.endsWith("城区");
  }

  private static boolean isUpper(Set<String> codes) {
    return codes.stream().anyMatch(code -> code.endsWith("00"));
  }

  /** Whether one of those lies in one of these, or neither can lie in the other. */
  private static boolean isWithin(Set<String> lower, Set<String> upper) {
    boolean lowerIsProvince = lower.stream().anyMatch(code -> code.endsWith("0000"));
    return lowerIsProvince
        || upper.stream()
            .anyMatch(
                code ->
                    lower.stream()
                        .anyMatch(
                            within ->
                                code.endsWith("0000")
                                    ? within.startsWith(code.substring(0, 2))
                                    : within.startsWith(code.substring(0, 4))
                                        || within.endsWith("00")));
  }
}
