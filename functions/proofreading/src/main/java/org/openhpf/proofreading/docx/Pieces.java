package org.openhpf.proofreading.docx;

import org.openhpf.proofreading.xml.Element;

/** The runs that one run is parted into, all with its attributes and properties. */
final class Pieces {
  private enum State {
    CLOSED,
    KEPT,
    DELETED
  }

  private final Element run;
  private final Rewriting rewriting;
  private final String open;
  private final String close;
  private final StringBuilder xml = new StringBuilder();
  private State state = State.CLOSED;

  Pieces(Element run, Rewriting rewriting) {
    this.run = run;
    this.rewriting = rewriting;
    String properties =
        run.leading("w:rPr").map(own -> rewriting.copy(own.start(), own.end())).orElse("");
    this.open = rewriting.source(run.start(), run.openEnd()) + properties;
    this.close = rewriting.source(run.closeStart(), run.end());
  }

  void keep(String content) {
    put(false, content);
  }

  void put(boolean deleted, String content) {
    to(deleted ? State.DELETED : State.KEPT);
    xml.append(content);
  }

  /** What stands between runs. */
  void between(String content) {
    to(State.CLOSED);
    xml.append(content);
  }

  String end() {
    to(State.CLOSED);
    return xml.toString();
  }

  private void to(State next) {
    if (state == next) {
      return;
    }
    if (state != State.CLOSED) {
      xml.append(close);
    }
    if (state == State.DELETED) {
      xml.append(Marks.close(run, "del"));
    }
    if (next == State.DELETED) {
      xml.append(rewriting.marks().open(run, "del"));
    }
    if (next != State.CLOSED) {
      xml.append(open);
    }
    state = next;
  }
}
