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
 * The addressees (主送机关): a full-width colon behind the last one (GB/T 9704-2012 7.3.2), and one
 * alone for 请示 (条例 article 15 (2)).
 */
final class Addressee implements Check {
  private static final Pattern FORM =
      Pattern.compile(
          "^[\\s　]{0,9}+[\\u4e00-\\u9fa5、，（）“”]{1,80}?(?:单位|部门|政府|机构|中心|委员会|管理部|办事处|银行|公司|[局委办厅处室院会部市县区省])([：:，。；、]?)[\\s　]{0,9}+$");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Optional<Title> title = Title.of(manuscript);
    Optional<Paragraph> next =
        title.flatMap(
            known ->
                manuscript.paragraphs().stream()
                    .skip(known.paragraph().index() + 1L)
                    .filter(paragraph -> !paragraph.text().isBlank())
                    .findFirst());
    if (next.isEmpty()) {
      return;
    }
    Matcher form = FORM.matcher(next.get().text());
    if (!form.find()) {
      return;
    }
    if (!form.group(1).equals("：")) {
      findings.report(
          "structure.addressee-colon",
          next.get(),
          form.start(1),
          form.end(1),
          "",
          List.of(new Suggestion("：", 0.9)));
    }
    Optional<DocumentKind> kind = manuscript.kind().or(title.get()::kind);
    String names = next.get().text();
    if (kind.filter(DocumentKind.REQUEST::equals).isPresent() && names.matches(".*[、，][^：:]+.*")) {
      int from = names.length() - names.stripLeading().length();
      findings.report("structure.request-addressees", next.get(), from, form.start(1));
    }
  }

  /** Whether a paragraph names addressees, with their colon. */
  static boolean isAddressee(Paragraph paragraph) {
    Matcher form = FORM.matcher(paragraph.text());
    return form.find() && "：:".contains(form.group(1)) && !form.group(1).isEmpty();
  }
}
