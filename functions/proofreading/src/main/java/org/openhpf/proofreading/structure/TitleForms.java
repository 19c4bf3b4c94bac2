package org.openhpf.proofreading.structure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Spelling;

/**
 * Two titles of one text that differ in one character, a figure aside: probably one work. National
 * laws are left to {@link LawTitles}.
 */
final class TitleForms implements Check {
  private static final Pattern TITLE = Pattern.compile("[《〈]((?!中华人民共和国)[^《》〈〉]{8,60})[》〉]");
  private static final Pattern FIGURES = Pattern.compile("[0-9〇零一二三四五六七八九十]");

  /** More titles than this are a list of works, where near ones are no slips. */
  private static final int MOST = 200;

  private record Place(Paragraph paragraph, int from) {}

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Map<String, Place> titles = new LinkedHashMap<>();
    for (Paragraph paragraph : manuscript.paragraphs()) {
      Matcher found = TITLE.matcher(paragraph.text());
      while (found.find() && titles.size() < MOST) {
        if (!titles.containsKey(found.group(1))) {
          report(new Place(paragraph, found.start(1)), found.group(1), titles, findings);
          titles.put(found.group(1), new Place(paragraph, found.start(1)));
        }
      }
    }
  }

  private static void report(
      Place place, String title, Map<String, Place> before, Findings findings) {
    before.keySet().stream()
        .filter(other -> Spelling.oneApart(other, title) && !differInFigures(other, title))
        .findFirst()
        .ifPresent(
            other ->
                findings.report(
                    "structure.title-two-ways",
                    place.paragraph,
                    place.from,
                    place.from + title.length(),
                    other,
                    List.of(new Suggestion(other, 0.5))));
  }

  private static boolean differInFigures(String one, String other) {
    return FIGURES.matcher(one).replaceAll("").equals(FIGURES.matcher(other).replaceAll(""));
  }
}
