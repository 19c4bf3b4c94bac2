package org.openhpf.reading.reader;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.image.Hull;
import org.openhpf.reading.image.Point;
import org.openhpf.reading.image.Quad;
import org.openhpf.reading.reader.OnnxModel.Numbers;

/**
 * The detection network of PP-OCRv4 (PaddleOCR): where on a page lines of print stand, in any
 * direction. Thread-safe.
 */
public final class PaddleDetector {
  /** The network halves its picture five times. */
  private static final int STEP = 32;

  /** Parameters of differentiable binarisation as PP-OCRv4 publishes them, but for the last. */
  private static final float PIXEL = 0.3f;

  private static final double LINE = 0.5;

  /** The network shrinks lines; they are grown by area × this / circumference. */
  private static final double GROWTH = 1.7;

  /** What the network was trained with: means and deviations of blue, green, red. */
  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};

  private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

  private final OnnxModel model;

  public PaddleDetector(Layers layers) {
    this.model = new OnnxModel(layers, "ch_PP-OCRv4_det_infer.onnx");
  }

  /**
   * @param longSide that the picture is scaled to, in pixels, before it is looked at: characters
   *     should then be 10 to 40 pixels high
   * @return in the picture's pixels, all read in about the same direction, which may be the right
   *     one or the opposite; in no order
   */
  public List<Quad> detect(GreyImage picture, int longSide) {
    double scale = Math.min(1.5, (double) longSide / Math.max(picture.width(), picture.height()));
    int width = Math.max(STEP, (int) Math.round(picture.width() * scale / STEP) * STEP);
    int height = Math.max(STEP, (int) Math.round(picture.height() * scale / STEP) * STEP);
    Numbers map = model.run(planes(picture.scaled(width, height)), height, width);
    double sx = (double) picture.width() / width;
    double sy = (double) picture.height() / height;
    var lines = new ArrayList<Hull>();
    for (Hull hull : new TextMap(map.values(), width, height, PIXEL).regions(LINE)) {
      lines.add(
          new Hull(hull.corners().stream().map(p -> new Point(p.x() * sx, p.y() * sy)).toList()));
    }
    return outlines(lines);
  }

  /** Short lines do not tell their direction; they are taken to go as the long ones do. */
  private static List<Quad> outlines(List<Hull> lines) {
    List<Quad> least = lines.stream().map(Hull::leastRectangle).toList();
    double cos = 0;
    double sin = 0;
    for (Quad line : least) {
      double trust = Math.max(0, line.width() - 2 * line.height());
      cos += trust * Math.cos(2 * line.angle());
      sin += trust * Math.sin(2 * line.angle());
    }
    double common = Math.atan2(sin, cos) / 2;
    var outlines = new ArrayList<Quad>();
    for (int i = 0; i < least.size(); i++) {
      Quad line = least.get(i);
      boolean longOne =
          line.width() > 3 * line.height() && Math.cos(2 * (line.angle() - common)) > 0.9;
      Quad outline = longOne ? line : lines.get(i).rectangle(common);
      if (Math.cos(outline.angle() - common) < 0) {
        outline = outline.reversed();
      }
      double growth = outline.area() * GROWTH / (2 * (outline.width() + outline.height()));
      if (outline.height() + 2 * growth >= 4) {
        outlines.add(outline.grown(growth, growth));
      }
    }
    return outlines;
  }

  private static float[] planes(GreyImage picture) {
    int size = picture.width() * picture.height();
    float[] planes = new float[3 * size];
    for (int colour = 0; colour < 3; colour++) {
      float[] values = new float[256];
      for (int grey = 0; grey < 256; grey++) {
        values[grey] = (grey / 255f - MEAN[colour]) / DEVIATION[colour];
      }
      for (int i = 0; i < size; i++) {
        planes[colour * size + i] = values[picture.pixels()[i] & 255];
      }
    }
    return planes;
  }
}
