package org.openhpf.intake.reading;

import java.util.Optional;

/** The results document-reading has written, sealed, into the bucket. */
public interface Readings {

  /**
   * @throws org.openhpf.kernel.NeverRetry if what is there is no result
   */
  Optional<ReadingResult> find(String documentId, String readingId, int firstPage);

  /** A page's picture with its boxes drawn, PNG. */
  Optional<byte[]> preview(String documentId, int page);
}
