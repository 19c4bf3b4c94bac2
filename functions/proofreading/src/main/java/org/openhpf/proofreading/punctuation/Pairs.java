package org.openhpf.proofreading.punctuation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;

/**
 * Marks that come in pairs: brackets and book-title marks without their other half, and what stands
 * within its own kind (4.8.3.4, 4.9.3.6, 4.15.3.5). Open double quotation marks are left to {@link
 * QuotedParagraphs}, as a quotation may go over several paragraphs, and halves at a line's wrong
 * end to the rules on line ends.
 */
final class Pairs implements ParagraphCheck {
  private static final String OPENING = "（(《〈【〔［“‘";
  private static final String CLOSING = "）)》〉】〕］”’";

  /** The bracket of an item's number, which needs no first half: 1） or a). */
  private static final Pattern ITEM =
      Pattern.compile("(?:^|[\\s　：；。，、])[0-9a-zA-Z一二三四五六七八九十]{1,3}[）)]");

  private record Open(int kind, int at) {}

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    Deque<Open> open = new ArrayDeque<>();
    Matcher items = ITEM.matcher(text);
    int item = items.find() ? items.end() - 1 : -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      while (item >= 0 && item < i) {
        item = items.find() ? items.end() - 1 : -1;
      }
      if (OPENING.indexOf(c) >= 0) {
        open.push(new Open(kind(OPENING, c), i));
      } else if (CLOSING.indexOf(c) >= 0 && !isApostrophe(text, i)) {
        close(paragraph, open, i, i == item, findings);
      }
    }
    for (Open left : open) {
      if (text.charAt(left.at) != '“') {
        reportOpen(paragraph, left, findings);
      }
    }
  }

  private static void close(
      Paragraph paragraph, Deque<Open> open, int at, boolean item, Findings findings) {
    String text = paragraph.text();
    int kind = kind(CLOSING, text.charAt(at));
    if (open.stream().limit(8).noneMatch(mark -> mark.kind == kind)) {
      if (!item && text.charAt(at) != '”' && at > 0) {
        findings.report(rule(text.charAt(at)), paragraph, at, at + 1);
      }
      return;
    }
    while (open.peek().kind != kind) {
      reportOpen(paragraph, open.pop(), findings);
    }
    Open opened = open.pop();
    Iterator<Open> around = open.iterator();
    Open outer = around.hasNext() ? around.next() : null;
    if (outer != null && outer.kind == kind) {
      nested(paragraph, opened.at, at, findings);
    } else if (text.charAt(at) == '’' && open.stream().limit(8).noneMatch(Pairs::isQuote)) {
      findings.report(
          "punctuation.single-quotes-outside",
          paragraph,
          opened.at,
          at + 1,
          "",
          List.of(new Suggestion("“" + text.substring(opened.at + 1, at) + "”", 0.8)));
    }
  }

  private static void nested(Paragraph paragraph, int from, int at, Findings findings) {
    String inner = paragraph.text().substring(from + 1, at);
    switch (paragraph.text().charAt(at)) {
      case '”' ->
          findings.report(
              "punctuation.quotes-nested",
              paragraph,
              from,
              at + 1,
              Suggestion.certain("‘" + inner + "’"));
      case '》' ->
          findings.report(
              "punctuation.title-marks-nested",
              paragraph,
              from,
              at + 1,
              Suggestion.certain("〈" + inner + "〉"));
      case '）' ->
          findings.report(
              "punctuation.brackets-nested",
              paragraph,
              from,
              at + 1,
              new Suggestion("［" + inner + "］", 0.6));
      default -> {}
    }
  }

  private static void reportOpen(Paragraph paragraph, Open open, Findings findings) {
    String text = paragraph.text();
    if (open.at + 1 < text.length()) {
      findings.report(rule(text.charAt(open.at)), paragraph, open.at, open.at + 1);
    }
  }

  private static String rule(char mark) {
    return switch (mark) {
      case '“', '”', '‘', '’' -> "punctuation.quotes-unpaired";
      case '《', '》', '〈', '〉' -> "punctuation.title-marks-unpaired";
      default -> "punctuation.brackets-unpaired";
    };
  }

  /** Full and half width are one kind: that one of them is wrong is another rule's to say. */
  private static int kind(String marks, char mark) {
    return marks.indexOf(mark == '(' ? '（' : mark == ')' ? '）' : mark);
  }

  private static boolean isQuote(Open open) {
    return open.kind == OPENING.indexOf('“');
  }

  private static boolean isApostrophe(String text, int at) {
    return text.charAt(at) == '’' && Chars.isLatin(Chars.at(text, at - 1));
  }
}
