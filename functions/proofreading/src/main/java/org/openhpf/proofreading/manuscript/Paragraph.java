package org.openhpf.proofreading.manuscript;

import java.util.Optional;

/**
 * A paragraph of a manuscript, or a cell of one of its tables.
 *
 * @param index from 0, in reading order; cells of tables are counted too
 * @param text without its line break; a break within it (Shift+Enter) is \n, a tab \t
 * @param cell where it stands in a table; empty outside
 * @param label the number an editor puts before it by itself, such as 一、; no part of the text, ""
 *     where there is none
 */
public record Paragraph(int index, String text, Optional<Cell> cell, String label) {
  public Paragraph(int index, String text, Optional<Cell> cell) {
    this(index, text, cell, "");
  }

  /**
   * A paragraph's place in a table, all from 0.
   *
   * @param table which table of the manuscript
   */
  public record Cell(int table, int row, int column) {}

  /** As it is read on paper. */
  public String labelled() {
    return label + text;
  }

  public static Paragraph of(int index, String text) {
    return new Paragraph(index, text, Optional.empty());
  }
}
