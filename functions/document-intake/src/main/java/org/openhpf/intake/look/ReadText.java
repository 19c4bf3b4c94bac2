package org.openhpf.intake.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.Progress;
import org.openhpf.intake.reading.ReadingResult;
import org.openhpf.intake.reading.ReadingResult.PageText;
import org.openhpf.intake.reading.Readings;

/** The text of some pages of a document, out of the results of its reading. */
final class ReadText {
  private final Readings readings;

  ReadText(Readings readings) {
    this.readings = readings;
  }

  /** Those of them that have been read, in their order. */
  List<PageText> of(Document document, int from, int count) {
    var results = new HashMap<Integer, Optional<ReadingResult>>();
    var pages = new ArrayList<PageText>();
    if (document.progress().isEmpty()) {
      return pages;
    }
    Progress progress = document.progress().get();
    for (int page = from; page < from + count && page <= progress.pageCount(); page++) {
      Optional<Integer> first = progress.resultOf(page);
      if (first.isPresent()) {
        Optional<ReadingResult> result =
            results.computeIfAbsent(
                first.get(),
                each -> readings.find(document.documentId(), progress.readingId(), each));
        text(result, page).ifPresent(pages::add);
      }
    }
    return pages;
  }

  private static Optional<PageText> text(Optional<ReadingResult> result, int page) {
    return result.stream()
        .flatMap(one -> one.pages().stream())
        .filter(text -> text.page() == page)
        .findFirst();
  }
}
