package org.openhpf.bench.ocr;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import net.sourceforge.tess4j.Tesseract;
import net.sourceforge.tess4j.TesseractException;
import org.openhpf.reading.sample.Truth;

/**
 * Tess4J as its documentation shows it: one call of doOCR on the whole picture as it came. A field
 * counts as read where its value stands anywhere in the text: more than a program could find.
 */
final class StockReading {
  private final Tesseract tesseract = new Tesseract();

  StockReading(Path tessdata) {
    tesseract.setDatapath(tessdata.toString());
    tesseract.setLanguage("chi_sim");
  }

  String read(BufferedImage picture) throws TesseractException {
    return tesseract.doOCR(picture).replaceAll("\\s", "");
  }

  static boolean holds(String text, Truth truth, String field) {
    String value = truth.fields().get(field);
    return switch (field) {
      case "sex" -> text.contains("性别" + value);
      case "ethnicity" -> text.contains("民族" + value);
      case "birthDate", "establishedDate" ->
          DATES.values().stream().anyMatch(form -> text.contains(date(form, value)));
      default -> text.contains(value);
    };
  }

  private static final Map<String, String> DATES =
      Map.of("short", "%d年%d月%d日", "long", "%d年%02d月%02d日");

  private static String date(String form, String value) {
    String[] parts = value.split("-");
    return form.formatted(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
