package org.openhpf.proofreading.numeral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * A table of a manuscript: cells of a document's, or lines of plain text whose fields stand between
 * tabs or bars.
 *
 * @param rows by row and column, both from 0
 */
record Table(TreeMap<Integer, TreeMap<Integer, Field>> rows) {
  /** A field, with where it stands. */
  record Field(Paragraph paragraph, int from, int to) {
    String text() {
      return paragraph.text().substring(from, to);
    }
  }

  Table() {
    this(new TreeMap<>());
  }

  static List<Table> of(Manuscript manuscript) {
    Map<Integer, Table> documents = new TreeMap<>();
    var all = new ArrayList<Table>();
    Table lines = new Table();
    for (Paragraph paragraph : manuscript.paragraphs()) {
      if (paragraph.cell().isPresent()) {
        var cell = paragraph.cell().get();
        documents
            .computeIfAbsent(cell.table(), table -> new Table())
            .put(cell.row(), cell.column(), new Field(paragraph, 0, paragraph.text().length()));
      } else if (!lines.putLine(paragraph)) {
        all.add(lines);
        lines = new Table();
      }
    }
    all.add(lines);
    all.addAll(documents.values());
    return all;
  }

  /** A cell of several paragraphs is read by its first. */
  private void put(int row, int column, Field field) {
    rows.computeIfAbsent(row, r -> new TreeMap<>()).putIfAbsent(column, field);
  }

  private boolean putLine(Paragraph paragraph) {
    String text = paragraph.text();
    char divider = text.indexOf('\t') >= 0 ? '\t' : '|';
    if (text.indexOf(divider) < 0) {
      return false;
    }
    int row = rows.size();
    int column = 0;
    for (int from = 0; from <= text.length(); column++) {
      int end = text.indexOf(divider, from);
      int to = end < 0 ? text.length() : end;
      put(row, column, new Field(paragraph, from, to));
      from = to + 1;
    }
    return true;
  }
}
