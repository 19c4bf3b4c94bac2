package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    boolean simple = !name.contains("·") && name.length() <= 4 && han.segments().size() == 1;
    Shapes shapes = simple ? Shapes.of(han, second) : new Shapes(name, false, false);
    boolean whole = !Gaps.within(han) && name.length() >= 2;
    boolean same = name.equals(shapes.name());
    boolean likely = whole && same && han.lowest() >= Acceptance.SURE;
    // Asked only where its word decides.
    Optional<LineText> again =
        likely && !shapes.confirmed() && !shapes.doubtful()
            ? Optional.of(second.read(han, TesseractModel.CHI_SIM, CharacterSet.ANY))
            : Optional.empty();
    boolean agrees = again.filter(text -> normal(text.text()).equals(name)).isPresent();
    boolean sure = likely && (shapes.confirmed() || agrees);
    var evidence = new ArrayList<Evidence>();
    evidence.add(new Evidence("paddle", name, han.confidence(), whole ? "" : "可能有未识别的字"));
    again.ifPresent(
        text ->
            evidence.add(new Evidence("tesseract", normal(text.text()), text.confidence(), "")));
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
        Match nearest = Glyphs.all().nearest(shape);
        double own = Glyphs.all().likeness(glyph.text(), shape);
        boolean clearly =
            nearest.likeness() > own + Acceptance.CLEARLY && nearest.likeness() > Acceptance.ALIKE;
        confirmed &= nearest.likeness() < own + Acceptance.NEARLY && own > Acceptance.ALIKE;
        doubtful |=
            nearest.likeness() > own + Acceptance.DOUBTFUL && nearest.likeness() > Acceptance.ALIKE;
        boolean unsure = glyph.probability() < Acceptance.SURE;
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
          Match nearest = shape == null ? null : Glyphs.all().nearest(shape);
          if (nearest != null && nearest.likeness() > Acceptance.ALIKE) {
            name.append(nearest.character());
          }
        }
        from = to;
      }
      return new Shapes(next == han.glyphs().size() ? name.toString() : han.text(), false, true);
    }
  }
}
