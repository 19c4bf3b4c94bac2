package org.openhpf.proofreading.layout;

import org.openhpf.proofreading.format.Alignment;
import org.openhpf.proofreading.format.ParagraphFormat;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * A paragraph and how it looks.
 *
 * @param words its text, its automatic number included, without spaces around it
 */
record Line(Paragraph paragraph, ParagraphFormat format, String words) {
  static final double IDEOGRAPHIC = 1;
  static final double NARROW = 0.5;

  static Line of(Paragraph paragraph, ParagraphFormat format) {
    return new Line(paragraph, format, paragraph.labelled().replace('\n', ' ').strip());
  }

  int index() {
    return paragraph.index();
  }

  boolean isBlank() {
    return words.isEmpty();
  }

  /** Of its first characters, points. */
  double size() {
    return format.spans().isEmpty() ? 0 : format.spans().getFirst().format().size();
  }

  boolean isCentred() {
    return format.alignment() == Alignment.CENTRE;
  }

  boolean isRed() {
    return !format.spans().isEmpty()
        && format.spans().stream().allMatch(span -> span.format().isRed());
  }

  /** From the left indent's zero to the first character, in its characters. */
  double leftGap() {
    return leftGap(size() == 0 ? 1 : size());
  }

  /** The same in characters of another size, points. */
  double leftGap(double size) {
    return format.left().inCharacters(size)
        + format.first().inCharacters(size)
        + width(paragraph.text().substring(0, leading()));
  }

  /**
   * From the last character to the right edge, in its characters.
   *
   * @param width of the text area, points
   */
  double rightGap(double width) {
    double size = size() == 0 ? 1 : size();
    double indent = format.right().inCharacters(size);
    double own = width(paragraph.text().strip());
    double trailing = width(paragraph.text()) - width(paragraph.text().stripTrailing());
    double room = width / size - format.left().inCharacters(size) - indent;
    return switch (format.alignment()) {
      case RIGHT -> indent + trailing;
      case CENTRE ->
          indent + (room - own - width(paragraph.text().substring(0, leading())) + trailing) / 2;
      case LEFT, JUSTIFIED -> width / size - leftGap() - own;
    };
  }

  private int leading() {
    return paragraph.text().length() - paragraph.text().stripLeading().length();
  }

  double width() {
    return width(paragraph.text().strip());
  }

  /** In characters: those of Latin script and Arabic digits take half of one. */
  static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? NARROW : IDEOGRAPHIC).sum();
  }
}
