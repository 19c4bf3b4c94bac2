package org.openhpf.reading.reader;

import org.openhpf.reading.image.GreyImage;

/** Reads print. Thread-safe. */
public interface LineReader {
  /**
   * @param line one upright line of dark print on a lighter ground, cut out with a little margin
   * @return what stands there; empty if nothing was found
   */
  LineText read(GreyImage line);
}
