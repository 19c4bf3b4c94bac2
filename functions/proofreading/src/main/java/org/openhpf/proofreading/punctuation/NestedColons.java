package org.openhpf.proofreading.punctuation;

import java.util.List;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;

/**
 * A colon within what another colon of the same sentence announces (4.7.3.5). What stands in
 * quotation marks or brackets has sentences of its own; labels such as 联系人： side by side announce
 * one thing each (4.7.3.3).
 */
final class NestedColons implements ParagraphCheck {
  private static final String OPENING = "“‘（(《";
  private static final String CLOSING = "”’）)》";

  private static final List<String> ANNOUNCING = List.of("如下", "下列", "以下", "包括", "分别是", "分别为");

  /** The longest label, 主办单位： for example, in characters. */
  private static final int LABEL = 8;

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    boolean announced = false;
    int clause = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && "。；！？".indexOf(c) >= 0) {
        announced = announced && c == '；';
        clause = i + 1;
      } else if (depth == 0 && "，、 　".indexOf(c) >= 0) {
        clause = i + 1;
      } else if (depth == 0 && c == '：' && !isTime(text, i)) {
        boolean label = i - clause <= LABEL && isLabel(text.substring(clause, i));
        if (announced && !label) {
          findings.report("punctuation.colon-nested", paragraph, i, i + 1);
        }
        announced |= !label;
      }
    }
  }

  private static boolean isLabel(String words) {
    return ANNOUNCING.stream().noneMatch(words::endsWith);
  }

  private static boolean isTime(String text, int colon) {
    return Chars.isDigit(Chars.at(text, colon - 1)) && Chars.isDigit(Chars.at(text, colon + 1));
  }
}
