package org.openhpf.reading.reader;

import java.util.BitSet;
import org.openhpf.kernel.Deadline;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.reader.OnnxModel.Numbers;

/**
 * The recognition network of PP-OCRv4 (PaddleOCR), which has nothing in common with Tesseract:
 * where both read the same, that is evidence. It knows 6,623 characters. Thread-safe.
 */
public final class PaddleReader {
  /** The height of a line that the network was trained with. */
  private static final int HEIGHT = 48;

  /** Widths are rounded up to multiples of this, so that there are few different shapes. */
  private static final int WIDTH_STEP = 32;

  /** (design) A line of more than 60 characters of Han; longer ones are narrowed. */
  private static final int MOST_WIDTH = 3_200;

  private final Layers layers;
  private final OnnxModel model;
  private PaddleKeys keys;

  public PaddleReader(Layers layers) {
    this.layers = layers;
    this.model = new OnnxModel(layers, "ch_PP-OCRv4_rec_infer.onnx");
  }

  /**
   * A reader of single lines; its characters come with what else they may be. When the time is over
   * it reads nothing more.
   *
   * @param allowed what may stand there
   */
  public LineReader lines(CharacterSet allowed) {
    return new LineReader() {
      private volatile BitSet classes;

      @Override
      public LineText read(GreyImage line) {
        if (classes == null) {
          classes = keys().classes(allowed);
        }
        return PaddleReader.this.read(line, classes);
      }
    };
  }

  private LineText read(GreyImage line, BitSet classes) {
    if (Deadline.left().isZero()) {
      return LineText.EMPTY; // noise may look like a thousand lines
    }
    int width =
        Math.clamp(Math.round((double) line.width() * HEIGHT / line.height()), 8, MOST_WIDTH);
    int padded = (width + WIDTH_STEP - 1) / WIDTH_STEP * WIDTH_STEP;
    Numbers scores = model.run(planes(line.scaled(width, HEIGHT), padded), HEIGHT, padded);
    var decoding = new CtcDecoding(scores, keys(), classes, (double) padded / width);
    return decoding.text(line.width(), line.height());
  }

  /** From -1 to 1, the grey in each of the three colours; 0 beyond the line. */
  private static float[] planes(GreyImage line, int padded) {
    float[] planes = new float[3 * HEIGHT * padded];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < line.width(); x++) {
        planes[y * padded + x] = line.at(x, y) / 127.5f - 1;
      }
    }
    int plane = HEIGHT * padded;
    System.arraycopy(planes, 0, planes, plane, plane);
    System.arraycopy(planes, 0, planes, 2 * plane, plane);
    return planes;
  }

  private synchronized PaddleKeys keys() {
    if (keys == null) {
      keys = PaddleKeys.of(layers);
    }
    return keys;
  }
}
