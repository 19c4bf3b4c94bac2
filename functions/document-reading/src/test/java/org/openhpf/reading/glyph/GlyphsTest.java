package org.openhpf.reading.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhpf.reading.glyph.Glyphs.Match;

class GlyphsTest {
  private static final String NAMES = "王李张刘陈杨赵黄周吴喆翀珺旻玥彧晗祎骁昇璟堃瑄镕或幕慕";

  @Test
  void no_character_is_more_alike_than_the_nearest() {
    var random = new Random(3);
    for (int i = 0; i < 20; i++) {
      float[] cells = new float[Shape.SIDE * Shape.SIDE];
      for (int k = 0; k < cells.length; k++) {
        boolean stroke = k % Shape.SIDE % 7 == i % 7 || k / Shape.SIDE % 6 == i % 6;
        cells[k] = stroke ? 1 - random.nextFloat() * 0.4f : random.nextFloat() * 0.4f;
      }
      Shape shape = Shape.of(cells);
      Match nearest = Glyphs.all().nearest(shape);
      assertThat(nearest.likeness()).isEqualTo(Glyphs.all().likeness(nearest.character(), shape));
      NAMES
          .codePoints()
          .mapToObj(Character::toString)
          .forEach(
              name ->
                  assertThat(Glyphs.all().likeness(name, shape))
                      .isLessThanOrEqualTo(nearest.likeness()));
    }
  }

  @Test
  void a_sketch_never_says_less_than_the_shapes_do() {
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      Shape one = random(random);
      Shape other = random(random);
      assertThat((double) Sketch.of(one).atMost(Sketch.of(other)))
          .isGreaterThan(one.likeness(other) - 1e-5);
    }
  }

  private static Shape random(Random random) {
    float[] cells = new float[Shape.SIDE * Shape.SIDE];
    for (int k = 0; k < cells.length; k++) {
      cells[k] = random.nextFloat();
    }
    return Shape.of(cells);
  }
}
