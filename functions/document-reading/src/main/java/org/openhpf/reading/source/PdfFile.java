package org.openhpf.reading.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.page.TextLine;
import org.openhpf.reading.source.Opening.PageOpening;
import org.openhpf.reading.source.Opening.Pages;

/**
 * A PDF file (ISO 32000-1). A page is come by the cheapest way that shows all that is on it: its
 * visible text, its one picture as it was scanned, or a rendering.
 */
final class PdfFile implements Pages {
  /** Its warnings are as many as whoever made the file wants. The reference keeps the setting. */
  private static final Logger LIBRARY = Logger.getLogger("org.apache.pdfbox");

  private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

  static {
    LIBRARY.setLevel(Level.OFF);
    FONTS.setLevel(Level.OFF);
  }

  private final PDDocument document;
  private final BoundedInput input;
  private final Bounds bounds;
  private final int count;

  private PdfFile(PDDocument document, BoundedInput input, Bounds bounds) {
    this.document = document;
    this.input = input;
    this.bounds = bounds;
    this.count = document.getNumberOfPages();
  }

  /**
   * @throws RefusedException if it cannot be opened, or has no page or too many
   */
  static PdfFile open(byte[] content, Bounds bounds) {
    return Attempt.at(
        bounds,
        () -> {
          var input = new BoundedInput(content, bounds.decodedBytes());
          PDDocument document = Loader.loadPDF(input, IOUtils.createTempFileOnlyStreamCache());
          try {
            var file = new PdfFile(document, input, bounds);
            if (file.count > bounds.pages()) {
              throw new RefusedException(Refusal.TOO_MANY_PAGES);
            }
            if (file.count < 1) {
              throw new RefusedException(Refusal.EMPTY);
            }
            return file;
          } catch (RuntimeException e) {
            document.close();
            throw e;
          }
        });
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public PageOpening open(int number) {
    try {
      return new PageOpening.Opened(Attempt.at(bounds, () -> page(number)));
    } catch (RefusedException e) {
      return new PageOpening.Refused(RefusedException.of(e).problem(number));
    }
  }

  private Page page(int number) throws IOException {
    input.begin();
    PDPage page = document.getPage(number - 1);
    var look = PageLook.at(page, bounds);
    if (look.showsText()) {
      List<TextLine> lines = LayerText.of(document, number, bounds, look.glyphs());
      if (!lines.isEmpty()) {
        return new Page(number, Page.Method.TEXT_LAYER, rendering(number), lines);
      }
    }
    var picture = look.onlyPicture();
    if (picture.isPresent()) {
      BufferedImage scanned =
          Turning.turned(new PdfPicture(bounds).open(picture.get()), page.getRotation());
      return new Page(number, Page.Method.IMAGE, scanned, List.of());
    }
    return new Page(number, Page.Method.RENDERING, rendering(number), List.of());
  }

  private BufferedImage rendering(int number) throws IOException {
    return new PdfRendering(document, input, bounds).of(number);
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
