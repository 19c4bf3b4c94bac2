package org.openhpf.proofreading.layout;

import java.util.List;

/** Finds the elements of the head (版头): what stands before the title. */
final class HeadSearch {
  /** (design) Points; a red line smaller than that is no mark of an issuer. */
  private static final double MARK = 20;

  private HeadSearch() {}

  static void recognise(List<Line> head, Elements elements) {
    for (Line line : head) {
      if (Words.has(Words.DOCUMENT_NUMBER, line)) {
        elements.add(Role.DOCUMENT_NUMBER, line);
      }
      if (Words.has(Words.SIGNER, line)) {
        elements.add(Role.SIGNER, line);
      } else if (isMark(line)) {
        elements.add(Role.ISSUER_MARK, line);
      } else if (Words.is(Words.COPY_NUMBER, line)) {
        elements.add(Role.COPY_NUMBER, line);
      } else if (Words.is(Words.SECRECY, line)) {
        elements.add(Role.SECRECY, line);
      } else if (Words.is(Words.URGENCY, line)) {
        elements.add(Role.URGENCY, line);
      }
    }
  }

  /** Whether a line is of the head whatever it looks like. */
  static boolean isOfHead(Line line) {
    return line.words().endsWith("文件")
        || Words.has(Words.DOCUMENT_NUMBER, line)
        || Words.has(Words.SIGNER, line)
        || Words.is(Words.COPY_NUMBER, line)
        || Words.is(Words.SECRECY, line)
        || Words.is(Words.URGENCY, line);
  }

  private static boolean isMark(Line line) {
    return line.words().endsWith("文件") && line.words().length() > 4
        || line.isRed() && line.size() >= MARK && !Words.has(Words.DOCUMENT_NUMBER, line);
  }
}
