package org.openhpf.proofreading.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.proofreading.xml.Element;

/** Resolves what a document says of its runs and paragraphs, on each level of inheritance. */
public final class Formats {
  private static final double TWIPS = 20;

  private static final double UNSIGNED = 0x1p32;

  /** One line in 240ths. */
  private static final double SINGLE = 240;

  /** Points of the line that distances between paragraphs are counted in, 240 twips and a grid. */
  private static final double LINE = 15.6;

  /** Of Word, where a document says nothing. */
  private static final double USUAL_SIZE = 10;

  private final StyleSheet styles;
  private final Theme theme;
  private final Map<String, RunFormat> runs = new HashMap<>();

  /**
   * @param theme root of the theme part; a document may have none
   */
  public Formats(StyleSheet styles, Optional<Element> theme) {
    this.styles = styles;
    this.theme = new Theme(theme);
  }

  /** Of runs that say the same in paragraphs of one style it is resolved once. */
  public RunFormat run(Element run, Element paragraph) {
    String key =
        styles.paragraphStyle(paragraph).orElse("")
            + '\n'
            + run.leading("w:rPr").map(Element::written).orElse("");
    return runs.computeIfAbsent(key, any -> resolved(run, paragraph));
  }

  private RunFormat resolved(Element run, Element paragraph) {
    List<Element> properties = styles.runProperties(run, paragraph);
    return new RunFormat(
        first(properties, this::font).orElse(""),
        first(properties, one -> one.child("w:rFonts").flatMap(f -> f.attribute("w:ascii")))
            .orElse(""),
        size(properties),
        first(properties, one -> one.child("w:color").flatMap(c -> c.attribute("w:val")))
            .orElse("auto"));
  }

  private static double size(List<Element> properties) {
    return first(properties, one -> number(one.child("w:sz"), "w:val")).orElse(2 * USUAL_SIZE) / 2;
  }

  /** Of text that says nothing itself, points. */
  public double usualSize() {
    return size(styles.usualRunProperties());
  }

  private Optional<String> font(Element properties) {
    return properties
        .child("w:rFonts")
        .flatMap(
            fonts ->
                fonts
                    .attribute("w:eastAsiaTheme")
                    .flatMap(theme::eastAsian)
                    .or(() -> fonts.attribute("w:eastAsia")));
  }

  public Alignment alignment(Element paragraph) {
    return first(
            styles.paragraphProperties(paragraph),
            one -> one.child("w:jc").flatMap(jc -> jc.attribute("w:val")))
        .map(Alignment::of)
        .orElse(Alignment.LEFT);
  }

  public Indent left(Element paragraph) {
    return indent(paragraph, "w:left", "w:start");
  }

  public Indent right(Element paragraph) {
    return indent(paragraph, "w:right", "w:end");
  }

  public Indent firstLine(Element paragraph) {
    Indent out = indent(paragraph, "w:hanging", "w:hanging");
    Indent in = indent(paragraph, "w:firstLine", "w:firstLine");
    // In points a paragraph's own hanging supersedes, as in characters.
    return out.equals(Indent.NONE) ? in : new Indent(-out.points(), -out.characters());
  }

  /** Characters go before points, unless they are set to none. */
  private Indent indent(Element paragraph, String name, String newer) {
    double characters =
        indent(paragraph, name + "Chars").or(() -> indent(paragraph, newer + "Chars")).orElse(0.0);
    if (characters != 0) {
      return new Indent(0, characters / 100);
    }
    double points = indent(paragraph, name).or(() -> indent(paragraph, newer)).orElse(0.0);
    return new Indent(points / TWIPS, 0);
  }

  private Optional<Double> indent(Element paragraph, String attribute) {
    return first(
        styles.paragraphProperties(paragraph), one -> number(one.child("w:ind"), attribute));
  }

  public LineSpacing spacing(Element paragraph) {
    List<Element> properties = styles.paragraphProperties(paragraph);
    String rule =
        first(properties, one -> one.child("w:spacing").flatMap(s -> s.attribute("w:lineRule")))
            .orElse("auto");
    double line = first(properties, one -> number(one.child("w:spacing"), "w:line")).orElse(0.0);
    double before = around(properties, "w:before");
    double after = around(properties, "w:after");
    return rule.equals("auto")
        ? new LineSpacing(false, 0, line == 0 ? 1 : line / SINGLE, before, after)
        : new LineSpacing(rule.equals("exact"), line / TWIPS, 1, before, after);
  }

  /** In hundredths of a line, or else in points. */
  private static double around(List<Element> properties, String side) {
    return first(properties, one -> number(one.child("w:spacing"), side + "Lines"))
        .filter(lines -> lines != 0)
        .map(lines -> lines / 100 * LINE)
        .or(
            () ->
                first(properties, one -> number(one.child("w:spacing"), side))
                    .map(points -> points / TWIPS))
        .orElse(0.0);
  }

  /** Whether a switch such as {@code w:pageBreakBefore} is on. */
  public boolean isOn(Element paragraph, String name) {
    return first(styles.paragraphProperties(paragraph), one -> one.child(name))
        .map(one -> Toggle.isOn(one.attribute("w:val").orElse("1")))
        .orElse(false);
  }

  /**
   * @param side {@code w:top} or {@code w:bottom}
   */
  public Optional<DrawnLine> border(Element paragraph, String side) {
    return first(styles.paragraphProperties(paragraph), one -> one.path("w:pBdr", side))
        .filter(Formats::isDrawn)
        .map(border -> new DrawnLine(border.attribute("w:color").orElse("auto")));
  }

  /** Whether a border is more than its absence. */
  public static boolean isDrawn(Element border) {
    String kind = border.attribute("w:val").orElse("none");
    return !kind.equals("none") && !kind.equals("nil");
  }

  /** A number of an attribute; LibreOffice writes negative ones as unsigned. */
  public static Optional<Double> number(Optional<Element> element, String attribute) {
    return element
        .flatMap(one -> one.attribute(attribute))
        .filter(value -> value.matches("-?\\d{1,10}(\\.\\d{1,6})?"))
        .map(Double::valueOf)
        .map(value -> value > Integer.MAX_VALUE ? value - UNSIGNED : value);
  }

  private static <T> Optional<T> first(
      List<Element> properties, Function<Element, Optional<T>> what) {
    return properties.stream().flatMap(one -> what.apply(one).stream()).findFirst();
  }
}
