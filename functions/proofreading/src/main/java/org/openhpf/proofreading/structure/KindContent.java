package org.openhpf.proofreading.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.manuscript.DocumentKind;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Title;

/** What a kind of document must hold or must not (党政机关公文处理工作条例, articles 8, 10 and 15). */
final class KindContent implements Check {
  private static final Pattern ASKS =
      Pattern.compile(
          "(?:妥否|当否|可否|是否妥当|以上请示|特此请示)[，,。]?[^。]{0,12}?(?:批示|批复|审批|批准|指示|审定|审示)?"
              + "|请予?(?:批示|批复|审批|批准|审定)|请求(?:批准|审批)|恳请(?:批准|批复|批示)");
  private static final Pattern CONTACT = Pattern.compile("(?:联系人|联系方式|联系电话)[^。；]{0,40}?[0-9]{7}");
  private static final Pattern INCOMING = Pattern.compile("《[^《》]{2,80}》|请示");
  private static final Pattern NUMBER =
      Pattern.compile("^[\\s　]{0,40}+([\\u4e00-\\u9fa5]{2,12}+)〔[0-9]{4}〕[0-9]{1,5}号");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Optional<DocumentKind> kind =
        manuscript.kind().or(() -> Title.of(manuscript).flatMap(Title::kind));
    List<Paragraph> written =
        manuscript.paragraphs().stream().filter(p -> !p.text().isBlank()).toList();
    if (kind.isEmpty() || written.size() < 3) {
      return;
    }
    switch (kind.get()) {
      case REQUEST -> {
        require(written, ASKS, "structure.request-ending", findings);
        require(written, CONTACT, "structure.request-contact", findings);
      }
      case REPORT -> forbid(written, findings);
      case REPLY ->
          require(written.subList(1, written.size()), INCOMING, "structure.reply-cites", findings);
      case LETTER -> letterNumber(written, findings);
      default -> {}
    }
  }

  /** What is missing is reported behind the last character. */
  private static void require(
      List<Paragraph> paragraphs, Pattern needed, String rule, Findings findings) {
    if (paragraphs.stream().noneMatch(p -> needed.matcher(p.text()).find())) {
      Paragraph last = paragraphs.getLast();
      findings.report(rule, last, last.text().length(), last.text().length());
    }
  }

  private static void forbid(List<Paragraph> paragraphs, Findings findings) {
    for (Paragraph paragraph : paragraphs) {
      Matcher asks = ASKS.matcher(paragraph.text());
      while (asks.find()) {
        findings.report("structure.report-asks", paragraph, asks.start(), asks.end());
      }
    }
  }

  private static void letterNumber(List<Paragraph> paragraphs, Findings findings) {
    for (Paragraph paragraph : paragraphs.subList(0, Math.min(8, paragraphs.size()))) {
      Matcher number = NUMBER.matcher(paragraph.text());
      if (number.find() && !number.group(1).contains("函")) {
        findings.report("structure.letter-number", paragraph, number.start(1), number.end());
      }
    }
  }
}
