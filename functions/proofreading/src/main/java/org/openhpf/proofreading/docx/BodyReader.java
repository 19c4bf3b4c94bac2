package org.openhpf.proofreading.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.manuscript.Paragraph.Cell;
import org.openhpf.proofreading.xml.Element;

/**
 * Reads the paragraphs of a document's body in reading order: those of tables cell by cell, those
 * of a text box behind the paragraph that it hangs on.
 */
final class BodyReader {
  private record Box(Element host, Element content) {}

  private final DocxLimits limits;
  private final Numbering numbering;
  private final List<PlacedParagraph> paragraphs = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final Inline inline;
  private int tables;
  private Optional<Element> host = Optional.empty();

  /** A paragraph whose mark is deleted goes on with the next. */
  private boolean joined;

  BodyReader(DocxLimits limits, Numbering numbering) {
    this.limits = limits;
    this.numbering = numbering;
    this.inline =
        new Inline((run, content) -> boxes.add(new Box(run, content)), limits.characters());
  }

  List<PlacedParagraph> read(Element body) {
    blocks(body, Optional.empty());
    return paragraphs;
  }

  private void blocks(Element container, Optional<Cell> cell) {
    Element open = null;
    for (Element block : flat(container)) {
      if (block.is("w:p")) {
        if (!joined) {
          inline.beginParagraph();
        }
        inline.read(block);
        joined = block.path("w:pPr", "w:rPr", "w:del").isPresent();
        open = block;
        if (joined) {
          continue;
        }
      }
      if (open != null) {
        end(open, cell);
        open = null;
      }
      if (block.is("w:tbl")) {
        table(block);
      }
    }
    if (open != null) {
      end(open, cell);
    }
  }

  /** Paragraphs and tables, whatever wraps them. */
  private static List<Element> flat(Element container) {
    var blocks = new ArrayList<Element>();
    for (Element child : container.children()) {
      switch (child.name()) {
        case "w:p", "w:tbl" -> blocks.add(child);
        case "w:del", "w:moveFrom", "w:sdtPr", "w:sectPr" -> {}
        case "mc:AlternateContent" ->
            Inline.chosen(child).ifPresent(content -> blocks.addAll(flat(content)));
        case "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo" ->
            blocks.addAll(flat(child));
        default -> {}
      }
    }
    return blocks;
  }

  private void end(Element paragraph, Optional<Cell> cell) {
    joined = false;
    if (paragraphs.size() >= limits.paragraphs()) {
      throw new RefusedException(Refusal.TOO_LONG);
    }
    paragraphs.add(
        new PlacedParagraph(
            paragraph,
            inline.text(),
            inline.segments(),
            cell,
            host,
            numbering.label(paragraph, !inline.text().isEmpty())));
    boxes();
  }

  private void boxes() {
    var found = List.copyOf(boxes);
    boxes.clear();
    Optional<Element> outer = host;
    for (Box box : found) {
      host = outer.or(() -> Optional.of(box.host()));
      blocks(box.content(), Optional.empty());
    }
    host = outer;
  }

  private void table(Element table) {
    int number = tables++;
    int row = 0;
    for (Element line : within(table, "w:tr")) {
      if (line.path("w:trPr", "w:del").isPresent()) {
        continue;
      }
      int column = 0;
      for (Element cell : within(line, "w:tc")) {
        blocks(cell, Optional.of(new Cell(number, row, column)));
        column += span(cell);
      }
      row++;
    }
  }

  private static List<Element> within(Element container, String wanted) {
    var found = new ArrayList<Element>();
    for (Element child : container.children()) {
      switch (child.name()) {
        case "w:tr", "w:tc" -> {
          if (child.is(wanted)) {
            found.add(child);
          }
        }
        case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" ->
            found.addAll(within(child, wanted));
        default -> {}
      }
    }
    return found;
  }

  /** How many columns of the grid a cell takes. */
  private static int span(Element cell) {
    return cell.path("w:tcPr", "w:gridSpan")
        .flatMap(span -> span.attribute("w:val"))
        .filter(value -> value.matches("[1-9]\\d{0,2}"))
        .map(Integer::valueOf)
        .orElse(1);
  }
}
