package org.openhpf.proofreading.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.proofreading.format.DocumentLayout;
import org.openhpf.proofreading.format.DrawnLine;
import org.openhpf.proofreading.format.Formats;
import org.openhpf.proofreading.format.PageFormat;
import org.openhpf.proofreading.format.ParagraphFormat;
import org.openhpf.proofreading.format.TextSpan;
import org.openhpf.proofreading.xml.Element;
import org.openhpf.proofreading.xml.XmlPart;

/** Reads how the paragraphs of a document look. */
final class LayoutReader {
  private final DocxParts parts;
  private final Formats formats;

  LayoutReader(DocxParts parts, Formats formats) {
    this.parts = parts;
    this.formats = formats;
  }

  DocumentLayout read(List<PlacedParagraph> paragraphs) {
    Element body = parts.main().root().child("w:body").orElseThrow();
    List<PageFormat> sections = new SectionReader(parts, formats).read(body);
    return new DocumentLayout(
        sections,
        parts
            .settings()
            .map(XmlPart::root)
            .flatMap(root -> root.child("w:evenAndOddHeaders"))
            .map(one -> !one.attribute("w:val").orElse("1").matches("0|false|off"))
            .orElse(false),
        formats.usualSize(),
        paragraphs.stream().map(this::paragraph).toList(),
        ruled(paragraphs));
  }

  private ParagraphFormat paragraph(PlacedParagraph placed) {
    Element paragraph = placed.element();
    List<Element> drawings = drawings(paragraph);
    return new ParagraphFormat(
        formats.alignment(paragraph),
        formats.left(paragraph),
        formats.right(paragraph),
        formats.firstLine(paragraph),
        formats.spacing(paragraph),
        formats.isOn(paragraph, "w:pageBreakBefore") || beginsWithBreak(placed),
        endsPage(placed),
        !placed.label().isEmpty(),
        formats.border(paragraph, "w:top"),
        formats.border(paragraph, "w:bottom"),
        drawings.stream().flatMap(one -> line(one).stream()).toList(),
        drawings.stream().anyMatch(LayoutReader::isFloatingPicture),
        placed.host().isPresent(),
        spans(placed));
  }

  private List<TextSpan> spans(PlacedParagraph placed) {
    var spans = new ArrayList<TextSpan>();
    for (Segment segment : placed.segments()) {
      if (!segment.node().is("w:t") || segment.text().isBlank()) {
        continue;
      }
      var format = formats.run(segment.run(), placed.element());
      TextSpan last = spans.isEmpty() ? null : spans.getLast();
      if (last != null && last.to() == segment.from() && last.format().equals(format)) {
        spans.set(spans.size() - 1, new TextSpan(last.from(), segment.to(), format));
      } else {
        spans.add(new TextSpan(segment.from(), segment.to(), format));
      }
    }
    return spans;
  }

  private static boolean beginsWithBreak(PlacedParagraph placed) {
    int text =
        placed.segments().isEmpty()
            ? Integer.MAX_VALUE
            : placed.segments().getFirst().node().start();
    return pageBreaks(placed).anyMatch(one -> one.start() < text);
  }

  private static boolean endsPage(PlacedParagraph placed) {
    boolean section =
        placed
            .element()
            .path("w:pPr", "w:sectPr")
            .map(one -> one.path("w:type").flatMap(type -> type.attribute("w:val")).orElse(""))
            .map(type -> !type.equals("continuous"))
            .orElse(false);
    int text = placed.segments().isEmpty() ? 0 : placed.segments().getLast().node().start();
    return section || pageBreaks(placed).anyMatch(one -> one.start() > text);
  }

  private static Stream<Element> pageBreaks(PlacedParagraph placed) {
    return placed
        .element()
        .tree()
        .filter(one -> one.is("w:br") && one.attribute("w:type").orElse("").equals("page"));
  }

  /** Drawings that hang on a paragraph; text boxes in them have paragraphs of their own. */
  private static List<Element> drawings(Element paragraph) {
    var found = new ArrayList<Element>();
    collect(paragraph, found);
    return found;
  }

  private static void collect(Element at, List<Element> found) {
    for (Element child : at.children()) {
      switch (child.name()) {
        case "w:drawing", "w:pict" -> found.add(child);
        case "mc:AlternateContent" -> Inline.chosen(child).ifPresent(one -> collect(one, found));
        case "w:del", "w:txbxContent" -> {}
        default -> collect(child, found);
      }
    }
  }

  /** A drawing that is a line: DrawingML's preset shapes, VML's lines and straight connectors. */
  private static Optional<DrawnLine> line(Element drawing) {
    Optional<Element> shape = drawing.tree().filter(LayoutReader::isLine).findFirst();
    return shape.map(
        one ->
            new DrawnLine(
                one.attribute("strokecolor")
                    .map(colour -> colour.split(" ")[0])
                    .or(
                        () ->
                            drawing
                                .tree()
                                .filter(part -> part.is("a:ln"))
                                .findFirst()
                                .flatMap(ln -> ln.path("a:solidFill", "a:srgbClr"))
                                .flatMap(colour -> colour.attribute("val")))
                    .orElse("auto")));
  }

  private static boolean isLine(Element one) {
    return one.is("a:prstGeom")
            && one.attribute("prst").orElse("").matches("line|straightConnector1")
        || one.is("v:line")
        || one.is("v:shape") && one.attribute("o:connectortype").orElse("").equals("straight");
  }

  private static boolean isFloatingPicture(Element drawing) {
    boolean floats =
        drawing.child("wp:anchor").isPresent()
            || drawing
                .tree()
                .anyMatch(one -> one.attribute("style").orElse("").contains("absolute"));
    return floats && drawing.tree().anyMatch(one -> one.is("a:blip") || one.is("v:imagedata"));
  }

  /** Of each table whether its first row has a line above and its last one below. */
  private Map<Integer, Boolean> ruled(List<PlacedParagraph> paragraphs) {
    var ruled = new HashMap<Integer, Boolean>();
    for (PlacedParagraph one : paragraphs) {
      one.cell()
          .ifPresent(cell -> ruled.computeIfAbsent(cell.table(), t -> isRuled(one.element())));
    }
    return ruled;
  }

  private static boolean isRuled(Element inside) {
    Element table = inside;
    while (!table.is("w:tbl")) {
      table = table.parent();
    }
    List<Element> rows = table.children("w:tr").toList();
    return !rows.isEmpty()
        && hasLine(table, rows.getFirst(), "w:top")
        && hasLine(table, rows.getLast(), "w:bottom");
  }

  private static boolean hasLine(Element table, Element row, String side) {
    Optional<Element> ofTable = table.path("w:tblPr", "w:tblBorders", side);
    return row.children("w:tc")
        .allMatch(
            cell ->
                cell.path("w:tcPr", "w:tcBorders", side)
                    .or(() -> ofTable)
                    .map(Formats::isDrawn)
                    .orElse(false));
  }
}
