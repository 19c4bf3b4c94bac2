package org.openhpf.proofreading.format;

/**
 * How characters look.
 *
 * @param font the East Asian one, "" where the document names none
 * @param latin the font of letters and digits, "" where the document names none
 * @param size in points
 * @param colour six hexadecimal digits, or "auto"
 */
public record RunFormat(String font, String latin, double size, String colour) {
  /** Whether it is red enough to be printed in red. */
  public boolean isRed() {
    return Colours.isRed(colour);
  }
}
