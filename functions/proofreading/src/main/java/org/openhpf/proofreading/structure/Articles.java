package org.openhpf.proofreading.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.HanNumber;

/**
 * Chapters and articles (章, 条) of a text: each follows the one before, and 本办法第三条 is one there is.
 * A text that begins anew at 1 is another regulation in the same manuscript.
 */
final class Articles implements Check {
  private static final Pattern HEADING =
      Pattern.compile("^[\\s　]{0,9}+第([一二三四五六七八九十百千]{1,8}+)([章条])(?!之|规定|的|至|、|和|款)");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:本(?:办法|规定|细则|条例|制度|规则|章程|规程|合同|协议|方案)|上述|依照前述)第([一二三四五六七八九十百千]{1,8}+)([章条])");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Map<String, Integer> last = new HashMap<>();
    Map<String, Set<Integer>> all = new HashMap<>();
    for (Paragraph paragraph : manuscript.paragraphs()) {
      Matcher heading = HEADING.matcher(paragraph.text());
      if (heading.find()) {
        int number = number(heading);
        String noun = heading.group(2);
        Integer before = last.put(noun, number);
        all.computeIfAbsent(noun, any -> new HashSet<>()).add(number);
        if (before != null && number != before + 1 && number != 1) {
          String right = "第" + HanNumber.written(before + 1) + noun;
          findings.report(
              "structure.article-order",
              paragraph,
              heading.start(1) - 1,
              heading.end(),
              right,
              List.of(new Suggestion(right, 0.5)));
        }
      }
    }
    // One or two headings are quoted ones, not a regulation.
    all.values().removeIf(numbers -> numbers.size() < 3);
    for (Paragraph paragraph : manuscript.paragraphs()) {
      Matcher reference = REFERENCE.matcher(paragraph.text());
      while (reference.find()) {
        Set<Integer> known = all.get(reference.group(2));
        if (known != null && !known.contains(number(reference))) {
          findings.report(
              "structure.article-missing",
              paragraph,
              reference.start(1) - 1,
              reference.end(),
              "第" + reference.group(1) + reference.group(2),
              List.of());
        }
      }
    }
  }

  private static int number(Matcher found) {
    return (int) HanNumber.value(found.group(1)).orElse(0);
  }
}
