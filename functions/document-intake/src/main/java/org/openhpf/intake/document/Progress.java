package org.openhpf.intake.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How far the reading of a document has come.
 *
 * @param readingId of this reading; results of another are none of its
 * @param recognisedKind what the reader took it for
 * @param pageCount 0: not known yet, or it could not be opened
 * @param ordered first pages of the orders that were sent
 * @param read pages that results brought
 */
public record Progress(
    String readingId,
    Optional<String> recognisedKind,
    int pageCount,
    List<Integer> ordered,
    List<Pages> read,
    Instant since,
    Optional<Instant> readAt) {

  /** A run of pages that one result brought. */
  public record Pages(int first, int count) {
    boolean holds(int page) {
      return page >= first && page < first + count;
    }
  }

  public Progress {
    ordered = List.copyOf(ordered);
    read = List.copyOf(read);
  }

  /** A reading whose first order is being sent. */
  public static Progress begun(String readingId, Instant at) {
    return new Progress(
        readingId, Optional.empty(), 0, List.of(1), List.of(), at, Optional.empty());
  }

  public boolean hasResult(int firstPage) {
    return read.stream().anyMatch(pages -> pages.first() == firstPage);
  }

  /** With one more result, whatever the order they come in. */
  public Progress with(Pages pages, int all, Optional<String> recognised, Instant at) {
    var more = new ArrayList<>(read);
    more.add(pages);
    return new Progress(
        readingId,
        pages.first() == 1 ? recognised : recognisedKind.or(() -> recognised),
        Math.max(pageCount, all),
        ordered,
        more,
        since,
        Optional.of(at));
  }

  public Progress ordering(List<Integer> firstPages) {
    var more = new ArrayList<>(ordered);
    more.addAll(firstPages);
    return new Progress(readingId, recognisedKind, pageCount, more, read, since, readAt);
  }

  /** First pages to order now, of runs of at most so many: none was ordered and none is read. */
  public List<Integer> missing(int pagesAnOrder) {
    var firstPages = new ArrayList<Integer>();
    BitSet known = readPages();
    ordered.stream()
        .filter(first -> !hasResult(first))
        .forEach(first -> known.set(first, first + pagesAnOrder));
    for (int page = known.nextClearBit(1); page <= pageCount; page = known.nextClearBit(page)) {
      firstPages.add(page);
      int end = page + pagesAnOrder;
      known.set(page, end);
    }
    return firstPages;
  }

  public boolean isComplete() {
    return pageCount > 0 && readPages().nextClearBit(1) > pageCount;
  }

  public int pagesRead() {
    return readPages().cardinality();
  }

  /** The result that holds a page: its first page. */
  public Optional<Integer> resultOf(int page) {
    return read.stream().filter(pages -> pages.holds(page)).map(Pages::first).findFirst();
  }

  private BitSet readPages() {
    var pages = new BitSet();
    read.forEach(run -> pages.set(run.first(), run.first() + run.count()));
    return pages;
  }
}
