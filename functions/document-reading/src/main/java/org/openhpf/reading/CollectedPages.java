package org.openhpf.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhpf.reading.ReadingResult.Field;
import org.openhpf.reading.ReadingResult.Kind;
import org.openhpf.reading.ReadingResult.Line;
import org.openhpf.reading.ReadingResult.Problem;
import org.openhpf.reading.ReadingResult.ReadPage;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.page.PageReading;
import org.openhpf.reading.page.ReadingProblem;

/** The pages of one order on their way to its result. */
final class CollectedPages {
  /** Of a page that is not the document itself, where another is. */
  private static final String WRONG_KIND = "wrong-kind";

  private final ReadingOrder order;
  private final List<Problem> problems = new ArrayList<>();
  private final List<ReadPage> pages = new ArrayList<>();
  private final List<Read> readings = new ArrayList<>();

  private record Read(int page, PageReading reading) {}

  CollectedPages(ReadingOrder order) {
    this.order = order;
  }

  void add(ReadingProblem problem) {
    problems.add(Problem.of(problem));
  }

  void add(Page page, PageReading reading, Preview preview) {
    readings.add(new Read(page.number(), reading));
    pages.add(
        new ReadPage(
            page.number(),
            preview.width(),
            preview.height(),
            order.previewKey(page.number()),
            page.method().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            reading.lines().stream().map(Line::of).toList()));
  }

  /** Of a document that cannot be opened, or not be read: nothing of it is told. */
  ReadingResult refused(ReadingProblem problem) {
    pages.clear();
    return result(0, Kind.NONE, List.of(Problem.of(problem)), List.of());
  }

  /**
   * The document's fields are those of the page that is most surely of its kind: a sheet has its
   * instructions and its blank back, too.
   */
  ReadingResult result(int pageCount) {
    Optional<Read> main =
        readings.stream()
            .max(
                Comparator.comparing((Read read) -> isWanted(read.reading()))
                    .thenComparing(read -> !read.reading().kind().equals(Kind.NONE.name()))
                    .thenComparing(read -> read.reading().confidence())
                    .thenComparing(Read::page, Comparator.reverseOrder()));
    for (Read read : readings) {
      boolean another = main.isPresent() && read != main.get();
      read.reading().problems().stream()
          .filter(problem -> !(another && problem.code().equals(WRONG_KIND)))
          .map(Problem::of)
          .forEach(problems::add);
    }
    return result(
        pageCount,
        main.map(read -> new Kind(read.reading().kind(), read.reading().confidence()))
            .orElse(Kind.NONE),
        problems,
        main.map(CollectedPages::fields).orElse(List.of()));
  }

  private boolean isWanted(PageReading reading) {
    return order.kind().map(reading.kind()::equals).orElse(false);
  }

  private static List<Field> fields(Read read) {
    return read.reading().fields().stream().map(field -> Field.of(field, read.page())).toList();
  }

  private ReadingResult result(int pageCount, Kind kind, List<Problem> found, List<Field> fields) {
    return new ReadingResult(
        order.documentId(),
        order.readingId(),
        order.firstPage(),
        pageCount,
        kind,
        List.copyOf(found),
        List.copyOf(pages),
        fields);
  }
}
