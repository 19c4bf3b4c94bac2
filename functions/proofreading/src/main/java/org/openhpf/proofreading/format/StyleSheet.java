package org.openhpf.proofreading.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.proofreading.xml.Element;

/**
 * The styles of a document. What a paragraph or run says itself goes before its style, a style
 * before the one it is based on, and all before the document's defaults.
 */
public final class StyleSheet {
  /** Styles may be based on each other in a ring. */
  private static final int LONGEST_CHAIN = 30;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, List<Element>> chains = new HashMap<>();
  private final Optional<Element> defaults;
  private Optional<String> usual = Optional.empty();

  /**
   * @param root of the styles part; a document may have none
   */
  public StyleSheet(Optional<Element> root) {
    defaults = root.flatMap(part -> part.child("w:docDefaults"));
    root.ifPresent(part -> part.children("w:style").forEach(this::keep));
  }

  private void keep(Element style) {
    Optional<String> id = style.attribute("w:styleId");
    id.ifPresent(key -> styles.put(key, style));
    boolean paragraphs = style.attribute("w:type").orElse("").equals("paragraph");
    if (paragraphs && Toggle.isOn(style.attribute("w:default").orElse("0"))) {
      usual = id;
    }
  }

  /**
   * What a paragraph's {@code w:numPr} says of {@code w:numId} or {@code w:ilvl}, its own or its
   * style's.
   */
  public Optional<String> numbering(Element paragraph, String part) {
    return paragraphProperties(paragraph).stream()
        .flatMap(properties -> properties.child("w:numPr").stream())
        .findFirst()
        .flatMap(numbers -> numbers.child(part))
        .flatMap(value -> value.attribute("w:val"));
  }

  /** The {@code w:pPr} that bear on a paragraph, the strongest first. */
  public List<Element> paragraphProperties(Element paragraph) {
    return Stream.of(
            paragraph.leading("w:pPr").stream(),
            chain(paragraphStyle(paragraph)).stream()
                .flatMap(style -> style.child("w:pPr").stream()),
            defaults.flatMap(all -> all.path("w:pPrDefault", "w:pPr")).stream())
        .flatMap(stream -> stream)
        .toList();
  }

  /** The {@code w:rPr} that bear on a run, the strongest first. */
  public List<Element> runProperties(Element run, Element paragraph) {
    Optional<Element> own = run.leading("w:rPr");
    Optional<String> character =
        own.flatMap(one -> one.child("w:rStyle")).flatMap(StyleSheet::value);
    return Stream.of(
            own.stream(),
            chain(character).stream().flatMap(style -> style.child("w:rPr").stream()),
            chain(paragraphStyle(paragraph)).stream()
                .flatMap(style -> style.child("w:rPr").stream()),
            defaults.flatMap(all -> all.path("w:rPrDefault", "w:rPr")).stream())
        .flatMap(stream -> stream)
        .toList();
  }

  /** The id of a paragraph's style; empty where the document has none. */
  Optional<String> paragraphStyle(Element paragraph) {
    return paragraph
        .leading("w:pPr")
        .flatMap(own -> own.child("w:pStyle"))
        .flatMap(StyleSheet::value)
        .filter(styles::containsKey)
        .or(() -> usual);
  }

  /** The {@code w:rPr} of text that says nothing itself. */
  List<Element> usualRunProperties() {
    return Stream.concat(
            chain(usual).stream().flatMap(style -> style.child("w:rPr").stream()),
            defaults.flatMap(all -> all.path("w:rPrDefault", "w:rPr")).stream())
        .toList();
  }

  private static Optional<String> value(Element element) {
    return element.attribute("w:val");
  }

  private List<Element> chain(Optional<String> id) {
    return id.map(first -> chains.computeIfAbsent(first, this::chain)).orElse(List.of());
  }

  private List<Element> chain(String first) {
    var chain = new ArrayList<Element>();
    Optional<String> id = Optional.of(first);
    while (id.isPresent() && chain.size() < LONGEST_CHAIN) {
      Element style = styles.get(id.get());
      if (style == null) {
        break;
      }
      chain.add(style);
      id = style.child("w:basedOn").flatMap(StyleSheet::value);
    }
    return chain;
  }
}
