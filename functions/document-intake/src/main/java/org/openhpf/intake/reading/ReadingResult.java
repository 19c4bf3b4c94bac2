package org.openhpf.intake.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openhpf.intake.document.Box;
import org.openhpf.intake.document.DocumentField;
import org.openhpf.intake.document.DocumentProblem;

/**
 * What one order to read led to.
 *
 * @param pageCount of the whole document; 0 where it could not be opened
 * @param recognisedKind what the reader takes the document for
 * @param problems with a refusing one, pages and fields are empty
 */
public record ReadingResult(
    String documentId,
    String readingId,
    int firstPage,
    int pageCount,
    Optional<String> recognisedKind,
    List<DocumentProblem> problems,
    List<PageText> pages,
    List<DocumentField> fields) {

  /** Up to where the order got: pages that were read or refused one by one. */
  int pagesDone() {
    int last =
        IntStream.concat(
                pages.stream().mapToInt(PageText::page),
                problems.stream()
                    .flatMap(problem -> problem.page().stream())
                    .mapToInt(page -> page))
            .max()
            .orElse(firstPage - 1);
    return Math.max(0, last - firstPage + 1);
  }

  /**
   * A page's text.
   *
   * @param preview key of its picture in the bucket
   */
  public record PageText(int page, Optional<String> preview, List<Line> lines) {}

  /** A line of text as it was read. */
  public record Line(String text, double confidence, Optional<Box> box) {}
}
