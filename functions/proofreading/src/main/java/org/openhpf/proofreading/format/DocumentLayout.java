package org.openhpf.proofreading.format;

import java.util.List;
import java.util.Map;

/**
 * How a document looks.
 *
 * @param sections in order, at least one
 * @param evenAndOdd whether even pages have footers of their own
 * @param usualSize of text that says nothing itself, points
 * @param paragraphs by the index they have in the manuscript
 * @param ruledTables by the table's number in the manuscript, whether it has lines above and below
 */
public record DocumentLayout(
    List<PageFormat> sections,
    boolean evenAndOdd,
    double usualSize,
    List<ParagraphFormat> paragraphs,
    Map<Integer, Boolean> ruledTables) {
  public DocumentLayout {
    sections = List.copyOf(sections);
    paragraphs = List.copyOf(paragraphs);
    ruledTables = Map.copyOf(ruledTables);
  }
}
