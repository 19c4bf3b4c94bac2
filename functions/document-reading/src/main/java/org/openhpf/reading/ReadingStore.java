package org.openhpf.reading;

import java.util.Optional;

/** The bucket, as far as reading goes. */
public interface ReadingStore {
  /**
   * The content of a document, of which no more is fetched than the order says there is.
   *
   * @return one byte more than the order's size where there is more; empty if it is not there any
   *     more
   * @throws org.openhpf.kernel.RetryLater if it cannot be fetched in time
   */
  Optional<byte[]> content(ReadingOrder order);

  /**
   * Writes a preview, over an older one.
   *
   * @throws org.openhpf.kernel.RetryLater if it cannot be written in time
   */
  void savePreview(String key, byte[] png);

  /** Likewise the result, sealed. */
  void saveResult(String key, ReadingResult result);
}
