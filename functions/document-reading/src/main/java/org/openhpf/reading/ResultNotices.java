package org.openhpf.reading;

/** Tells document-intake that a result is there. */
public interface ResultNotices {
  /**
   * @param key of the result in the bucket
   */
  record Notice(String documentId, String readingId, int firstPage, String key) {}

  /**
   * May be sent twice; the receiver bears it.
   *
   * @throws org.openhpf.kernel.RetryLater if the queue does not take it in time
   */
  void send(Notice notice);
}
