package org.openhpf.reading.kind;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.image.Light;
import org.openhpf.reading.image.Point;
import org.openhpf.reading.image.Quad;
import org.openhpf.reading.image.Rectification;
import org.openhpf.reading.image.UprightPage;
import org.openhpf.reading.page.ReadingProblem;

/**
 * Why a photograph could not be read, and what its owner can do. What was read well has no such
 * problem, however it looks: a refusal of what is legible is worse than a dark picture.
 */
final class QualityGate {
  /** (measured) Lines read with less on average are not read well. */
  private static final double WELL = 0.85;

  /** (measured) Pixels; characters of Han lower than this lose strokes. */
  private static final double LOWEST_LINE = 14;

  /** (design) Greys of half the pixels. */
  private static final int DARK = 50;

  private static final int BRIGHT = 250;

  /** (design) Share of pixels that glare. */
  private static final double GLARING = 0.04;

  /** (design) A scan's paper is as white as this; that is no glare. */
  private static final double MOSTLY_WHITE = 0.5;

  /** (measured) See {@link Light#sharpness}; print in focus has more than 0.3 at any size. */
  private static final double BLURRED = 0.25;

  private static final int LOOK = 400;

  private QualityGate() {}

  /**
   * @param missing whether a field of the kind was not read at all
   */
  static Optional<ReadingProblem> problem(
      UprightPage page, List<PrintedLine> lines, boolean missing, int number) {
    double confidence =
        lines.stream().mapToDouble(line -> line.text().confidence()).average().orElse(0);
    if (!missing && confidence >= WELL) {
      return Optional.empty();
    }
    double height =
        lines.stream()
            .mapToDouble(PrintedLine::height)
            .sorted()
            .skip(lines.size() / 2)
            .findFirst()
            .orElse(0);
    Light light = Light.of(small(page), line(page, lines));
    String code = code(light, lines.isEmpty(), height, page, lines);
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReadingProblem(code, OptionalInt.of(number), advice(code)));
  }

  private static String code(
      Light light, boolean nothing, double height, UprightPage page, List<PrintedLine> lines) {
    if (light.middle() < DARK) {
      return "too-dark";
    }
    if (light.middle() > BRIGHT || light.glaring() > GLARING && light.middle() < BRIGHT) {
      return nothing || light.glaring() < MOSTLY_WHITE ? "too-bright" : "";
    }
    if (!nothing && height < LOWEST_LINE) {
      return "too-small";
    }
    if (light.sharpness() < BLURRED) {
      return "blurred";
    }
    return nothing ? "not-found" : touchesEdge(page, lines) ? "cut-off" : "";
  }

  static String advice(String code) {
    return switch (code) {
      case "too-dark" -> "照片太暗，请在光线充足处重新拍摄";
      case "too-bright" -> "照片过亮或有反光，请避开灯光直射，换个角度重新拍摄";
      case "blurred" -> "照片模糊，请拿稳手机、对焦清晰后重新拍摄";
      case "too-small" -> "证件在照片中太小，请靠近一些，让证件占满画面后重新拍摄";
      case "cut-off" -> "证件没有拍全，请让四边都在画面内后重新拍摄";
      case "not-found" -> "照片中没有找到证件或文字，请对准证件、在光线充足处重新拍摄";
      default -> throw new IllegalArgumentException(code);
    };
  }

  private static GreyImage small(UprightPage page) {
    double scale = Math.min(1, (double) LOOK / Math.max(page.width(), page.height()));
    return Rectification.cut(
        page.photograph(),
        page.outline(),
        Math.max(1, (int) (page.width() * scale)),
        Math.max(1, (int) (page.height() * scale)));
  }

  /** The longest line as it was read; without one, the middle of the page. */
  private static GreyImage line(UprightPage page, List<PrintedLine> lines) {
    Quad middle =
        Quad.of(page.width() * 0.2, page.height() * 0.4, page.width() * 0.8, page.height() * 0.6);
    Quad longest =
        lines.stream()
            .map(PrintedLine::outline)
            .max(java.util.Comparator.comparingDouble(Quad::width))
            .orElse(middle);
    return page.cut(longest, PageLines.LINE_HEIGHT);
  }

  /** Whether a line ends where the photograph ends. */
  private static boolean touchesEdge(UprightPage page, List<PrintedLine> lines) {
    GreyImage photograph = page.photograph();
    return lines.stream()
        .map(line -> line.outline().through(page.toPhotograph()))
        .flatMap(outline -> outline.corners().stream())
        .anyMatch(corner -> outside(corner, photograph));
  }

  private static boolean outside(Point p, GreyImage photograph) {
    return p.x() < 1
        || p.y() < 1
        || p.x() > photograph.width() - 1
        || p.y() > photograph.height() - 1;
  }
}
