package org.openhpf.reading.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.openhpf.reading.page.Place;
import org.openhpf.reading.page.TextLine;

/** The visible text of a page, line by line, as its file says it. */
final class LayerText extends PDFTextStripper {
  /** (design) Below it the file's fonts do not say which characters their glyphs are. */
  private static final double LEAST_KNOWN = 0.9;

  private final Bounds bounds;
  private final List<TextLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> positions = new ArrayList<>();
  private int known;

  private LayerText(int number, Bounds bounds) {
    this.bounds = bounds;
    setStartPage(number);
    setEndPage(number);
    setSortByPosition(true);
    // Bold print is often the same text twice.
    setSuppressDuplicateOverlappingText(true);
  }

  /**
   * @param glyphs that the page shows
   * @return empty if the file does not say what they are
   */
  static List<TextLine> of(PDDocument document, int number, Bounds bounds, int glyphs)
      throws IOException {
    var layer = new LayerText(number, bounds);
    layer.writeText(document, Writer.nullWriter());
    layer.endLine();
    return layer.known < glyphs * LEAST_KNOWN ? List.of() : List.copyOf(layer.lines);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    Attempt.refuseIfLate();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (!mode.isFill() && !mode.isStroke()) {
      return; // invisible: nobody has seen and accepted it
    }
    if (position.getUnicode().codePoints().allMatch(LayerText::isKnown)) {
      known++;
    }
    super.processTextPosition(position);
  }

  private static boolean isKnown(int codePoint) {
    return codePoint != 0xFFFD
        && !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.PRIVATE_USE;
  }

  @Override
  protected void writeString(String string, List<TextPosition> at) {
    if (text.length() + string.length() > bounds.characters() || lines.size() >= bounds.lines()) {
      throw new RefusedException(Refusal.CONTENT_TOO_LARGE);
    }
    text.append(string);
    positions.addAll(at);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    String line = text.toString().strip();
    if (!line.isEmpty() && !positions.isEmpty()) {
      lines.add(new TextLine(line, 1, place()));
    }
    text.setLength(0);
    positions.clear();
  }

  private Place place() {
    double left = positions.stream().mapToDouble(TextPosition::getX).min().orElse(0);
    double right = positions.stream().mapToDouble(p -> p.getX() + p.getWidth()).max().orElse(0);
    // A position is on the base line; a fifth of a character is below it.
    double top = positions.stream().mapToDouble(p -> p.getY() - p.getHeightDir()).min().orElse(0);
    double bottom =
        positions.stream().mapToDouble(p -> p.getY() + p.getHeightDir() / 5).max().orElse(0);
    TextPosition any = positions.getFirst();
    boolean onItsSide = any.getRotation() % 180 != 0;
    double width = onItsSide ? any.getPageHeight() : any.getPageWidth();
    double height = onItsSide ? any.getPageWidth() : any.getPageHeight();
    return Place.of(left / width, top / height, right / width, bottom / height, 1, 1);
  }
}
