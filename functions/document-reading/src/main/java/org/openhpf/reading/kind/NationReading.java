package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openhpf.reading.glyph.Glyphs;
import org.openhpf.reading.glyph.NameCells;
import org.openhpf.reading.glyph.Shape;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.image.Quad;
import org.openhpf.reading.page.ReadField.Evidence;
import org.openhpf.reading.reader.CharacterSet;
import org.openhpf.reading.reader.LineText;
import org.openhpf.reading.reader.TesseractModel;

/**
 * Reads the nation (民族), which is one of 56 names: by both readers, and where it has characters
 * that they do not know (傈僳, 仫佬) by the shapes of all of them.
 */
final class NationReading {
  /** (design) In heights of the label's line: from its middle to what stands beside it. */
  private static final double LABEL = 0.9;

  /** (design) In heights likewise: room for a name of two or three characters. */
  private static final double ROOM = 3;

  private final Form form;
  private final SecondReader second;

  NationReading(Form form, SecondReader second) {
    this.form = form;
    this.second = second;
  }

  /**
   * @param beside what the first reader found there
   */
  Reading of(Value beside) {
    Value value =
        beside.glyphs().size() > 1 && beside.text().endsWith("族")
            ? beside.part(0, beside.glyphs().size() - 1)
            : beside;
    String text = value.text();
    var evidence = new ArrayList<Evidence>();
    boolean known = Nations.contains(text);
    boolean sure = known && value.lowest() >= Acceptance.NATION;
    Optional<String> nation = known ? Optional.of(text) : Nations.among(value.glyphs());
    if (!value.isEmpty()) {
      evidence.add(new Evidence("paddle", text, value.confidence(), ""));
    }
    if (!value.isEmpty() && !sure) {
      LineText again =
          second.read(value, TesseractModel.CHI_SIM, new CharacterSet(Nations.characters()));
      String other = again.text();
      evidence.add(new Evidence("tesseract", other, again.confidence(), ""));
      sure = known && value.lowest() >= Acceptance.LIKELY && other.equals(text);
      nation = nation.or(() -> Optional.of(other).filter(Nations::contains));
    }
    if (nation.isEmpty()) {
      nation = byShapes();
      nation.ifPresent(name -> evidence.add(new Evidence("glyphs", name, 0.5, "按字形辨认")));
    }
    return new Reading(
        nation.orElse(""),
        known ? value.confidence() : value.confidence() / 2,
        sure,
        value,
        evidence);
  }

  /** The nation most alike, if it is clearly more so than every other. */
  private Optional<String> byShapes() {
    Optional<Quad> room = form.labelOf("ethnicity").map(NationReading::room);
    if (room.isEmpty()) {
      return Optional.empty();
    }
    GreyImage picture = second.picture(room.get(), 64);
    String best = "";
    double most = 0;
    double next = 0;
    for (int characters = 1; characters <= ROOM; characters++) {
      List<GreyImage> cells = NameCells.of(picture, characters);
      List<Shape> shapes = cells.stream().map(Shape::of).filter(Objects::nonNull).toList();
      if (cells.size() != characters || shapes.size() != characters) {
        continue;
      }
      for (String name : Nations.ofLength(characters)) {
        double likeness = likeness(name, shapes);
        next = Math.max(next, Math.min(most, likeness));
        best = likeness > most ? name : best;
        most = Math.max(most, likeness);
      }
    }
    return most > Acceptance.ALIKE && most > next + Acceptance.CLEARLY
        ? Optional.of(best)
        : Optional.empty();
  }

  private static double likeness(String name, List<Shape> shapes) {
    double sum = 0;
    for (int i = 0; i < shapes.size(); i++) {
      sum += Glyphs.all().likeness(name.substring(i, i + 1), shapes.get(i));
    }
    return sum / shapes.size();
  }

  /**
   * From the label on. Its second character seems to reach as far as the line does where the reader
   * found nothing after it, so its first one says where it is.
   */
  private static Quad room(FoundLabel label) {
    Glyph first = label.row().glyphs().get(label.from());
    Quad line = first.line().outline();
    double height = line.height() / Math.max(1, line.width());
    double from = first.to() + LABEL * height;
    return line.part(from, 1 - from > 0.7 * height ? 1 : from + ROOM * height);
  }
}
