package org.openhpf.reading.glyph;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The shapes of the characters that names are written with, in the styles that documents are
 * printed in (黑体 and 宋体). Thread-safe.
 */
public final class Glyphs {
  private final List<Glyph> glyphs;
  private final Map<String, List<Glyph>> byCharacter = new HashMap<>();

  private record Glyph(String character, Shape shape, Sketch sketch) {}

  /** A character and how alike it is, 1 the same. */
  public record Match(String character, double likeness) {}

  private Glyphs(List<Glyph> glyphs) {
    this.glyphs = glyphs;
    glyphs.forEach(
        glyph ->
            byCharacter.computeIfAbsent(glyph.character(), c -> new ArrayList<>(2)).add(glyph));
  }

  /** Read when it is first needed. */
  public static Glyphs all() {
    return Loaded.GLYPHS;
  }

  private static final class Loaded {
    static final Glyphs GLYPHS = read();
  }

  /** The character most like a shape. */
  public Match nearest(Shape shape) {
    Sketch sketch = Sketch.of(shape);
    float[] bounds = new float[glyphs.size()];
    int likeliest = 0;
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = glyphs.get(i).sketch().atMost(sketch);
      likeliest = bounds[i] > bounds[likeliest] ? i : likeliest;
    }
    int nearest = likeliest;
    double most = glyphs.get(likeliest).shape().likeness(shape);
    for (int i = 0; i < bounds.length; i++) {
      if (bounds[i] > most) {
        double likeness = glyphs.get(i).shape().likeness(shape);
        if (likeness > most) {
          most = likeness;
          nearest = i;
        }
      }
    }
    return new Match(glyphs.get(nearest).character(), most);
  }

  /** How alike a shape and a character are; −1 if the character is not known. */
  public double likeness(String character, Shape shape) {
    return byCharacter.getOrDefault(character, List.of()).stream()
        .mapToDouble(glyph -> glyph.shape().likeness(shape))
        .max()
        .orElse(-1);
  }

  /**
   * The resource: the number of characters, of those that the network knows, and of styles; the
   * characters; and for each style and character its cells, two bits each.
   */
  private static Glyphs read() {
    try (InputStream bytes = Glyphs.class.getResourceAsStream("glyphs.bin.gz");
        var in = new DataInputStream(new GZIPInputStream(bytes, 1 << 16))) {
      in.readInt(); // how many of them the recognition network knows
      int styles = in.readInt();
      int[] characters = in.readUTF().codePoints().toArray();
      int[] more = in.readUTF().codePoints().toArray();
      var glyphs = new ArrayList<Glyph>();
      byte[] packed = new byte[Shape.SIDE * Shape.SIDE / 4];
      for (int i = 0; i < (characters.length + more.length) * styles; i++) {
        int at = i / styles;
        int character = at < characters.length ? characters[at] : more[at - characters.length];
        in.readFully(packed);
        Shape shape = Shape.of(cells(packed));
        glyphs.add(new Glyph(Character.toString(character), shape, Sketch.of(shape)));
      }
      return new Glyphs(List.copyOf(glyphs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[] cells(byte[] packed) {
    float[] cells = new float[packed.length * 4];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = packed[i / 4] >> i % 4 * 2 & 3;
    }
    return cells;
  }
}
