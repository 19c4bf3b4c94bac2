package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.reading.glyph.Glyphs;
import org.openhpf.reading.glyph.Glyphs.Match;
import org.openhpf.reading.glyph.NameCells;
import org.openhpf.reading.glyph.Shape;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.page.ReadField.Evidence;
import org.openhpf.reading.reader.CharacterSet;
import org.openhpf.reading.reader.LineText;
import org.openhpf.reading.reader.TesseractModel;

/**
 * Reads names of people, whose characters are rarer than those of any other field: by both readers,
 * and each character by its shape.
 */
final class NameReading {
  /** (measured) A character whose shape is less like than this is not known by it. */
  private static final double ALIKE = 0.6;

  /** (measured) By how much another character's shape must be more alike to count. */
  private static final double CLEARLY = 0.04;

  /** (measured) Two characters this near cannot be told apart by their shapes. */
  private static final double NEARLY = 0.015;

  private final SecondReader second;

  NameReading(SecondReader second) {
    this.second = second;
  }

  Reading of(Value beside) {
    Value han = han(beside);
    String name = han.text();
    if (name.isEmpty()) {
      return Reading.UNREAD;
    }
    LineText again = second.read(han, TesseractModel.CHI_SIM, CharacterSet.ANY);
    String other = normal(again.text());
    boolean simple = !name.contains("·") && name.length() <= 4 && han.segments().size() == 1;
    Shapes shapes = simple ? Shapes.of(han, second) : new Shapes(name, false, false);
    boolean whole = !Gaps.within(han) && name.length() >= 2;
    boolean same = name.equals(shapes.name());
    boolean sure =
        whole
            && same
            && han.lowest() >= Readings.SURE
            && (name.equals(other) ? !shapes.doubtful() : shapes.confirmed());
    var evidence = new ArrayList<Evidence>();
    evidence.add(new Evidence("paddle", name, han.confidence(), whole ? "" : "可能有未识别的字"));
    evidence.add(new Evidence("tesseract", other, again.confidence(), ""));
    if (simple) {
      evidence.add(
          new Evidence("glyphs", shapes.name(), shapes.confirmed() ? 1 : 0.5, same ? "" : "按字形辨认"));
    }
    return new Reading(
        shapes.name(),
        whole && same ? han.confidence() : han.confidence() / 2,
        sure,
        han,
        evidence);
  }

  /** The name without what stands around it; points between the parts of a name stay. */
  private static Value han(Value beside) {
    var han = new ArrayList<Glyph>();
    for (Glyph glyph : beside.glyphs()) {
      String text = normal(glyph.text());
      if (!text.isEmpty()) {
        han.add(glyph);
      }
    }
    return new Value(han);
  }

  private static String normal(String text) {
    return text.replaceAll("[•・∙⋅‧.]", "·").replaceAll("[^\\p{IsHan}·]", "");
  }

  /**
   * What the shapes say.
   *
   * @param name with characters the readers do not know
   * @param confirmed whether every character is the one most alike
   * @param doubtful whether some other character is clearly more alike
   */
  private record Shapes(String name, boolean confirmed, boolean doubtful) {

    static Shapes of(Value han, SecondReader second) {
      List<GreyImage> cells = NameCells.of(second.picture(han, 64), han.glyphs().size());
      String read = han.text();
      if (cells.size() < han.glyphs().size()) {
        return new Shapes(read, false, true);
      }
      int extra = cells.size() - han.glyphs().size();
      if (extra > 0) {
        return withUnknown(han, cells);
      }
      var name = new StringBuilder();
      boolean confirmed = true;
      boolean doubtful = false;
      for (int i = 0; i < cells.size(); i++) {
        Glyph glyph = han.glyphs().get(i);
        Shape shape = Shape.of(cells.get(i));
        if (shape == null) {
          return new Shapes(read, false, true);
        }
        Match nearest = Glyphs.all().nearest(shape, 1).getFirst();
        double own = Glyphs.all().likeness(glyph.text(), shape);
        boolean clearly = nearest.likeness() > own + CLEARLY && nearest.likeness() > ALIKE;
        confirmed &= nearest.likeness() < own + NEARLY && own > ALIKE;
        doubtful |= nearest.likeness() > own + 2 * CLEARLY && nearest.likeness() > ALIKE;
        boolean unsure = glyph.probability() < Readings.SURE;
        name.append(unsure && clearly ? nearest.character() : glyph.text());
      }
      return new Shapes(name.toString(), confirmed, doubtful);
    }

    /**
     * More characters than were read: each cell without one of them is known by its shape alone.
     */
    private static Shapes withUnknown(Value han, List<GreyImage> cells) {
      int width = cells.stream().mapToInt(GreyImage::width).sum();
      var name = new StringBuilder();
      int next = 0;
      double from = 0;
      double first = han.glyphs().getFirst().from();
      double all = han.glyphs().getLast().to() - first;
      for (GreyImage cell : cells) {
        double to = from + cell.width() / (double) width;
        Glyph glyph = next < han.glyphs().size() ? han.glyphs().get(next) : null;
        double centre =
            glyph == null ? 2 : ((glyph.from() + glyph.to()) / 2 - first) / Math.max(1e-9, all);
        if (centre <= to) {
          name.append(glyph.text());
          next++;
        } else {
          Shape shape = Shape.of(cell);
          Match nearest = shape == null ? null : Glyphs.all().nearest(shape, 1).getFirst();
          if (nearest != null && nearest.likeness() > ALIKE) {
            name.append(nearest.character());
          }
        }
        from = to;
      }
      return new Shapes(next == han.glyphs().size() ? name.toString() : han.text(), false, true);
    }
  }
}
