package org.openhpf.proofreading.docx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.format.StyleSheet;
import org.openhpf.proofreading.xml.Element;

/**
 * Counts automatic numbers as Word does (ECMA-376 part 1, 17.9): lists of one definition count on,
 * a higher level begins the lower ones anew.
 */
final class Numbering {
  private static final int LEVELS = 9;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  private final StyleSheet styles;
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, Element> definitions = new HashMap<>();
  private final Map<String, int[]> counted = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  Numbering(Optional<Element> root, StyleSheet styles) {
    this.styles = styles;
    root.ifPresent(
        part -> {
          part.children("w:num").forEach(one -> keep(lists, one, "w:numId"));
          part.children("w:abstractNum").forEach(one -> keep(definitions, one, "w:abstractNumId"));
        });
  }

  private static void keep(Map<String, Element> all, Element one, String id) {
    one.attribute(id).ifPresent(key -> all.put(key, one));
  }

  /**
   * Counts a paragraph and says its label, "" where it has none.
   *
   * @param seen whether it has text: what is empty is counted and shown by Word, but says nothing
   */
  String label(Element paragraph, boolean seen) {
    Optional<String> listId = styles.numbering(paragraph, "w:numId");
    Element list = listId.map(lists::get).orElse(null);
    if (list == null) {
      return "";
    }
    int level = level(styles.numbering(paragraph, "w:ilvl").orElse("0"));
    String definitionId = value(list.child("w:abstractNumId"), "w:val").orElse("");
    int[] counts =
        counted.computeIfAbsent(
            definitionId,
            id -> {
              var none = new int[LEVELS];
              Arrays.fill(none, -1);
              return none;
            });
    for (int at = 0; at <= level; at++) {
      boolean overridden = override(list, at, "w:startOverride").isPresent();
      if (overridden && begun.add(listId.get() + "/" + at)) {
        counts[at] = -1;
      }
      if (counts[at] < 0) {
        counts[at] = start(list, definitionId, at) - (at == level ? 1 : 0);
      }
    }
    counts[level]++;
    Arrays.fill(counts, level + 1, LEVELS, -1);
    return seen ? text(list, definitionId, level, counts) : "";
  }

  private String text(Element list, String definitionId, int level, int[] counts) {
    Optional<Element> definition = definition(list, definitionId, level);
    String format = format(definition);
    if (format.equals("bullet")) {
      return "•";
    }
    String pattern = definition.flatMap(one -> value(one.child("w:lvlText"), "w:val")).orElse("");
    Matcher places = PLACE.matcher(pattern);
    return places.replaceAll(
        place -> {
          int at = place.group(1).charAt(0) - '1';
          return NumberFormat.of(
              at == level ? format : format(definition(list, definitionId, at)),
              Math.max(0, counts[at]));
        });
  }

  private static String format(Optional<Element> definition) {
    return definition.flatMap(one -> value(one.child("w:numFmt"), "w:val")).orElse("decimal");
  }

  private int start(Element list, String definitionId, int level) {
    return override(list, level, "w:startOverride")
        .flatMap(one -> one.attribute("w:val"))
        .or(
            () ->
                definition(list, definitionId, level)
                    .flatMap(one -> value(one.child("w:start"), "w:val")))
        .filter(value -> value.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .orElse(1);
  }

  private Optional<Element> definition(Element list, String definitionId, int level) {
    return override(list, level, "w:lvl")
        .or(
            () ->
                Optional.ofNullable(definitions.get(definitionId))
                    .flatMap(one -> ofLevel(one, "w:lvl", level)));
  }

  private static Optional<Element> override(Element list, int level, String name) {
    return ofLevel(list, "w:lvlOverride", level).flatMap(one -> one.child(name));
  }

  private static Optional<Element> ofLevel(Element container, String name, int level) {
    return container
        .children(name)
        .filter(one -> one.attribute("w:ilvl").orElse("").equals("" + level))
        .findFirst();
  }

  private static Optional<String> value(Optional<Element> element, String attribute) {
    return element.flatMap(one -> one.attribute(attribute));
  }

  private static int level(String value) {
    return value.matches("[0-8]") ? value.charAt(0) - '0' : 0;
  }
}
