package org.openhpf.proofreading.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.kernel.StoredObjects;
import org.openhpf.proofreading.docx.Change;
import org.openhpf.proofreading.docx.Comment;
import org.openhpf.proofreading.docx.Docx;
import org.openhpf.proofreading.docx.DocxLimits;
import org.openhpf.proofreading.docx.Reading;
import org.openhpf.proofreading.docx.TrackedChanges;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.job.CorrectedText;
import org.openhpf.proofreading.job.Mark;
import org.openhpf.proofreading.job.MarkStatus;
import org.openhpf.proofreading.job.Proofreading;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.job.Sheet;
import org.openhpf.proofreading.job.Source;

/**
 * Makes the corrected copy of a .docx: what was accepted as tracked changes, what is open as
 * comments.
 */
public final class CorrectDocx {
  private final StoredObjects objects;
  private final ProofreadingRules rules;

  public CorrectDocx(StoredObjects objects, ProofreadingRules rules) {
    this.objects = objects;
    this.rules = rules;
  }

  /**
   * @return the key of the copy; empty where its file is gone
   */
  public Optional<String> correct(Proofreading proofreading, List<Sheet> sheets) {
    Optional<byte[]> content =
        objects.read(proofreading.key(), Math.toIntExact(rules.largestFile()));
    if (content.isEmpty()) {
      return Optional.empty();
    }
    if (!(Docx.read(content.get(), DocxLimits.USUAL) instanceof Reading.Opened(Docx docx))) {
      throw new IllegalStateException("a .docx that was read before cannot be read");
    }
    String key = proofreading.correctedKeys() + proofreading.revision() + ".docx";
    objects.put(key, copy(docx, sheets), Source.DOCX.contentType());
    return Optional.of(key);
  }

  private byte[] copy(Docx docx, List<Sheet> sheets) {
    List<Change> changes =
        CorrectedText.accepted(sheets).stream()
            .map(one -> new Change(one.position(), one.text(), one.reason()))
            .toList();
    var comments = new ArrayList<Comment>();
    for (Sheet sheet : sheets) {
      for (Mark mark : sheet.marks()) {
        if (mark.status() == MarkStatus.OPEN) {
          comments.add(new Comment(mark.finding().position(), remark(mark.finding())));
        }
      }
    }
    var copy = new ByteArrayOutputStream();
    try {
      TrackedChanges.write(docx, changes, comments, TrackedChanges.AUTHOR, rules.now(), copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy.toByteArray();
  }

  private static String remark(Finding finding) {
    String suggestions =
        finding.suggestions().stream()
            .map(Suggestion::text)
            .map(text -> text.isEmpty() ? "删去" : "“" + text + "”")
            .collect(Collectors.joining("、"));
    String clause = finding.rule().clause();
    return finding.rule().title()
        + "："
        + finding.reason()
        + (suggestions.isEmpty() ? "" : "\n建议改为" + suggestions + "。")
        + (clause.isEmpty() ? "" : "\n依据：" + clause);
  }
}
