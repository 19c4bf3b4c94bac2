package org.openhpf.reading.page;

import java.util.Optional;

/** Reads a page as one of the kinds of documents. Thread-safe. */
public interface PageReader {
  /**
   * @param kind what its owner says it is, such as {@code id-card-front}; it is recognised where he
   *     says nothing, and compared where he does
   */
  PageReading read(Page page, Optional<String> kind);
}
