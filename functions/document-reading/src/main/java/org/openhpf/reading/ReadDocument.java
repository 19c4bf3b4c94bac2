package org.openhpf.reading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openhpf.edge.log.Log;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.page.PageReader;
import org.openhpf.reading.page.PageReading;
import org.openhpf.reading.page.ReadingProblem;
import org.openhpf.reading.reader.Layers;
import org.openhpf.reading.source.Documents;
import org.openhpf.reading.source.Opening;
import org.openhpf.reading.source.Opening.PageOpening;
import org.openhpf.reading.source.Opening.Pages;
import org.openhpf.reading.source.Refusal;

/**
 * Reads up to ten pages of a document, writes their previews and the result, and tells of it. All
 * it writes has the same keys at each repetition, so an order that comes twice has one effect.
 */
public final class ReadDocument {
  /** The kind of whatever is none of the known ones. */
  static final String TEXT = "text";

  private final ReadingStore store;
  private final ResultNotices notices;
  private final Documents documents;
  private final PageReader reader;

  public ReadDocument(
      ReadingStore store, ResultNotices notices, Documents documents, PageReader reader) {
    this.store = store;
    this.notices = notices;
    this.documents = documents;
    this.reader = reader;
  }

  /**
   * @throws RetryLater if the bucket or the queue fails
   */
  public void read(ReadingOrder order) {
    ReadingResult result = result(order);
    store.saveResult(order.resultKey(), result);
    notices.send(
        new ResultNotices.Notice(
            order.documentId(), order.readingId(), order.firstPage(), order.resultKey()));
  }

  private ReadingResult result(ReadingOrder order) {
    var collected = new CollectedPages(order);
    Optional<byte[]> content = store.content(order);
    if (content.isEmpty()) {
      return collected.refused(failed("找不到上传的文件，请重新上传。"));
    }
    var stated = new Documents.Stated(order.size(), order.sha256(), order.contentType());
    return switch (documents.open(content.get(), stated)) {
      case Opening.Refused refused -> collected.refused(refused.problem());
      case Opening.Opened opened -> {
        try (Pages pages = opened.pages()) {
          yield read(order, pages, collected);
        } catch (Layers.MissingLayer e) {
          Log.error("documents cannot be read", e);
          yield collected.refused(failed("系统缺少文字识别所需的程序或中文模型，暂不能识别，请联系管理人员。"));
        }
      }
    };
  }

  private static ReadingProblem failed(String detail) {
    return new ReadingProblem("reading-failed", OptionalInt.empty(), detail);
  }

  private ReadingResult read(ReadingOrder order, Pages pages, CollectedPages collected) {
    int end = (int) Math.min(pages.count(), order.firstPage() + (long) ReadingOrder.PAGES - 1);
    for (int number = order.firstPage(); number <= end; number++) {
      int page = number;
      // A fifth is kept for writing the result and telling of it.
      Duration share = Deadline.left().multipliedBy(4).dividedBy(5L * (end - page + 1));
      Deadline.within(
          share,
          () -> {
            read(order, pages, page, collected);
            return null;
          });
    }
    return collected.result(pages.count());
  }

  private void read(ReadingOrder order, Pages pages, int number, CollectedPages collected) {
    switch (pages.open(number)) {
      case PageOpening.Refused refused -> collected.add(refused.problem());
      case PageOpening.Opened opened -> {
        Page page = opened.page();
        PageReading reading =
            saysItself(page, order) ? layer(page) : reader.read(page, order.kind());
        if (Deadline.left().isZero()) {
          collected.add(Refusal.TOOK_TOO_LONG.problem(number));
        } else {
          collected.add(page, reading, preview(order, page, reading));
        }
      }
    }
  }

  /** A file's own text is exact; but only what its picture shows is evidence of a field. */
  private static boolean saysItself(Page page, ReadingOrder order) {
    return page.method() == Page.Method.TEXT_LAYER && order.kind().orElse(TEXT).equals(TEXT);
  }

  private static PageReading layer(Page page) {
    return new PageReading(TEXT, 1, page.picture(), page.lines(), List.of(), List.of());
  }

  private Preview preview(ReadingOrder order, Page page, PageReading reading) {
    Preview preview = Preview.of(reading.picture(), reading.fields());
    store.savePreview(order.previewKey(page.number()), preview.png());
    return preview;
  }
}
