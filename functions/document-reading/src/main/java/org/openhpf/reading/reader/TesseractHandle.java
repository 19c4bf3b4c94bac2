package org.openhpf.reading.reader;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.ETEXT_DESC;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI1;
import org.openhpf.reading.image.Box;
import org.openhpf.reading.image.GreyImage;

/**
 * One TessBaseAPI, kept warm. Two threads at once in it, or a use after {@link #close}, end the
 * process; {@link TesseractHandles} lends it to one at a time.
 */
final class TesseractHandle implements AutoCloseable {
  /** What Tesseract is told of pictures that carry no resolution; it only scales its guesses. */
  private static final int DPI = 300;

  private final TessBaseAPI api = TessAPI1.TessBaseAPICreate();
  private final ETEXT_DESC monitor = TessAPI1.TessMonitorCreate();
  private int uses;

  TesseractHandle(Path tessdata, TesseractModel model) {
    if (TessAPI1.TessBaseAPIInit3(api, tessdata.toString(), model.code()) != 0) {
      close();
      throw new IllegalStateException("Tesseract does not load its model " + model.code());
    }
    // Its notes on standard error would be lines of the log.
    TessAPI1.TessBaseAPISetVariable(api, "debug_file", "/dev/null");
  }

  /** How often it has read. */
  int uses() {
    return uses;
  }

  /** One symbol as Tesseract found it. */
  record Symbol(String text, double probability, Box box) {}

  /**
   * @param most the time it may take; looked at between words, so a little more may pass
   * @return the symbols of the line; empty if the time was over
   */
  List<Symbol> read(GreyImage image, CharacterSet allowed, Duration most) {
    uses++;
    TessAPI1.TessBaseAPISetPageSegMode(api, TessPageSegMode.PSM_SINGLE_LINE);
    TessAPI1.TessBaseAPISetVariable(api, "tessedit_char_whitelist", allowed.characters());
    TessAPI1.TessBaseAPISetImage(
        api, ByteBuffer.wrap(image.pixels()), image.width(), image.height(), 1, image.width());
    TessAPI1.TessBaseAPISetSourceResolution(api, DPI);
    try {
      TessAPI1.TessMonitorSetDeadlineMSecs(monitor, Math.clamp(most.toMillis(), 1, 600_000));
      return TessAPI1.TessBaseAPIRecognize(api, monitor) == 0 ? symbols() : List.of();
    } finally {
      TessAPI1.TessBaseAPIClear(api);
    }
  }

  private List<Symbol> symbols() {
    var symbols = new ArrayList<Symbol>();
    TessResultIterator results = TessAPI1.TessBaseAPIGetIterator(api);
    if (results == null) {
      return symbols;
    }
    try {
      TessPageIterator places = TessAPI1.TessResultIteratorGetPageIterator(results);
      do {
        String text = text(results);
        Box box = box(places);
        if (!text.isBlank() && box != null) {
          float percent =
              TessAPI1.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_SYMBOL);
          symbols.add(new Symbol(text, Math.clamp(percent / 100.0, 0, 1), box));
        }
      } while (TessAPI1.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_SYMBOL) != 0);
      return symbols;
    } finally {
      TessAPI1.TessResultIteratorDelete(results);
    }
  }

  private static String text(TessResultIterator results) {
    Pointer text =
        TessAPI1.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_SYMBOL);
    if (text == null) {
      return "";
    }
    try {
      return text.getString(0, "UTF-8");
    } finally {
      TessAPI1.TessDeleteText(text);
    }
  }

  private static Box box(TessPageIterator places) {
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    int found =
        TessAPI1.TessPageIteratorBoundingBox(
            places, TessPageIteratorLevel.RIL_SYMBOL, left, top, right, bottom);
    int width = right.get(0) - left.get(0);
    int height = bottom.get(0) - top.get(0);
    return found == 0 || width < 1 || height < 1
        ? null
        : new Box(left.get(0), top.get(0), width, height);
  }

  @Override
  public void close() {
    TessAPI1.TessMonitorDelete(monitor);
    TessAPI1.TessBaseAPIDelete(api);
  }
}
