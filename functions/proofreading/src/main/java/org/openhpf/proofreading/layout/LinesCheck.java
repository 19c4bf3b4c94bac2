package org.openhpf.proofreading.layout;

import java.util.Locale;
import org.openhpf.proofreading.format.LineSpacing;
import org.openhpf.proofreading.format.PageFormat;

/** 22 lines of 28 characters (GB/T 9704-2012, 5.2.3). */
final class LinesCheck implements LayoutCheck {
  /** Points; 225 mm hold 22 lines of 28.99. Templates in use have from 28 to 29.5. */
  private static final double LEAST = 28;

  private static final double MOST = 29.5;

  /** 156 mm hold 27.6 characters of 三号 without a grid, and the standard says 28 in general. */
  private static final double LEAST_CHARACTERS = 27;

  private static final double MOST_CHARACTERS = 28;

  /** Of the standard's text area, 156 mm, in points: margins are another check's. */
  private static final double WIDTH = 156 * 72 / 25.4;

  /** Of size 3 (三号), points. */
  private static final double SIZE = 16;

  /** (design) Of a character: what rounding to twips takes away. */
  private static final double ROUNDING = 0.05;

  private final Tolerances tolerances;

  LinesCheck(Tolerances tolerances) {
    this.tolerances = tolerances;
  }

  @Override
  public void check(Elements elements, Faults faults) {
    PageFormat page = elements.page();
    for (Line line : elements.of(Role.BODY)) {
      String pitch = wrong(line.format().spacing(), page);
      if (!pitch.isEmpty()) {
        faults.at("line-pitch", line, pitch);
      }
    }
    if (!elements.has(Role.BODY) || page.width() == 0) {
      return;
    }
    // The grid counts with the document's usual size; editors add its space to any size.
    double ofGrid = characters(elements.layout().usualSize() + page.characterSpace());
    double ofText = characters(SIZE + page.characterSpace());
    boolean hasGrid = page.characterSpace() != 0;
    if (!isRight(ofText) && !(hasGrid && isRight(ofGrid))) {
      faults.document("line-characters", String.format(Locale.ROOT, "%.0f", ofText));
    }
  }

  private static boolean isRight(double characters) {
    return characters >= LEAST_CHARACTERS && characters <= MOST_CHARACTERS;
  }

  private static double characters(double pitch) {
    return Math.floor(WIDTH / pitch + ROUNDING);
  }

  /** In words; empty where it is right. */
  private String wrong(LineSpacing spacing, PageFormat page) {
    double points = spacing.points() != 0 ? spacing.points() : spacing.lines() * page.linePitch();
    if (points == 0) {
      return String.format(Locale.ROOT, " %.2g 倍行距（没有网格）", spacing.lines());
    }
    boolean right = points >= LEAST - tolerances.points() && points <= MOST + tolerances.points();
    return right ? "" : String.format(Locale.ROOT, " %.1f 磅", points);
  }
}
