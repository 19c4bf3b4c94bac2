package org.openhpf.reading.glyph;

/**
 * A shape in 6 by 6 cells: enough to say how alike two shapes can be at most, for a sixteenth of
 * the work.
 *
 * @param cells the shape's part in the space of pictures so coarse
 * @param rest length of what is finer than that
 */
record Sketch(float[] cells, float rest) {
  private static final int SIDE = 6;
  private static final int BLOCK = Shape.SIDE / SIDE;

  static Sketch of(Shape shape) {
    float[] cells = new float[SIDE * SIDE];
    for (int i = 0; i < shape.ink().length; i++) {
      int x = i % Shape.SIDE / BLOCK;
      int y = i / Shape.SIDE / BLOCK;
      cells[y * SIDE + x] += shape.ink()[i] / BLOCK;
    }
    float square = 0;
    for (float cell : cells) {
      square += cell * cell;
    }
    return new Sketch(cells, (float) Math.sqrt(Math.max(0, 1 - square)));
  }

  /**
   * Not less than the likeness of the shapes: the rests are as alike as can be (Cauchy, Schwarz).
   */
  float atMost(Sketch other) {
    float sum = rest * other.rest;
    for (int i = 0; i < cells.length; i++) {
      sum += cells[i] * other.cells[i];
    }
    return sum;
  }
}
