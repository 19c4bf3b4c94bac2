package org.openhpf.proofreading.file;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openhpf.kernel.Deadline;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.manuscript.Manuscript;

/**
 * The visible text of a PDF file (ISO 32000-1), bounded in time and memory. Lines that end within a
 * sentence are put together again; a scan, which has no text, is refused.
 */
final class PdfFile {
  private static final Duration LONGEST = Duration.ofSeconds(40);

  /** Of one page; below it a page counts as a picture. */
  private static final int LEAST_CHARACTERS = 10;

  /** Its warnings are as many as whoever made the file wants. The references keep the setting. */
  private static final Logger LIBRARY = Logger.getLogger("org.apache.pdfbox");

  private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

  static {
    LIBRARY.setLevel(Level.OFF);
    FONTS.setLevel(Level.OFF);
  }

  private PdfFile() {}

  static FileReading read(byte[] content, ProofreadingRules rules) {
    try {
      return Deadline.within(LONGEST, () -> text(content, rules));
    } catch (InvalidPasswordException e) {
      return FileReading.refused("encrypted");
    } catch (BoundedPdf.Exceeded e) {
      return FileReading.refused(e.code());
    } catch (IOException | RuntimeException e) {
      BoundedPdf.Exceeded exceeded = BoundedPdf.Exceeded.in(e);
      return FileReading.refused(exceeded == null ? "damaged" : exceeded.code());
    } catch (StackOverflowError e) {
      return FileReading.refused("damaged"); // structures nested without end
    } catch (OutOfMemoryError e) {
      return FileReading.refused("too-large");
    } catch (NoClassDefFoundError e) {
      // Encrypted for somebody's certificate: the library for it is left off.
      return FileReading.refused("encrypted");
    }
  }

  private static FileReading text(byte[] content, ProofreadingRules rules) throws IOException {
    var input = new BoundedPdf(content);
    try (PDDocument document = Loader.loadPDF(input, IOUtils.createTempFileOnlyStreamCache())) {
      int pages = document.getNumberOfPages();
      if (pages > rules.mostPages()) {
        return FileReading.refused("too-many-pages");
      }
      var text = new BoundedText(input, rules.longestFileText());
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setSuppressDuplicateOverlappingText(true);
      stripper.writeText(document, text);
      return text.visible() < LEAST_CHARACTERS
          ? FileReading.refused("scanned")
          : FileReading.Read.of(Manuscript.of(PdfLines.joined(text.toString())));
    }
  }

  /** Takes the text, up to its bound. */
  private static final class BoundedText extends Writer {
    private final BoundedPdf input;
    private final int most;
    private final StringBuilder text = new StringBuilder();

    BoundedText(BoundedPdf input, int most) {
      this.input = input;
      this.most = most;
    }

    long visible() {
      return text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    @Override
    public void write(char[] characters, int offset, int length) {
      if (text.length() + length > most) {
        throw new BoundedPdf.Exceeded("too-long");
      }
      input.check();
      text.append(characters, offset, length);
    }

    @Override
    public String toString() {
      return text.toString();
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
