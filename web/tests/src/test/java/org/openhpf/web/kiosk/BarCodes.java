package org.openhpf.web.kiosk;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openhpf.web.browser.Page;

/** Reads the bar code on a screen as a scanner at the window does. */
final class BarCodes {
  private BarCodes() {}

  /** What the one bar code of a page says; nothing but its quiet zone is left around it. */
  static String read(Page page) {
    Map<?, ?> box =
        (Map<?, ?>)
            page.script(
                "const box = document.querySelector('svg.bar-code').getBoundingClientRect();"
                    + "return {left: box.left + scrollX, top: box.top + scrollY,"
                    + " width: box.width, height: box.height}");
    BufferedImage code =
        picture(page)
            .getSubimage(of(box, "left"), of(box, "top"), of(box, "width"), of(box, "height"));
    int[] pixels = code.getRGB(0, 0, code.getWidth(), code.getHeight(), null, 0, code.getWidth());
    var light = new RGBLuminanceSource(code.getWidth(), code.getHeight(), pixels);
    try {
      Result result = new Code128Reader().decode(new BinaryBitmap(new HybridBinarizer(light)));
      if (result.getBarcodeFormat() != BarcodeFormat.CODE_128) {
        throw NotFoundException.getNotFoundInstance();
      }
      return result.getText();
    } catch (ReaderException e) {
      throw new AssertionError("no reader reads it", e);
    }
  }

  private static int of(Map<?, ?> box, String side) {
    return (int) Math.round(((Number) box.get(side)).doubleValue());
  }

  private static BufferedImage picture(Page page) {
    try {
      Path file = Files.createTempFile("bar-code", ".png");
      try {
        page.picture(file);
        return ImageIO.read(file.toFile());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
