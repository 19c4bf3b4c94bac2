package org.openhpf.proofreading.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openhpf.proofreading.xml.Element;

/** What is done to one run: characters deleted, marks put between characters. */
final class RunEdit {
  private final Element run;
  private final Map<Element, Segment> segments = new HashMap<>();

  /** What stands between characters, by offset: at the one before it, and at the one after. */
  private final NavigableMap<Integer, String> behind = new TreeMap<>();

  private final NavigableMap<Integer, String> front = new TreeMap<>();

  /** Where what is deleted begins, and where it ends. */
  private final NavigableMap<Integer, Integer> deleted = new TreeMap<>();

  private final StringBuilder before = new StringBuilder();
  private final StringBuilder after = new StringBuilder();

  RunEdit(Element run) {
    this.run = run;
  }

  /** Says which of its text is deleted or has marks in it; the rest stays as it is written. */
  RunEdit in(Segment segment) {
    segments.put(segment.node(), segment);
    return this;
  }

  void delete(int from, int to) {
    deleted.put(from, to);
  }

  /**
   * Between the characters before and after an offset.
   *
   * @param toEarlier whether it belongs to the character before, not to the one after
   */
  void mark(int offset, boolean toEarlier, String xml) {
    (toEarlier ? behind : front).merge(offset, xml, String::concat);
  }

  /** Around the whole run. */
  void around(String start, String end) {
    before.append(start);
    after.append(end);
  }

  /** The run's XML with its marks; the run itself may become several, of the same properties. */
  String written(Rewriting rewriting) {
    if (segments.isEmpty()) {
      return before + rewriting.within(run) + after;
    }
    var pieces = new Pieces(run, rewriting);
    for (Element child : run.children()) {
      Segment segment = segments.get(child);
      if (child.is("w:rPr")) {
        continue;
      }
      if (segment == null) {
        pieces.keep(rewriting.copy(child.start(), child.end()));
      } else {
        write(segment, pieces, rewriting);
      }
    }
    return before + pieces.end() + after;
  }

  private void write(Segment segment, Pieces pieces, Rewriting rewriting) {
    put(front, segment.from(), pieces);
    int at = segment.from();
    for (int next : cuts(segment)) {
      boolean whole = at == segment.from() && next == segment.to();
      String text = segment.text().substring(at - segment.from(), next - segment.from());
      boolean gone = isDeleted(at);
      boolean letters = segment.node().is("w:t");
      if (letters && (gone || !whole)) {
        pieces.put(gone, Marks.element(segment.node().prefix(), gone ? "delText" : "t", text));
      } else {
        pieces.put(gone, rewriting.copy(segment.node().start(), segment.node().end()));
      }
      put(behind, next, pieces);
      if (next < segment.to()) {
        put(front, next, pieces);
      }
      at = next;
    }
  }

  /** Where a segment is cut, its end included. */
  private TreeSet<Integer> cuts(Segment segment) {
    int from = segment.from();
    int to = segment.to();
    var cuts = new TreeSet<Integer>();
    cuts.addAll(behind.subMap(from, false, to, true).keySet());
    cuts.addAll(front.subMap(from, false, to, true).keySet());
    Integer first = deleted.floorKey(from);
    for (var stretch : deleted.subMap(first == null ? from : first, true, to, true).entrySet()) {
      cuts.add(stretch.getKey());
      cuts.add(stretch.getValue());
    }
    cuts.removeIf(offset -> offset <= from || offset > to);
    cuts.add(to);
    return cuts;
  }

  private boolean isDeleted(int offset) {
    var stretch = deleted.floorEntry(offset);
    return stretch != null && offset < stretch.getValue();
  }

  private static void put(NavigableMap<Integer, String> marks, int offset, Pieces pieces) {
    String xml = marks.get(offset);
    if (xml != null) {
      pieces.between(xml);
    }
  }
}
