package org.openhpf.proofreading.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of pages as paragraphs again. A line goes on in the next where it is about as long as lines
 * of its text are, and does not end a sentence; the next must not look like a heading.
 */
final class PdfLines {
  /** Of the longest line: shorter ones end a paragraph. */
  private static final double FULL = 0.8;

  private static final Pattern ENDS = Pattern.compile("[。！？；：.!?;:]$");
  private static final Pattern BEGINS =
      Pattern.compile("^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+[.．、]|（[0-9]+）|附件|抄送).*");

  private PdfLines() {}

  static String joined(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    var paragraphs = new ArrayList<String>();
    var paragraph = new StringBuilder();
    for (String line : lines) {
      if (BEGINS.matcher(line).matches()) {
        end(paragraphs, paragraph);
      }
      paragraph.append(between(paragraph, line)).append(line);
      if (line.length() < FULL * longest || ENDS.matcher(line).find()) {
        end(paragraphs, paragraph);
      }
    }
    end(paragraphs, paragraph);
    return String.join("\n", paragraphs);
  }

  private static void end(List<String> paragraphs, StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  /** Words in Latin letters keep their space; Chinese has none. */
  private static String between(StringBuilder before, String after) {
    return !before.isEmpty()
            && isLatin(before.charAt(before.length() - 1))
            && isLatin(after.charAt(0))
        ? " "
        : "";
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
