package org.openhpf.reading.reader;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import org.openhpf.kernel.Deadline;
import org.openhpf.reading.image.Box;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.reader.TesseractHandle.Symbol;

/** Tesseract 5 through Tess4J's binding. Thread-safe. */
public final class TesseractReader {
  /** (design) More are none of a page: noise, which its layout analysis would not be done with. */
  private static final int MOST_MARKS = 60_000;

  /** (design) A4 at 250 dpi; more says nothing more, and takes its time. */
  private static final double MOST_PIXELS = 6_000_000;

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
          handles.with(
              model,
              handle ->
                  handle.read(line, TessPageSegMode.PSM_SINGLE_LINE, allowed, Deadline.left()));
      return new LineText(symbols.stream().map(TesseractReader::character).toList());
    };
  }

  /**
   * The lines of a whole upright page of Chinese, in the order of reading.
   *
   * @return empty where nothing is written or the time was over
   */
  public List<PageLine> page(GreyImage page) {
    double scale = Math.min(1, Math.sqrt(MOST_PIXELS / ((double) page.width() * page.height())));
    GreyImage smaller =
        page.scaled(
            Math.max(1, (int) (page.width() * scale)), Math.max(1, (int) (page.height() * scale)));
    if (Marks.count(smaller) > MOST_MARKS) {
      return List.of();
    }
    List<Symbol> symbols =
        handles.with(
            TesseractModel.CHI_SIM,
            handle ->
                handle.read(smaller, TessPageSegMode.PSM_AUTO, CharacterSet.ANY, Deadline.left()));
    return symbols.stream()
        .collect(Collectors.groupingBy(Symbol::line, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(line -> line(line, 1 / scale))
        .toList();
  }

  private static PageLine line(List<Symbol> symbols, double scale) {
    List<ReadCharacter> characters =
        symbols.stream()
            .map(
                symbol ->
                    new ReadCharacter(
                        symbol.text(), symbol.probability(), symbol.box().scaled(scale), List.of()))
            .toList();
    Box box = characters.stream().map(ReadCharacter::box).reduce(Box::with).orElseThrow();
    return new PageLine(new LineText(characters), box);
  }

  private static ReadCharacter character(Symbol symbol) {
    return new ReadCharacter(symbol.text(), symbol.probability(), symbol.box(), List.of());
  }
}
