package org.openhpf.reading.reader;

import java.util.List;
import org.openhpf.kernel.Deadline;
import org.openhpf.reading.reader.TesseractHandle.Symbol;

/** Tesseract 5 through Tess4J's binding. Thread-safe. */
public final class TesseractReader {
  private final TesseractHandles handles;

  public TesseractReader(Layers layers) {
    this.handles = new TesseractHandles(layers);
  }

  /**
   * A reader of single lines.
   *
   * @param allowed what may stand there
   */
  public LineReader lines(TesseractModel model, CharacterSet allowed) {
    return line -> {
      List<Symbol> symbols =
          handles.with(model, handle -> handle.read(line, allowed, Deadline.left()));
      return new LineText(symbols.stream().map(TesseractReader::character).toList());
    };
  }

  private static ReadCharacter character(Symbol symbol) {
    return new ReadCharacter(symbol.text(), symbol.probability(), symbol.box(), List.of());
  }
}
