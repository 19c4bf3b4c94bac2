package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.image.Quad;
import org.openhpf.reading.image.Slant;
import org.openhpf.reading.image.UprightPage;
import org.openhpf.reading.reader.CharacterSet;
import org.openhpf.reading.reader.LineText;
import org.openhpf.reading.reader.ReadCharacter;
import org.openhpf.reading.reader.TesseractModel;
import org.openhpf.reading.reader.TesseractReader;

/** Reads a value again, by Tesseract, with the model and the characters that fit the field. */
final class SecondReader {
  /** (measured) Tesseract reads lines of this height best; its models were trained near it. */
  private static final int HEIGHT = 44;

  private final TesseractReader reader;
  private final UprightPage page;

  SecondReader(TesseractReader reader, UprightPage page) {
    this.reader = reader;
    this.page = page;
  }

  /** All lines of the value, one after the other. */
  LineText read(Value value, TesseractModel model, CharacterSet allowed) {
    var characters = new ArrayList<ReadCharacter>();
    for (Value.Segment segment : value.segments()) {
      characters.addAll(
          reader.lines(model, allowed).read(picture(segment.outline(), HEIGHT)).characters());
    }
    return new LineText(List.copyOf(characters));
  }

  UprightPage page() {
    return page;
  }

  /** A value of one line, with a little ground around it. */
  GreyImage picture(Value value, int height) {
    return picture(value.segments().getFirst().outline(), height);
  }

  /** A place of the page, likewise. */
  GreyImage picture(Quad outline, int height) {
    return Slant.corrected(page.cut(outline.grown(outline.height() * 0.1, 0), height));
  }
}
