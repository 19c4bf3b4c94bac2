package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.image.Homography;
import org.openhpf.reading.image.Hull;
import org.openhpf.reading.image.Point;
import org.openhpf.reading.image.Quad;
import org.openhpf.reading.image.Rectification;
import org.openhpf.reading.image.UprightPage;
import org.openhpf.reading.reader.CharacterSet;
import org.openhpf.reading.reader.LineReader;
import org.openhpf.reading.reader.LineText;
import org.openhpf.reading.reader.PaddleDetector;
import org.openhpf.reading.reader.PaddleReader;

/** Finds the lines of a photograph or scan at any angle, sets the page upright, and reads them. */
final class PageLines {
  /** What the recognition network takes. */
  static final int LINE_HEIGHT = 48;

  /**
   * (measured) Pixels the whole picture is looked at with first: about 10 a character of a card. At
   * 512 some cards on a sheet of paper are not seen, and outlines are too rough for shapes.
   */
  private static final int FIRST_LOOK = 640;

  /** (design) Lines lower than this in a look, in pixels, are looked at again, larger. */
  private static final double LOW_LINE = 13;

  private static final double WANTED_LINE = 20;
  private static final int LARGEST_LOOK = 1_600;

  /**
   * (measured) In heights of a line: the first look overlooks some, the last of a card above all.
   */
  private static final double FRAME_MARGIN = 6;

  /** (measured) Radians: the network sees lines well that are tilted less. */
  private static final double LARGEST_ANGLE = Math.toRadians(25);

  private final PaddleDetector detector;
  private final LineReader reader;

  PageLines(PaddleDetector detector, PaddleReader reader) {
    this.detector = detector;
    this.reader = reader.lines(CharacterSet.ANY);
  }

  /**
   * A page and its lines.
   *
   * @param lines in no order, of the page's pixels
   */
  record Found(UprightPage page, List<PrintedLine> lines) {}

  /** No lines where nothing like print is seen. */
  Found of(GreyImage photograph) {
    List<Quad> outlines = outlines(photograph);
    if (outlines.isEmpty()) {
      return new Found(
          UprightPage.of(photograph, Quad.of(0, 0, photograph.width(), photograph.height())),
          List.of());
    }
    Map<Quad, LineText> read = new HashMap<>();
    outlines = withoutOverlaps(upright(photograph, outlines, read));
    double margin = 1.5 * outlines.stream().mapToDouble(Quad::height).average().orElse(0);
    UprightPage page = UprightPage.of(photograph, frame(outlines, margin));
    var lines = new ArrayList<PrintedLine>();
    for (Quad outline : outlines) {
      GreyImage picture = line(photograph, outline);
      LineText text = read.containsKey(outline) ? read.get(outline) : reader.read(picture);
      if (text.confidence() < LEAST_CONFIDENCE) {
        continue; // the pattern of a ground, an edge, a picture
      }
      lines.add(PrintedLine.of(outline.through(page.fromPhotograph()), text, picture));
    }
    return new Found(page, List.copyOf(lines));
  }

  /** Reads a place of a page as a line. */
  PrintedLine read(UprightPage page, Quad outline) {
    GreyImage picture = page.cut(outline, LINE_HEIGHT);
    return PrintedLine.of(outline, reader.read(picture), picture);
  }

  /** Looks once; where print is small or lies on its side, again at what the first look found. */
  private List<Quad> outlines(GreyImage photograph) {
    List<Quad> first = detector.detect(photograph, FIRST_LOOK);
    if (first.isEmpty()) {
      return first;
    }
    double height =
        first.stream()
            .mapToDouble(Quad::height)
            .sorted()
            .skip(first.size() / 2)
            .findFirst()
            .orElse(1);
    double scale =
        Math.min(1.5, (double) FIRST_LOOK / Math.max(photograph.width(), photograph.height()));
    double angle = angle(first);
    if (height * scale >= LOW_LINE && Math.abs(angle) < LARGEST_ANGLE) {
      return first;
    }
    Quad frame = frame(first, FRAME_MARGIN * height);
    double wanted = height * scale < LOW_LINE ? WANTED_LINE / height : scale;
    double most = LARGEST_LOOK / Math.max(frame.width(), frame.height());
    double factor = Math.min(Math.min(wanted, most), 1.5);
    int width = (int) Math.max(32, frame.width() * factor);
    int tall = (int) Math.max(32, frame.height() * factor);
    GreyImage again = Rectification.cut(photograph, frame, width, tall);
    Homography back = Homography.between(Quad.of(0, 0, width, tall), frame);
    return detector.detect(again, Math.max(width, tall)).stream()
        .map(line -> line.through(back))
        .toList();
  }

  /** Detection knows no up and down: a line or two are read both ways. */
  private List<Quad> upright(GreyImage photograph, List<Quad> outlines, Map<Quad, LineText> read) {
    List<Quad> some =
        outlines.stream()
            .sorted(
                Comparator.comparingDouble(
                    line -> Math.abs(line.width() / line.height() - TELLING)))
            .limit(2)
            .toList();
    double asIs = 0;
    double reversed = 0;
    for (Quad line : some) {
      asIs += confidence(photograph, line, read);
      if (reversed == 0 && asIs > SURE) {
        return outlines;
      }
      reversed += confidence(photograph, line.reversed(), read);
      if (Math.abs(reversed - asIs) > CLEARLY) {
        break;
      }
    }
    return reversed > asIs ? outlines.stream().map(Quad::reversed).toList() : outlines;
  }

  private double confidence(GreyImage photograph, Quad line, Map<Quad, LineText> read) {
    LineText text = reader.read(line(photograph, line));
    read.put(line, text);
    return text.confidence();
  }

  /** (design) In heights: lines this long say which way is up for little, in five characters. */
  private static final double TELLING = 5;

  /** (design) By how much more surely print is read upright; one line is enough then. */
  private static final double CLEARLY = 0.2;

  /** (design) Print is read with more than this. */
  private static final double LEAST_CONFIDENCE = 0.5;

  /** (design) Upside down print is read with less than this. */
  private static final double SURE = 0.93;

  /** A line that reaches into the next one gives way by half, as the next one does. */
  private static List<Quad> withoutOverlaps(List<Quad> outlines) {
    var cut = new ArrayList<>(outlines);
    for (int i = 0; i < cut.size(); i++) {
      for (int k = 0; k < cut.size(); k++) {
        Quad left = cut.get(i);
        Quad right = cut.get(k);
        if (i == k) {
          continue;
        }
        Point start = right.start();
        double cos = Math.cos(left.angle());
        double sin = Math.sin(left.angle());
        double dx = (start.x() - left.end().x()) * cos + (start.y() - left.end().y()) * sin;
        double dy = (start.y() - left.end().y()) * cos - (start.x() - left.end().x()) * sin;
        double smaller = Math.min(left.height(), right.height());
        if (dx < 0
            && dx > -0.8 * smaller
            && Math.abs(dy) < 0.5 * smaller
            && left.width() > smaller
            && right.width() > smaller) {
          cut.set(i, left.part(0, 1 + dx / 2 / left.width()));
          cut.set(k, right.part(-dx / 2 / right.width(), 1));
        }
      }
    }
    return cut;
  }

  /** The rectangle around the lines that is read as they are. */
  private static Quad frame(List<Quad> outlines, double margin) {
    return Hull.of(outlines.stream().flatMap(line -> line.corners().stream()).toList())
        .rectangle(angle(outlines))
        .grown(margin, margin);
  }

  /** The mean direction of lines that point about the same way, long ones counting for more. */
  private static double angle(List<Quad> outlines) {
    double cos = 0;
    double sin = 0;
    for (Quad line : outlines) {
      cos += line.width() * Math.cos(line.angle());
      sin += line.width() * Math.sin(line.angle());
    }
    return Math.atan2(sin, cos);
  }

  private static GreyImage line(GreyImage photograph, Quad outline) {
    double width = outline.width() * LINE_HEIGHT / outline.height();
    return Rectification.cut(
        photograph, outline, Math.clamp(Math.round(width), 8, 4000), LINE_HEIGHT);
  }
}
