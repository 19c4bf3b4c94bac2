package org.openhpf.proofreading.docx;

import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.manuscript.Paragraph.Cell;
import org.openhpf.proofreading.xml.Element;

/**
 * A paragraph of the manuscript and where its text stands in the XML.
 *
 * @param element the {@code w:p}; of several that a deleted paragraph mark has joined, the last
 * @param segments in order and without gaps
 * @param host the run of the body that holds the text box it stands in
 * @param label as numbering puts it before the text
 */
record PlacedParagraph(
    Element element,
    String text,
    List<Segment> segments,
    Optional<Cell> cell,
    Optional<Element> host,
    String label) {
  PlacedParagraph {
    segments = List.copyOf(segments);
  }

  /** The segments that hold any of some characters. */
  List<Segment> between(int from, int to) {
    int first = indexOf(from);
    int last = first;
    while (last < segments.size() && segments.get(last).from() < to) {
      last++;
    }
    return segments.subList(first, last);
  }

  /** The segment that holds a character; empty where there is no such character. */
  Optional<Segment> holding(int offset) {
    int at = indexOf(offset);
    return offset < 0 || at == segments.size() ? Optional.empty() : Optional.of(segments.get(at));
  }

  /** Where the characters of a segment's run end that follow it without a gap, at most here. */
  int endOfRun(Segment segment, int most) {
    int end = segment.to();
    for (Segment next : between(segment.to(), most)) {
      if (next.run() != segment.run()) {
        break;
      }
      end = next.to();
    }
    return Math.min(end, most);
  }

  /** Of the first segment that ends behind an offset. */
  private int indexOf(int offset) {
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (segments.get(middle).to() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
