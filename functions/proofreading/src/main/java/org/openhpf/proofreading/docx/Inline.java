package org.openhpf.proofreading.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.openhpf.proofreading.xml.Element;

/**
 * Reads the text of paragraphs as it is once all revisions are accepted: what was deleted is left
 * out, the results of fields stay and their instructions do not, of ruby only the base counts.
 */
final class Inline {
  private static final String SYMBOL_FALLBACK = "\uFFFD";

  private final BiConsumer<Element, Element> boxes;
  private final int most;
  private StringBuilder text = new StringBuilder();
  private List<Segment> segments = new ArrayList<>();
  private int total;

  /** Fields that are open, and of how many of them the instruction is being read. */
  private int fields;

  private int instructions;

  /**
   * @param boxes takes the run that holds a text box, and the box's content
   * @param most characters there may be in all
   */
  Inline(BiConsumer<Element, Element> boxes, int most) {
    this.boxes = boxes;
    this.most = most;
  }

  String text() {
    return text.toString();
  }

  List<Segment> segments() {
    return segments;
  }

  void beginParagraph() {
    text = new StringBuilder();
    segments = new ArrayList<>();
  }

  /** Of a paragraph, a hyperlink, an insertion: whatever holds runs. */
  void read(Element container) {
    for (Element child : container.children()) {
      switch (child.name()) {
        case "w:r" -> run(child);
        case "w:del", "w:moveFrom", "w:pPr", "w:sdtPr", "w:rt", "w:rubyPr" -> {}
        case "mc:AlternateContent" -> chosen(child).ifPresent(this::read);
        default -> read(child);
      }
    }
  }

  /** What a reader that knows the newer markup takes (ECMA-376 part 3, 10.2). */
  static Optional<Element> chosen(Element alternatives) {
    return alternatives.child("mc:Choice").or(() -> alternatives.child("mc:Fallback"));
  }

  private void run(Element run) {
    for (Element child : run.children()) {
      switch (child.name()) {
        case "w:t" -> add(run, child, visible(child));
        case "w:tab", "w:ptab" -> add(run, child, "\t");
        case "w:cr" -> add(run, child, "\n");
        case "w:br" -> add(run, child, isOfPage(child) ? "" : "\n");
        case "w:noBreakHyphen" -> add(run, child, "\u2011");
        case "w:sym" -> add(run, child, symbol(child));
        case "w:fldChar" -> field(child.attribute("w:fldCharType").orElse(""));
        case "w:ruby" -> child.child("w:rubyBase").ifPresent(this::read);
        case "w:drawing", "w:pict", "w:object" -> box(run, child);
        case "mc:AlternateContent" -> chosen(child).ifPresent(content -> box(run, content));
        default -> {}
      }
    }
  }

  private void box(Element run, Element drawing) {
    for (Element child : drawing.children()) {
      if (child.is("w:txbxContent")) {
        boxes.accept(run, child);
      } else if (child.is("mc:AlternateContent")) {
        chosen(child).ifPresent(content -> box(run, content));
      } else {
        box(run, child);
      }
    }
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> {
        fields++;
        instructions++;
      }
      case "separate" -> instructions = Math.max(0, instructions - 1);
      case "end" -> {
        // A field without a result ends within its instruction.
        fields = Math.max(0, fields - 1);
        instructions = Math.min(instructions, fields);
      }
      default -> {}
    }
  }

  private void add(Element run, Element node, String characters) {
    if (instructions > 0 || characters.isEmpty()) {
      return;
    }
    total += characters.length();
    if (total > most) {
      throw new RefusedException(Refusal.TOO_LONG);
    }
    segments.add(new Segment(text.length(), characters, run, node));
    text.append(characters);
  }

  /** What of a w:t is seen: white space at its ends counts where xml:space says so. */
  static String visible(Element node) {
    String all = node.text().replace('\n', ' ').replace('\t', ' ');
    for (Element at = node; at != null; at = at.parent()) {
      Optional<String> space = at.attribute("xml:space");
      if (space.isPresent()) {
        return space.get().equals("preserve") ? all : trimmed(all);
      }
    }
    return trimmed(all);
  }

  /** Of XML's white space alone: the ideographic space stays. */
  private static String trimmed(String all) {
    int from = 0;
    int to = all.length();
    while (from < to && all.charAt(from) == ' ') {
      from++;
    }
    while (to > from && all.charAt(to - 1) == ' ') {
      to--;
    }
    return all.substring(from, to);
  }

  /** Whether a break ends a page or column, and so is no part of the text. */
  static boolean isOfPage(Element lineBreak) {
    return lineBreak.attribute("w:type").map(type -> !type.equals("textWrapping")).orElse(false);
  }

  private static String symbol(Element node) {
    try {
      int code = Integer.parseInt(node.attribute("w:char").orElse(""), 16);
      return Character.isBmpCodePoint(code) && !Character.isSurrogate((char) code)
          ? String.valueOf((char) code)
          : SYMBOL_FALLBACK;
    } catch (NumberFormatException e) {
      return SYMBOL_FALLBACK;
    }
  }
}
