package org.openhpf.proofreading.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.proofreading.format.Formats;
import org.openhpf.proofreading.format.PageFormat;
import org.openhpf.proofreading.format.PageFormat.Footer;
import org.openhpf.proofreading.xml.Element;

/** Reads the sections of a document (ECMA-376 part 1, 17.6) with their footers. */
final class SectionReader {
  private static final double TWIPS_A_MILLIMETRE = 1440 / 25.4;
  private static final double TWIPS = 20;

  /** The unit of charSpace: a 4096th of a point. */
  private static final double CHARACTER_SPACE = 4096;

  private final DocxParts parts;
  private final FooterReader footers;

  SectionReader(DocxParts parts, Formats formats) {
    this.parts = parts;
    this.footers = new FooterReader(formats);
  }

  List<PageFormat> read(Element body) {
    var sections = new ArrayList<PageFormat>();
    Map<String, Footer> known = new LinkedHashMap<>();
    for (Element child : body.children()) {
      Optional<Element> section =
          child.is("w:sectPr") ? Optional.of(child) : child.path("w:pPr", "w:sectPr");
      section.ifPresent(one -> sections.add(section(one, known)));
    }
    if (sections.isEmpty()) {
      sections.add(new PageFormat(0, 0, 0, 0, 0, 0, 0, 0, List.of()));
    }
    return sections;
  }

  /**
   * @param known the footers of the section before, which this one keeps unless it has its own
   */
  private PageFormat section(Element section, Map<String, Footer> known) {
    section
        .children("w:footerReference")
        .forEach(
            reference ->
                reference
                    .attribute("r:id")
                    .flatMap(parts.relationships()::ofId)
                    .map(name -> parts.footers().get(name))
                    .ifPresent(
                        part -> {
                          String pages = reference.attribute("w:type").orElse("default");
                          known.put(pages, new Footer(pages, footers.read(part.root())));
                        }));
    Optional<Element> size = section.child("w:pgSz");
    Optional<Element> margins = section.child("w:pgMar");
    Optional<Element> grid = section.child("w:docGrid");
    String kind = grid.flatMap(one -> one.attribute("w:type")).orElse("default");
    return new PageFormat(
        millimetres(size, "w:w"),
        millimetres(size, "w:h"),
        millimetres(margins, "w:top"),
        millimetres(margins, "w:bottom"),
        millimetres(margins, "w:left"),
        millimetres(margins, "w:right"),
        kind.equals("default") ? 0 : Formats.number(grid, "w:linePitch").orElse(0.0) / TWIPS,
        kind.equals("linesAndChars") || kind.equals("snapToChars")
            ? Formats.number(grid, "w:charSpace").orElse(0.0) / CHARACTER_SPACE
            : 0,
        List.copyOf(known.values()));
  }

  private static double millimetres(Optional<Element> element, String attribute) {
    return Formats.number(element, attribute).orElse(0.0) / TWIPS_A_MILLIMETRE;
  }
}
