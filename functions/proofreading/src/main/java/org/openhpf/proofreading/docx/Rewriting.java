package org.openhpf.proofreading.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.openhpf.proofreading.xml.Element;

/** Copies a part's source and puts edited runs and paragraphs in their places. */
final class Rewriting {
  private final String source;
  private final Marks marks;
  private final Map<Element, RunEdit> runs = new HashMap<>();
  private final Map<Element, StringBuilder> endings = new HashMap<>();

  /** By where they begin; one that stands within another is written by that one. */
  private final TreeMap<Integer, Element> edited = new TreeMap<>();

  Rewriting(String source, Marks marks) {
    this.source = source;
    this.marks = marks;
  }

  Marks marks() {
    return marks;
  }

  RunEdit edit(Element run) {
    edited.put(run.start(), run);
    return runs.computeIfAbsent(run, RunEdit::new);
  }

  /** At the end of a paragraph without text. */
  void append(Element paragraph, String xml) {
    endings.computeIfAbsent(paragraph, one -> new StringBuilder()).append(xml);
    edited.put(paragraph.start(), paragraph);
  }

  String source(int from, int to) {
    return source.substring(from, to);
  }

  String copy() {
    return copy(0, source.length());
  }

  String copy(int from, int to) {
    var xml = new StringBuilder(to - from);
    int at = from;
    for (var next = edited.ceilingEntry(at);
        next != null && next.getKey() < to;
        next = edited.ceilingEntry(at)) {
      Element element = next.getValue();
      xml.append(source, at, element.start()).append(written(element));
      at = element.end();
    }
    return xml.append(source, at, to).toString();
  }

  /** An element whose own place is being written, with what is edited in it. */
  String within(Element element) {
    return source(element.start(), element.openEnd()) + copy(element.openEnd(), element.end());
  }

  private String written(Element element) {
    RunEdit edit = runs.get(element);
    return edit != null ? edit.written(this) : ended(element, endings.get(element));
  }

  private String ended(Element paragraph, StringBuilder ending) {
    if (!paragraph.closesItself()) {
      return source(paragraph.start(), paragraph.openEnd())
          + copy(paragraph.openEnd(), paragraph.closeStart())
          + ending
          + source(paragraph.closeStart(), paragraph.end());
    }
    String tag = source(paragraph.start(), paragraph.end() - 2);
    String name = paragraph.prefix().isEmpty() ? "p" : paragraph.prefix() + ":p";
    return tag + ">" + ending + "</" + name + ">";
  }
}
