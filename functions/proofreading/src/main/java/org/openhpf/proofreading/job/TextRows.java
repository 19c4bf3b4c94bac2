package org.openhpf.proofreading.job;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.proofreading.manuscript.Paragraph;

/** A text in the rows it is stored in. No paragraph is cut. */
final class TextRows {
  /** Characters of a row. */
  private static final int LENGTH = 20_000;

  private static final int PARAGRAPHS = 1_000;

  private TextRows() {}

  static List<List<Paragraph>> of(List<Paragraph> text) {
    var rows = new ArrayList<List<Paragraph>>();
    var row = new ArrayList<Paragraph>();
    int length = 0;
    for (Paragraph paragraph : text) {
      boolean full = length + paragraph.text().length() > LENGTH || row.size() == PARAGRAPHS;
      if (full && !row.isEmpty()) {
        rows.add(List.copyOf(row));
        row.clear();
        length = 0;
      }
      row.add(paragraph);
      length += paragraph.text().length();
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }
}
