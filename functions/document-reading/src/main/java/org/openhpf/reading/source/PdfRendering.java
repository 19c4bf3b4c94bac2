package org.openhpf.reading.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page; every instruction asks whether there is time and memory left for it. */
final class PdfRendering extends PDFRenderer {
  /** Points of PDF are 1/72 inch; readers want about 200 dots of it. */
  private static final float SCALE = 200 / 72f;

  /** (design) Pixels; a sheet larger than A4 is drawn smaller. */
  private static final float LONGEST = 2_400;

  private final BoundedInput input;
  private final Bounds bounds;

  PdfRendering(PDDocument document, BoundedInput input, Bounds bounds) {
    super(document);
    this.input = input;
    this.bounds = bounds;
    setSubsamplingAllowed(true);
  }

  /**
   * @param number from 1
   */
  BufferedImage of(int number) throws IOException {
    PDRectangle box = document.getPage(number - 1).getCropBox();
    float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
    BufferedImage picture =
        renderImage(number - 1, Math.min(SCALE, LONGEST / longest), ImageType.RGB);
    input.check();
    return Turning.upright(picture, 1);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new WatchedDrawer(parameters);
  }

  private final class WatchedDrawer extends PageDrawer {
    WatchedDrawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      input.check();
      super.processOperator(operator, operands);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      if (image instanceof PDImageXObject object) {
        PdfPicture.refuseTooLarge(object, bounds);
      } else if (PdfPicture.isTooLarge(image.getWidth(), image.getHeight(), bounds)) {
        throw new RefusedException(Refusal.TOO_MANY_PIXELS);
      }
      super.drawImage(image);
    }
  }
}
