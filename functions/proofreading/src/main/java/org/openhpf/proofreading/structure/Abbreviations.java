package org.openhpf.proofreading.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/** （以下简称“中心”）: an abbreviation that nothing uses afterwards, or that is given twice. */
final class Abbreviations implements Check {
  private static final Pattern GIVEN =
      Pattern.compile("[（(](?:以下|下)(?:简称|统称|称)[：:为]?[“\"《]?([^）)”\"》“，、；或]{1,16})[”\"》]?[）)]");

  private record Place(Paragraph paragraph, int from, int to, int behind) {}

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Map<String, Place> given = new HashMap<>();
    for (Paragraph paragraph : manuscript.paragraphs()) {
      Matcher found = GIVEN.matcher(paragraph.text());
      while (found.find()) {
        var place = new Place(paragraph, found.start(1), found.end(1), found.end());
        if (given.putIfAbsent(found.group(1), place) != null) {
          findings.report(
              "structure.abbreviation-twice",
              paragraph,
              found.start(),
              found.end(),
              found.group(1),
              List.of());
        }
      }
    }
    // A single paragraph may be a piece of a longer text.
    if (manuscript.paragraphs().size() > 1) {
      given.forEach(
          (word, place) -> {
            if (!isUsed(manuscript, word, place)) {
              findings.report(
                  "structure.abbreviation-unused",
                  place.paragraph,
                  place.from,
                  place.to,
                  word,
                  List.of());
            }
          });
    }
  }

  private static boolean isUsed(Manuscript manuscript, String word, Place place) {
    return place.paragraph.text().indexOf(word, place.behind) >= 0
        || manuscript.paragraphs().stream()
            .skip(place.paragraph.index() + 1L)
            .anyMatch(paragraph -> paragraph.text().contains(word));
  }
}
