package org.openhpf.reading.source;

import org.openhpf.reading.page.Page;
import org.openhpf.reading.page.ReadingProblem;

/** What became of opening a document. */
public sealed interface Opening {
  /**
   * @param pages to be closed
   */
  record Opened(Pages pages) implements Opening {}

  /** Nothing of it can be read. */
  record Refused(ReadingProblem problem) implements Opening {}

  /** The pages of an open document. Not thread-safe. */
  interface Pages extends AutoCloseable {
    /** At least 1. */
    int count();

    /**
     * @param number from 1
     */
    PageOpening open(int number);

    @Override
    void close();
  }

  /** What became of opening one page. */
  sealed interface PageOpening {
    record Opened(Page page) implements PageOpening {}

    /** This page cannot be read; others may. */
    record Refused(ReadingProblem problem) implements PageOpening {}
  }
}
