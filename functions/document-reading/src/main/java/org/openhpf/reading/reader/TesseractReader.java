package org.openhpf.reading.reader;

import java.time.Duration;
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
  /** (design) A line takes 10 to 40 ms; one that takes this long is no line. */
  private static final Duration LINE = Duration.ofSeconds(2);

  /** (design) A dense A4 page takes 2 s. */
  private static final Duration PAGE = Duration.ofSeconds(10);

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
              handle -> handle.read(line, TessPageSegMode.PSM_SINGLE_LINE, allowed, atMost(LINE)));
      return new LineText(symbols.stream().map(TesseractReader::character).toList());
    };
  }

  /**
   * The lines of a whole upright page of Chinese, in the order of reading.
   *
   * @return empty where nothing is written or the time was over
   */
  public List<PageLine> page(GreyImage page) {
    List<Symbol> symbols =
        handles.with(
            TesseractModel.CHI_SIM,
            handle -> handle.read(page, TessPageSegMode.PSM_AUTO, CharacterSet.ANY, atMost(PAGE)));
    return symbols.stream()
        .collect(Collectors.groupingBy(Symbol::line, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(TesseractReader::line)
        .toList();
  }

  private static PageLine line(List<Symbol> symbols) {
    Box box = symbols.stream().map(Symbol::box).reduce(Box::with).orElseThrow();
    return new PageLine(
        new LineText(symbols.stream().map(TesseractReader::character).toList()), box);
  }

  private static ReadCharacter character(Symbol symbol) {
    return new ReadCharacter(symbol.text(), symbol.probability(), symbol.box(), List.of());
  }

  private static Duration atMost(Duration most) {
    Duration left = Deadline.left();
    return left.compareTo(most) < 0 ? left : most;
  }
}
