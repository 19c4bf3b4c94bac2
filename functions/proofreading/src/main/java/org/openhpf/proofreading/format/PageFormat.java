package org.openhpf.proofreading.format;

import java.util.List;

/**
 * The pages of a section; lengths in millimetres.
 *
 * @param linePitch points from line to line of its grid; 0 without a grid
 * @param characterSpace points that its grid puts between characters of the document's usual size;
 *     0 without a grid of characters
 * @param footers of odd pages, of even pages and of the first, as far as there are any
 */
public record PageFormat(
    double width,
    double height,
    double top,
    double bottom,
    double left,
    double right,
    double linePitch,
    double characterSpace,
    List<Footer> footers) {
  public PageFormat {
    footers = List.copyOf(footers);
  }

  /**
   * @param pages "default", "even" or "first"
   */
  public record Footer(String pages, List<FooterLine> lines) {
    public Footer {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A paragraph of a footer.
   *
   * @param text with # for the page's number
   * @param outside whether its frame keeps to the outer edge of odd and even pages by itself
   */
  public record FooterLine(
      String text,
      Alignment alignment,
      Indent left,
      Indent right,
      boolean outside,
      RunFormat format) {}
}
