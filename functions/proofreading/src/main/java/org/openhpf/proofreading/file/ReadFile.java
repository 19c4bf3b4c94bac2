package org.openhpf.proofreading.file;

import java.util.Arrays;
import org.openhpf.proofreading.docx.Docx;
import org.openhpf.proofreading.docx.DocxLimits;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.job.ResultProblem;
import org.openhpf.proofreading.job.Source;
import org.openhpf.proofreading.layout.LayoutChecks;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/** Reads a file into a manuscript, or says why not; nobody vouches for what is in it. */
public final class ReadFile {
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final ProofreadingRules rules;

  public ReadFile(ProofreadingRules rules) {
    this.rules = rules;
  }

  public FileReading read(byte[] content, Source source) {
    FileReading reading =
        switch (source) {
          case DOCX -> docx(content);
          case PDF ->
              begins(content, PDF)
                  ? PdfFile.read(content, rules)
                  : FileReading.refused("wrong-type");
          case TXT, MD, TEXT ->
              begins(content, PDF) || begins(content, ZIP)
                  ? FileReading.refused("wrong-type")
                  : TextFile.read(content);
        };
    return reading instanceof FileReading.Read read ? bounded(read) : reading;
  }

  private static FileReading docx(byte[] content) {
    return switch (Docx.read(content, DocxLimits.USUAL)) {
      case org.openhpf.proofreading.docx.Reading.Opened(Docx docx) ->
          new FileReading.Read(docx.manuscript(), LayoutChecks.all(docx.layout()));
      case org.openhpf.proofreading.docx.Reading.Refused(var refusal) ->
          new FileReading.Refused(new ResultProblem(refusal.code(), refusal.detail()));
    };
  }

  private FileReading bounded(FileReading.Read read) {
    Manuscript manuscript = read.manuscript();
    long length = 0;
    for (Paragraph paragraph : manuscript.paragraphs()) {
      length += paragraph.text().length();
      if (paragraph.text().length() > rules.longestParagraph()) {
        return FileReading.refused("paragraph-too-long");
      }
    }
    if (length > rules.longestFileText()) {
      return FileReading.refused("too-long");
    }
    if (manuscript.paragraphs().size() > rules.mostParagraphs()) {
      return FileReading.refused("too-many-paragraphs");
    }
    boolean blank = manuscript.paragraphs().stream().allMatch(one -> one.text().isBlank());
    return blank ? FileReading.refused("empty") : read;
  }

  private static boolean begins(byte[] content, byte[] with) {
    return content.length >= with.length
        && Arrays.equals(content, 0, with.length, with, 0, with.length);
  }
}
