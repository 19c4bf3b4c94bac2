package org.openhpf.reading.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.openhpf.reading.image.Hull;
import org.openhpf.reading.image.Point;

/**
 * How likely each pixel of a picture belongs to a line of print, as the detection network says.
 *
 * @param likely row by row, 0 to 1
 * @param least what a pixel must have to belong to one
 */
record TextMap(float[] likely, int width, int height, float least) {
  private static final int FEWEST_PIXELS = 12;

  /**
   * The outlines of connected pixels.
   *
   * @param mean that the pixels of a region must have
   */
  List<Hull> regions(double mean) {
    var seen = new BitSet(likely.length);
    var regions = new ArrayList<Hull>();
    int[] stack = new int[likely.length];
    for (int i = 0; i < likely.length; i++) {
      if (likely[i] < least || seen.get(i)) {
        continue;
      }
      int top = 0;
      stack[top++] = i;
      seen.set(i);
      double sum = 0;
      int count = 0;
      var edge = new ArrayList<Point>();
      while (top > 0) {
        int at = stack[--top];
        int x = at % width;
        int y = at / width;
        sum += likely[at];
        count++;
        boolean inside = true;
        for (int k = 0; k < 4; k++) {
          int nx = x + (k == 0 ? 1 : k == 1 ? -1 : 0);
          int ny = y + (k == 2 ? 1 : k == 3 ? -1 : 0);
          int next = ny * width + nx;
          if (nx < 0 || ny < 0 || nx >= width || ny >= height || likely[next] < least) {
            inside = false;
          } else if (!seen.get(next)) {
            seen.set(next);
            stack[top++] = next;
          }
        }
        if (!inside) {
          edge.add(new Point(x, y));
          edge.add(new Point(x + 1, y));
          edge.add(new Point(x, y + 1));
          edge.add(new Point(x + 1, y + 1));
        }
      }
      if (count >= FEWEST_PIXELS && sum / count >= mean) {
        regions.add(Hull.of(edge));
      }
    }
    return regions;
  }
}
