package org.openhpf.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.openhpf.kernel.NeverRetry;

/**
 * An order to read pages of a document, as document-intake sends it.
 *
 * @param key of the content in the bucket, below {@code documents/}
 * @param sha256 of the content, hexadecimal
 * @param size of the content, bytes
 * @param contentType what its sender called it
 * @param kind what its owner says it is
 * @param firstPage from 1
 */
public record ReadingOrder(
    String documentId,
    String readingId,
    String key,
    String sha256,
    long size,
    String contentType,
    Optional<String> kind,
    int firstPage) {
  /** The pages one order reads at most. */
  public static final int PAGES = 10;

  /** What may stand in a key: nothing that leads elsewhere. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private static final Pattern CONTENT = Pattern.compile("documents/[A-Za-z0-9_/-]{1,200}");

  public ReadingOrder {
    if (!ID.matcher(documentId).matches()
        || !ID.matcher(readingId).matches()
        || !CONTENT.matcher(key).matches()
        || size < 0
        || firstPage < 1) {
      throw new NeverRetry("an order names no document of ours");
    }
  }

  /** Where the preview of a page goes; the same for every repetition of the order. */
  String previewKey(int page) {
    return "previews/" + documentId + "/" + page + ".png";
  }

  /** Where the result goes; likewise. */
  String resultKey() {
    return "readings/" + documentId + "/" + readingId + "/" + firstPage + ".json";
  }
}
