package org.openhpf.proofreading.format;

import java.util.List;
import java.util.Optional;

/**
 * How a paragraph of the manuscript looks.
 *
 * @param first of the first line, counted from the left indent; negative where it hangs out
 * @param newPage whether it begins a page, by itself or by a break before its text
 * @param endsPage whether a page or section ends with it
 * @param numbered whether a list's own indents bear on it
 * @param above a border above it
 * @param below a border below it
 * @param drawn lines that are drawn and hang on it
 * @param picture whether a picture floats at it, as seals do
 * @param boxed whether it stands in a text box
 */
public record ParagraphFormat(
    Alignment alignment,
    Indent left,
    Indent right,
    Indent first,
    LineSpacing spacing,
    boolean newPage,
    boolean endsPage,
    boolean numbered,
    Optional<DrawnLine> above,
    Optional<DrawnLine> below,
    List<DrawnLine> drawn,
    boolean picture,
    boolean boxed,
    List<TextSpan> spans) {
  public ParagraphFormat {
    drawn = List.copyOf(drawn);
    spans = List.copyOf(spans);
  }
}
