package org.openhpf.reading.source;

import java.time.Duration;

/**
 * What a document may cost to open. The uploader can do something about each of them; see {@link
 * Refusal}.
 *
 * @param bytes of the whole file
 * @param pages of a PDF
 * @param pixels declared by one picture, 40 megapixels: a phone's usual photograph has 12
 * @param keptPixels of a picture once it is open: larger ones are decoded at a half, a third
 * @param decodedBytes that opening a PDF, or one page of it, may allocate
 * @param instructions of one page, and of the forms it shows, decoded, bytes
 * @param characters of one page's text layer; a dense page has 4,000
 * @param lines likewise
 * @param page the time one page may take to open
 */
public record Bounds(
    int bytes,
    int pages,
    long pixels,
    long keptPixels,
    long decodedBytes,
    long instructions,
    int characters,
    int lines,
    Duration page) {
  /** (design) Issue text and measurements; a large page of a PDF takes 0.5 s. */
  public static final Bounds USUAL =
      new Bounds(
          50 * 1024 * 1024,
          200,
          40_000_000,
          16_000_000,
          400L * 1024 * 1024,
          64L * 1024 * 1024,
          20_000,
          1_000,
          Duration.ofSeconds(10));
}
