package org.openhpf.proofreading.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * The note of attachments (附件说明, GB/T 9704-2012 7.3.4): no mark behind a name, and as many
 * attachments as the text speaks of.
 */
final class Attachments implements Check {
  private static final Pattern NOTE = Pattern.compile("^[\\s　]{0,9}+附件[：:][\\s　]{0,9}+(?=\\S)");
  private static final Pattern ITEM =
      Pattern.compile("^[\\s　]{0,20}+([0-9]{1,2})[.．、]?[\\s　]{0,3}+([^0-9\\s.].{1,80})$");
  private static final Pattern MENTION = Pattern.compile("附件([0-9]{1,2})(?![0-9])");
  private static final Pattern RANGE =
      Pattern.compile("附件([0-9]{1,2})[-—～至、]{1,2}(?:附件)?([0-9]{1,2})");
  private static final Pattern ANY = Pattern.compile("附件(?![0-9：:])|后附|附后");
  private static final Pattern MARK = Pattern.compile("[。，；、]$");

  /** A name in the note, and where it stands. */
  private record Attachment(Paragraph paragraph, int from, String name) {}

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    List<Paragraph> paragraphs = manuscript.paragraphs();
    int note = 0;
    while (note < paragraphs.size() && !isNote(paragraphs.get(note))) {
      note++;
    }
    if (note == paragraphs.size()) {
      return;
    }
    Map<Integer, Attachment> listed = listed(paragraphs, note);
    listed.values().forEach(attachment -> mark(attachment, findings));
    mentions(paragraphs, note, listed, findings);
  }

  private static boolean isNote(Paragraph paragraph) {
    return paragraph.cell().isEmpty() && NOTE.matcher(paragraph.text()).find();
  }

  private static Map<Integer, Attachment> listed(List<Paragraph> paragraphs, int note) {
    Map<Integer, Attachment> listed = new TreeMap<>();
    Paragraph first = paragraphs.get(note);
    Matcher label = NOTE.matcher(first.text());
    int from = label.find() ? label.end() : 0;
    Matcher item = ITEM.matcher(first.text()).region(from, first.text().length());
    if (!item.find()) {
      listed.put(1, new Attachment(first, from, first.text().substring(from)));
      return listed;
    }
    listed.put(Integer.parseInt(item.group(1)), attachment(first, item));
    for (int i = note + 1; i < paragraphs.size(); i++) {
      item = ITEM.matcher(paragraphs.get(i).text());
      if (!item.find() || Integer.parseInt(item.group(1)) != listed.size() + 1) {
        break;
      }
      listed.put(listed.size() + 1, attachment(paragraphs.get(i), item));
    }
    return listed;
  }

  private static Attachment attachment(Paragraph paragraph, Matcher item) {
    return new Attachment(paragraph, item.start(2), item.group(2));
  }

  private static void mark(Attachment attachment, Findings findings) {
    String name = attachment.name.stripTrailing();
    if (MARK.matcher(name).find()) {
      int at = attachment.from + name.length() - 1;
      findings.report(
          "structure.attachment-mark", attachment.paragraph, at, at + 1, Suggestion.certain(""));
    }
  }

  private static void mentions(
      List<Paragraph> paragraphs, int note, Map<Integer, Attachment> listed, Findings findings) {
    Set<Integer> mentioned = new HashSet<>();
    boolean any = false;
    var body = new StringBuilder();
    for (Paragraph paragraph : paragraphs.subList(0, note)) {
      String text = paragraph.text();
      body.append(text).append('\n');
      any |= ANY.matcher(text).find();
      Matcher range = RANGE.matcher(text);
      while (range.find()) {
        int to = Integer.parseInt(range.group(2));
        for (int i = Integer.parseInt(range.group(1)); i <= to; i++) {
          mentioned.add(i);
        }
      }
      Matcher mention = MENTION.matcher(text);
      while (mention.find()) {
        int number = Integer.parseInt(mention.group(1));
        mentioned.add(number);
        if (!listed.containsKey(number)) {
          findings.report(
              "structure.attachment-missing",
              paragraph,
              mention.start(),
              mention.end(),
              mention.group(),
              List.of());
        }
      }
    }
    for (var entry : listed.entrySet()) {
      Attachment attachment = entry.getValue();
      String name = MARK.matcher(attachment.name.strip()).replaceFirst("");
      if (note > 0 && !any && !mentioned.contains(entry.getKey()) && body.indexOf(name) < 0) {
        findings.report(
            "structure.attachment-not-mentioned",
            attachment.paragraph,
            attachment.from,
            attachment.from + attachment.name.length());
      }
    }
  }
}
