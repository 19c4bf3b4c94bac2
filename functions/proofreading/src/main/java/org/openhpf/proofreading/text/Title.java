package org.openhpf.proofreading.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.manuscript.DocumentKind;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * The title (标题) of an official document: 发文机关 + 关于…的 + 文种.
 *
 * @param kind the word it ends with, if that is one of the 15 kinds
 */
public record Title(Paragraph paragraph, Optional<DocumentKind> kind) {
  /** Its copy number, secrecy, urgency, mark, number and signer stand above it. */
  private static final int LAST = 12;

  private static final int LONGEST = 80;
  private static final Pattern ABOUT =
      Pattern.compile(
          "^(?:[^，。；：！？（]{2,38}[府局厅委会心室部院司组处科市省县区])?关于[^。；！？]{2,60}的[^，。；：]{1,8}[。，；：、]?$");
  private static final Pattern END = Pattern.compile("[。，；：、]$");

  /** The title, where one is plain to see. */
  public static Optional<Title> of(Manuscript manuscript) {
    return manuscript.paragraphs().stream()
        .filter(paragraph -> !paragraph.text().isBlank())
        .limit(LAST)
        .filter(paragraph -> paragraph.cell().isEmpty())
        .filter(Title::isTitle)
        .findFirst()
        .filter(paragraph -> goesOn(manuscript, paragraph))
        .map(paragraph -> new Title(paragraph, kind(paragraph)));
  }

  private static boolean goesOn(Manuscript manuscript, Paragraph title) {
    return manuscript.paragraphs().stream()
        .skip(title.index() + 1L)
        .anyMatch(paragraph -> !paragraph.text().isBlank());
  }

  private static boolean isTitle(Paragraph paragraph) {
    String text = paragraph.text().strip();
    if (text.length() > LONGEST || text.length() < 4) {
      return false;
    }
    Matcher about = ABOUT.matcher(text);
    return about.find() && kind(paragraph).isPresent();
  }

  private static Optional<DocumentKind> kind(Paragraph paragraph) {
    String text = paragraph.text().strip();
    return DocumentKind.ofTitle(END.matcher(text).replaceFirst(""));
  }
}
