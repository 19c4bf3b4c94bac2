package org.openhpf.proofreading.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.DocumentKind;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Title;

/**
 * The title's form, 发文机关 + 关于…的 + 文种 (条例 article 9 (7), GB/T 9704-2012 7.3.1). A line is taken for
 * a title that lacks some of it where an addressee follows.
 */
final class TitleForm implements Check {
  private static final Pattern MARK = Pattern.compile("[，。；：！？](?=.)");
  private static final Pattern STACKED = Pattern.compile("的通知》?的通知$|关于(?:转发|印发)关于");
  private static final Pattern REQUEST_REPORT = Pattern.compile("请示报告$|请示的报告$");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Optional<Title> title = Title.of(manuscript);
    if (title.isPresent()) {
      check(title.get().paragraph(), findings);
      return;
    }
    List<Paragraph> first =
        manuscript.paragraphs().stream()
            .filter(paragraph -> !paragraph.text().isBlank() && paragraph.cell().isEmpty())
            .limit(12)
            .toList();
    for (int i = 0; i + 1 < first.size(); i++) {
      Paragraph paragraph = first.get(i);
      String text = paragraph.text().strip();
      Optional<DocumentKind> kind = DocumentKind.ofTitle(text);
      if (kind.isPresent()
          && text.length() > kind.get().chinese().length() + 2
          && text.length() <= 60
          && !text.contains("。")
          && Addressee.isAddressee(first.get(i + 1))) {
        missing(paragraph, kind.get(), findings);
        return;
      }
    }
  }

  private static void check(Paragraph title, Findings findings) {
    Matcher mark = MARK.matcher(title.text().stripTrailing());
    while (mark.find()) {
      findings.report("structure.title-mark", title, mark.start(), mark.end());
    }
    Matcher stacked = STACKED.matcher(title.text().strip());
    if (stacked.find()) {
      report("structure.title-stacked", title, findings);
    }
    if (REQUEST_REPORT.matcher(title.text().strip()).find()) {
      report("structure.request-report", title, findings);
    }
  }

  private static void missing(Paragraph title, DocumentKind kind, Findings findings) {
    String text = title.text().strip();
    int at = text.lastIndexOf(kind.chinese());
    boolean about = text.contains("关于");
    String right =
        (about ? "" : "关于")
            + text.substring(0, at)
            + (text.substring(0, at).endsWith("的") ? "" : "的")
            + text.substring(at);
    int from = title.text().indexOf(text);
    findings.report(
        "structure.title-form",
        title,
        from,
        from + text.length(),
        right,
        List.of(new Suggestion(right, 0.5)));
  }

  private static void report(String rule, Paragraph title, Findings findings) {
    String text = title.text().strip();
    int from = title.text().indexOf(text);
    findings.report(rule, title, from, from + text.length());
  }
}
