package org.openhpf.reading;

import java.util.List;
import java.util.Optional;
import org.openhpf.reading.page.Place;
import org.openhpf.reading.page.ReadField;
import org.openhpf.reading.page.ReadField.Evidence;
import org.openhpf.reading.page.ReadingProblem;
import org.openhpf.reading.page.TextLine;

/**
 * What an order led to, as it is written for document-intake.
 *
 * @param pageCount of the whole document; 0 if it could not be opened
 * @param pages those of the order that could be opened
 */
public record ReadingResult(
    String documentId,
    String readingId,
    int firstPage,
    int pageCount,
    Kind kind,
    List<Problem> problems,
    List<ReadPage> pages,
    List<Field> fields) {

  /**
   * @param name {@code text} where nothing was recognised
   */
  public record Kind(String name, double confidence) {
    static final Kind NONE = new Kind(ReadDocument.TEXT, 0);
  }

  public record Problem(String code, Optional<Integer> page, String detail) {
    static Problem of(ReadingProblem problem) {
      return new Problem(
          problem.code(),
          problem.page().isPresent() ? Optional.of(problem.page().getAsInt()) : Optional.empty(),
          problem.detail());
    }
  }

  /**
   * @param width of the preview, pixels; likewise height
   * @param preview key in the bucket
   * @param method text-layer, image or rendering
   */
  public record ReadPage(
      int page, int width, int height, String preview, String method, List<Line> lines) {}

  public record Line(String text, double confidence, Place box) {
    static Line of(TextLine line) {
      return new Line(line.text(), rounded(line.confidence()), line.place());
    }
  }

  /**
   * @param status accepted, needs-review or unread
   */
  public record Field(
      String name,
      Optional<String> value,
      double confidence,
      String status,
      int page,
      Optional<Place> box,
      List<Evidence> evidence) {
    static Field of(ReadField field, int page) {
      return new Field(
          field.name(),
          field.value(),
          ReadingResult.rounded(field.confidence()),
          field.status().code(),
          page,
          field.place(),
          field.evidence().stream().map(Field::rounded).toList());
    }

    private static Evidence rounded(Evidence evidence) {
      return new Evidence(
          evidence.source(),
          evidence.value(),
          ReadingResult.rounded(evidence.confidence()),
          evidence.note());
    }
  }

  /** No reader is surer than to a thousandth. */
  private static double rounded(double confidence) {
    return Math.round(confidence * 1e3) / 1e3;
  }
}
