package org.openhpf.proofreading.docx;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.proofreading.finding.Position;
import org.openhpf.proofreading.xml.CharacterData;
import org.openhpf.proofreading.xml.Element;

/** Finds the runs that changes and comments stand in, and plans what is done to them. */
final class Placing {
  private final List<PlacedParagraph> paragraphs;
  private final Rewriting rewriting;
  private final Marks marks;

  /** Of each paragraph the characters, and the places between them, that a change has. */
  private final Map<Integer, BitSet> changed = new HashMap<>();

  Placing(List<PlacedParagraph> paragraphs, Rewriting rewriting) {
    this.paragraphs = paragraphs;
    this.rewriting = rewriting;
    this.marks = rewriting.marks();
  }

  /** False where it cannot be made: its place is not there, or another change has it already. */
  boolean put(Change change) {
    Position position = change.position();
    if (!isThere(position) || !CharacterData.canWrite(change.replacement()) || !take(position)) {
      return false;
    }
    PlacedParagraph paragraph = paragraphs.get(position.paragraph());
    var smallest = Difference.of(paragraph.text(), position, change.replacement());
    delete(paragraph, smallest.from(), smallest.to());
    if (!smallest.text().isEmpty()) {
      insert(paragraph, smallest.from(), smallest.to(), smallest.text());
    }
    return true;
  }

  private boolean isThere(Position position) {
    if (position.paragraph() >= paragraphs.size()) {
      return false;
    }
    String text = paragraphs.get(position.paragraph()).text();
    return position.end() <= text.length()
        && !Difference.splitsPair(text, position.offset())
        && !Difference.splitsPair(text, position.end());
  }

  /** Characters at odd places, what is between them at even ones. */
  private boolean take(Position position) {
    BitSet taken = changed.computeIfAbsent(position.paragraph(), any -> new BitSet());
    int from = 2 * position.offset() + (position.length() == 0 ? 0 : 1);
    int to = 2 * position.end() + (position.length() == 0 ? 1 : 0);
    int next = taken.nextSetBit(from);
    if (next >= 0 && next < to) {
      return false;
    }
    taken.set(from, to);
    return true;
  }

  private void delete(PlacedParagraph paragraph, int from, int to) {
    if (from < to) {
      paragraph.between(from, to).forEach(segment -> edit(segment).delete(from, to));
    }
  }

  private void insert(PlacedParagraph paragraph, int from, int to, String text) {
    Optional<Segment> before = paragraph.holding(from == to ? from - 1 : from);
    if (before.isPresent()) {
      Segment segment = before.get();
      int at = from == to ? from : paragraph.endOfRun(segment, to);
      edit(segment).mark(at, true, marks.insertion(segment.run(), text));
    } else if (!paragraph.segments().isEmpty()) {
      Segment segment = paragraph.segments().getFirst();
      edit(segment).mark(from, false, marks.insertion(segment.run(), text));
    } else {
      rewriting.append(paragraph.element(), marks.insertion(paragraph.element(), "", text));
    }
  }

  /** Anchors a comment; one of the whole document at the first paragraph with text. */
  void put(int comment, Optional<Position> position) {
    Position at = position.filter(this::isThere).orElseGet(this::firstText);
    PlacedParagraph paragraph = paragraphs.get(at.paragraph());
    if (paragraph.host().isPresent()) {
      // Word has no comments within text boxes.
      Element host = paragraph.host().get();
      rewriting.edit(host).around(marks.anchorStart(host, comment), marks.anchorEnd(host, comment));
      return;
    }
    Optional<Segment> first = paragraph.holding(at.offset());
    Optional<Segment> last = paragraph.holding(at.end() - 1);
    if (at.length() > 0) {
      Segment from = first.orElseThrow();
      Segment to = last.orElseThrow();
      edit(from).mark(at.offset(), false, marks.anchorStart(from.run(), comment));
      edit(to).mark(at.end(), true, marks.anchorEnd(to.run(), comment));
    } else if (last.isPresent() || first.isPresent()) {
      Segment beside = last.or(() -> first).orElseThrow();
      Element run = beside.run();
      String both = marks.anchorStart(run, comment) + marks.anchorEnd(run, comment);
      edit(beside).mark(at.offset(), last.isPresent(), both);
    } else {
      Element own = paragraph.element();
      rewriting.append(own, marks.anchorStart(own, comment) + marks.anchorEnd(own, comment));
    }
  }

  private Position firstText() {
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i).text();
      if (!text.isEmpty() && paragraphs.get(i).host().isEmpty()) {
        return new Position(i, 0, text.length());
      }
    }
    return new Position(0, 0, 0);
  }

  private RunEdit edit(Segment segment) {
    return rewriting.edit(segment.run()).in(segment);
  }
}
