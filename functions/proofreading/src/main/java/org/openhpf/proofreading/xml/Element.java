package org.openhpf.proofreading.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element and where it stands in its part's source. Names are the usual ones, {@code w:p},
 * whatever prefix the part itself declares.
 */
public final class Element {
  private final String source;
  private final String name;
  private final String prefix;
  private final Map<String, String> scope;
  private final Element parent;
  private final int start;
  private final int openEnd;
  private int closeStart;
  private int end;
  private List<Element> children = List.of();

  /**
   * @param prefix as written, "" for a default namespace
   * @param scope the usual prefix of each prefix declared here
   * @param start of {@code <}
   * @param openEnd behind the start tag's {@code >}
   */
  Element(
      String source,
      String name,
      String prefix,
      Map<String, String> scope,
      Element parent,
      int start,
      int openEnd) {
    this.source = source;
    this.name = name;
    this.prefix = prefix;
    this.scope = scope;
    this.parent = parent;
    this.start = start;
    this.openEnd = openEnd;
    this.closeStart = openEnd;
    this.end = openEnd;
  }

  void add(Element child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(2);
    }
    children.add(child);
  }

  void close(int closeAt, int endAt) {
    closeStart = closeAt;
    end = endAt;
  }

  public String name() {
    return name;
  }

  public boolean is(String wanted) {
    return name.equals(wanted);
  }

  /** As the source writes it, "" for a default namespace. */
  public String prefix() {
    return prefix;
  }

  /** Null for the root. */
  public Element parent() {
    return parent;
  }

  /** Where its start tag begins. */
  public int start() {
    return start;
  }

  /** Behind its start tag. */
  public int openEnd() {
    return openEnd;
  }

  /** Where its end tag begins; behind the start tag where that closes itself. */
  public int closeStart() {
    return closeStart;
  }

  /** Behind its end tag. */
  public int end() {
    return end;
  }

  /** Whether it is written {@code <a/>}. */
  public boolean closesItself() {
    return end == openEnd;
  }

  public List<Element> children() {
    return Collections.unmodifiableList(children);
  }

  public Optional<Element> child(String wanted) {
    for (Element child : children) {
      if (child.is(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** Its first child, if that is called so: properties stand before what they are of. */
  public Optional<Element> leading(String wanted) {
    return children.isEmpty() || !children.getFirst().is(wanted)
        ? Optional.empty()
        : Optional.of(children.getFirst());
  }

  public Stream<Element> children(String wanted) {
    return children.stream().filter(child -> child.is(wanted));
  }

  /** Follows names downwards, the first of each. */
  public Optional<Element> path(String... names) {
    Optional<Element> at = Optional.of(this);
    for (String step : names) {
      at = at.flatMap(element -> element.child(step));
    }
    return at;
  }

  /** Itself and all below it, in document order. */
  public Stream<Element> tree() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::tree));
  }

  /** An attribute's value by its usual name, {@code w:val} or, without a namespace, {@code Id}. */
  public Optional<String> attribute(String wanted) {
    return Optional.ofNullable(new Attributes(source, start, openEnd, scope).get(wanted));
  }

  /** All of it as the source has it. */
  public String written() {
    return source.substring(start, end);
  }

  /** Its own text, without that of elements in it. */
  public String text() {
    if (children.isEmpty()) {
      return CharacterData.of(source, openEnd, closeStart);
    }
    var text = new StringBuilder();
    int at = openEnd;
    for (Element child : children) {
      text.append(CharacterData.of(source, at, child.start));
      at = child.end;
    }
    return text.append(CharacterData.of(source, at, closeStart)).toString();
  }
}
