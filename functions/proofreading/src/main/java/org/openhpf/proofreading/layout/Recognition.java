package org.openhpf.proofreading.layout;

import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.manuscript.DocumentKind;

/** Tells the elements of a document apart, from the top down and from the end up. */
final class Recognition {
  private static final int LONGEST_SIGNATURE = 40;
  private static final int LONGEST_ATTACHMENT_TITLE = 60;

  private final Elements elements;
  private final List<Line> lines;
  private int at;
  private int end;

  Recognition(Elements elements) {
    this.elements = elements;
    this.lines = elements.lines().stream().filter(line -> !line.isBlank()).toList();
  }

  void recognise() {
    var title = new TitleSearch(lines).find();
    int titleFrom = title.map(TitleSearch.Title::from).orElseGet(this::endOfHead);
    HeadSearch.recognise(lines.subList(0, titleFrom), elements);
    at = title.map(TitleSearch.Title::to).orElse(titleFrom);
    lines.subList(titleFrom, at).forEach(line -> elements.add(Role.TITLE, line));
    Optional<DocumentKind> titled = title.flatMap(TitleSearch.Title::kind);
    elements.setKindByTitle(titled);
    end = lines.size();
    imprint();
    addressee();
    int date = date();
    attachments(date);
    text(date);
  }

  /** Without a title the head ends where nothing more is of a head. */
  private int endOfHead() {
    int to = 0;
    while (to < lines.size() && HeadSearch.isOfHead(lines.get(to))) {
      to++;
    }
    return to;
  }

  private void imprint() {
    int copies = -1;
    for (int i = at; i < end; i++) {
      if (Words.is(Words.COPY_TO, lines.get(i))) {
        copies = i;
      }
    }
    int from = copies >= 0 ? copies : Math.max(at, end - 2);
    for (int i = from; i < end; i++) {
      Line line = lines.get(i);
      if (i == copies) {
        elements.add(Role.COPY_TO, line);
      } else if (isImprint(i)) {
        elements.add(Role.IMPRINT, line);
      }
    }
    end =
        elements
            .first(Role.COPY_TO)
            .or(() -> elements.first(Role.IMPRINT))
            .map(lines::indexOf)
            .orElse(end);
  }

  private boolean isImprint(int i) {
    Line line = lines.get(i);
    boolean dated = Words.is(Words.IMPRINT, line) || line.words().matches("印\\s*+发.*|.*印\\s*+发");
    // In a table the organ has one cell and the date the other.
    boolean cell = line.paragraph().cell().isPresent() && elements.has(Role.COPY_TO);
    return dated || cell;
  }

  private void addressee() {
    if (at >= end) {
      return;
    }
    Line line = lines.get(at);
    String words = line.words();
    boolean colon = words.endsWith("：") || words.endsWith(":");
    boolean plain = Words.is(Words.ORGAN, line) && line.leftGap() < 1 && !line.isCentred();
    if (words.indexOf('。') < 0
        && !Words.is(Words.INTRODUCTION, line)
        && Headings.of(line).isEmpty()
        && (colon || plain)) {
      elements.add(Role.ADDRESSEE, line);
      at++;
    }
  }

  /** Where the document's date is among the lines; where its text ends if it has none. */
  private int date() {
    for (int i = at; i < end; i++) {
      Line line = lines.get(i);
      if (line.paragraph().cell().isEmpty() && Words.is(Words.DATE, line)) {
        elements.add(Role.DATE, line);
        for (int s = i - 1; s > at && isSignature(lines.get(s)); s--) {
          elements.add(Role.SIGNATURE, lines.get(s));
        }
        return i;
      }
      if (Words.is(Words.ATTACHMENT, line)) {
        return i;
      }
    }
    return end;
  }

  private static boolean isSignature(Line line) {
    String words = line.words();
    return words.length() <= LONGEST_SIGNATURE
        && words.chars().noneMatch(c -> "。；：:，".indexOf(c) >= 0)
        && !Words.is(Words.NUMBERED, line)
        && Words.is(Words.ORGAN, line)
        && Headings.of(line).isEmpty();
  }

  private void attachments(int date) {
    boolean notes = true;
    for (int i = date; i < end; i++) {
      Line line = lines.get(i);
      if (Words.is(Words.ATTACHMENT, line) && line.paragraph().cell().isEmpty()) {
        elements.add(Role.ATTACHMENT, line);
        notes = false;
        if (i + 1 < end && lines.get(i + 1).words().length() <= LONGEST_ATTACHMENT_TITLE) {
          elements.add(Role.ATTACHMENT_TITLE, lines.get(i + 1));
        }
      } else if (i > date && notes && Words.is(Words.NOTE, line)) {
        elements.add(Role.NOTE, line);
      }
    }
  }

  private void text(int date) {
    int to = date - elements.of(Role.SIGNATURE).size();
    boolean noted = false;
    for (int i = at; i < to; i++) {
      Line line = lines.get(i);
      if (line.paragraph().cell().isPresent() || line.format().boxed()) {
        continue;
      }
      noted = Words.is(Words.ATTACHMENT_NOTE, line) || noted && Words.is(Words.NUMBERED, line);
      elements.add(noted ? Role.ATTACHMENT_NOTE : Role.BODY, line);
    }
  }
}
