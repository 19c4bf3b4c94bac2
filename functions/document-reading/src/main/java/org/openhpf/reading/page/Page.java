package org.openhpf.reading.page;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * One page of a document, opened within the bounds.
 *
 * @param number from 1
 * @param picture in colour, upright as its file says (EXIF, the page's rotation); a photograph may
 *     still lie on its side
 * @param lines what the file itself says stands there, of a text layer alone
 */
public record Page(int number, Method method, BufferedImage picture, List<TextLine> lines) {
  /** How the page was come by. */
  public enum Method {
    /** Its text stands in the file; the picture is a rendering, for the preview. */
    TEXT_LAYER,
    /** A photograph or scan, by itself or as all there is on a page. */
    IMAGE,
    /** Drawn from the page's instructions. */
    RENDERING
  }

  public Page {
    lines = List.copyOf(lines);
  }
}
