package org.openhpf.reading.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The fonts that stand in for those a PDF file names and does not hold: one Latin, one Chinese.
 * What is installed on a machine changes nothing, and is not searched through.
 */
final class BundledFonts implements FontMapper {
  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final Optional<Path> chinese;
  private TrueTypeFont latinFont;
  private TrueTypeFont chineseFont;

  /**
   * @param chinese a TrueType font; without one such text is blank
   */
  BundledFonts(Optional<Path> chinese) {
    this.chinese = chinese;
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(latin(), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(latin(), true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
    return new CIDFontMapping(null, chinese(), true);
  }

  private synchronized TrueTypeFont latin() {
    if (latinFont == null) {
      try (InputStream font = BundledFonts.class.getResourceAsStream(LATIN)) {
        latinFont = new TTFParser().parse(new RandomAccessReadBuffer(font));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return latinFont;
  }

  private synchronized TrueTypeFont chinese() {
    if (chinese.isEmpty()) {
      return latin();
    }
    if (chineseFont == null) {
      try {
        chineseFont = new TTFParser().parse(new RandomAccessReadBufferedFile(chinese.get()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return chineseFont;
  }
}
