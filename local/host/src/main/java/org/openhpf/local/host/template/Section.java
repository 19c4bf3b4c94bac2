package org.openhpf.local.host.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A map of properties, each of which is either read or said to have no local meaning: {@link
 * #close} refuses what is left, so that nothing the template asks for is ever ignored silently.
 */
final class Section {
  private final String place;
  private final Map<String, Object> properties;
  private final Intrinsics intrinsics;
  private final Set<String> seen = new HashSet<>();

  Section(String place, Object properties, Intrinsics intrinsics) {
    this.place = place;
    this.properties = properties == null ? Map.of() : CloudFormationYaml.asMap(place, properties);
    this.intrinsics = intrinsics;
  }

  String place() {
    return place;
  }

  Set<String> names() {
    return properties.keySet();
  }

  private Optional<Object> value(String name) {
    seen.add(name);
    return Optional.ofNullable(intrinsics.resolve(place + "." + name, properties.get(name)));
  }

  Optional<String> text(String name) {
    return value(name).map(value -> scalar(name, value));
  }

  String requiredText(String name) {
    return text(name).orElseThrow(() -> fault(name, "is missing"));
  }

  OptionalInt number(String name) {
    try {
      return text(name)
          .map(text -> OptionalInt.of(new BigDecimal(text).intValueExact()))
          .orElse(OptionalInt.empty());
    } catch (ArithmeticException | NumberFormatException e) {
      throw fault(name, "must be a whole number");
    }
  }

  boolean flag(String name) {
    return text(name).map(text -> oneOf(name, text, "true", "false").equals("true")).orElse(false);
  }

  String oneOf(String name, String text, String... known) {
    if (!List.of(known).contains(text)) {
      throw fault(
          name, text + " is not known to the local host; it knows " + String.join(", ", known));
    }
    return text;
  }

  List<String> texts(String name) {
    return items(name).stream().map(item -> scalar(name, item)).toList();
  }

  /** The sections of a list. */
  List<Section> sections(String name) {
    List<Section> sections = new ArrayList<>();
    List<?> items = items(name);
    for (int i = 0; i < items.size(); i++) {
      sections.add(new Section(place + "." + name + "[" + i + "]", items.get(i), intrinsics));
    }
    return sections;
  }

  Optional<Section> section(String name) {
    return value(name).map(value -> new Section(place + "." + name, value, intrinsics));
  }

  /** A section whose entries are worked out one by one, when they are asked for. */
  Section unresolved(String name) {
    seen.add(name);
    return new Section(place + "." + name, properties.get(name), intrinsics);
  }

  private List<?> items(String name) {
    Object value = value(name).orElse(List.of());
    if (value instanceof List<?> list) {
      return list;
    }
    throw fault(name, "must be a list");
  }

  /** These properties matter on AWS alone. */
  Section noLocalMeaning(String... names) {
    seen.addAll(List.of(names));
    return this;
  }

  void close() {
    for (String name : properties.keySet()) {
      if (!seen.contains(name)) {
        throw fault(name, "the local host does not know this property");
      }
    }
  }

  TemplateException fault(String name, String fault) {
    return new TemplateException(place + "." + name, fault);
  }

  private String scalar(String name, Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw fault(name, "must be a text");
  }
}
