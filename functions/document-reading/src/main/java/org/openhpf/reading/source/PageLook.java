package org.openhpf.reading.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What a page shows, found by going through its instructions without drawing. */
final class PageLook extends PDFGraphicsStreamEngine {
  /** (design) Fewer are a page number, or a stamp on a scan. */
  private static final int LEAST_TEXT = 20;

  /** (design) Of the page: text under such a picture is some program's reading of it. */
  private static final double LARGE = 0.5;

  private static final double WHOLE = 0.85;

  private final double pageArea;
  private final Bounds bounds;
  private final byte[] step = new byte[64 * 1024];
  private long instructions;
  private int glyphs;
  private int drawings;
  private int pictures;
  private double largest;
  private Optional<PDImageXObject> only = Optional.empty();

  private PageLook(PDPage page, Bounds bounds) {
    super(page);
    this.bounds = bounds;
    this.pageArea =
        Math.max(1, (double) page.getCropBox().getWidth() * page.getCropBox().getHeight());
  }

  static PageLook at(PDPage page, Bounds bounds) throws IOException {
    var look = new PageLook(page, bounds);
    look.count(page.getContents());
    look.processPage(page);
    Attempt.refuseIfLate();
    return look;
  }

  /** Visible characters. */
  int glyphs() {
    return glyphs;
  }

  boolean showsText() {
    return glyphs >= LEAST_TEXT && largest < LARGE;
  }

  /** The one picture that is all there is on the page, upright as the page stands. */
  Optional<PDImageXObject> onlyPicture() {
    return pictures == 1 && drawings == 0 && glyphs == 0 && largest >= WHOLE
        ? only
        : Optional.empty();
  }

  /** They are decoded as they are followed, so nothing else would notice. */
  private void count(InputStream decoded) throws IOException {
    try (decoded) {
      for (int read = decoded.read(step); read > 0; read = decoded.read(step)) {
        instructions += read;
        if (instructions > bounds.instructions()) {
          throw new RefusedException(Refusal.CONTENT_TOO_LARGE);
        }
      }
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    count(form.getContents());
    super.showForm(form);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    Attempt.refuseIfLate();
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode.isFill() || mode.isStroke()) {
      glyphs++;
    }
    if (glyphs > bounds.characters()) {
      throw new RefusedException(Refusal.CONTENT_TOO_LARGE);
    }
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    pictures++;
    double area =
        Math.abs(
            (double) place.getScaleX() * place.getScaleY()
                - (double) place.getShearX() * place.getShearY());
    largest = Math.max(largest, area / pageArea);
    boolean upright =
        place.getScaleX() > 0
            && place.getScaleY() > 0
            && place.getShearX() == 0
            && place.getShearY() == 0;
    only =
        upright && !image.isStencil() && image instanceof PDImageXObject object
            ? Optional.of(object)
            : Optional.empty();
  }

  @Override
  public void strokePath() {
    drawings++;
  }

  @Override
  public void fillPath(int windingRule) {
    drawings++;
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    drawings++;
  }

  @Override
  public void shadingFill(COSName shadingName) {
    drawings++;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {}

  @Override
  public void lineTo(float x, float y) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float();
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}
}
