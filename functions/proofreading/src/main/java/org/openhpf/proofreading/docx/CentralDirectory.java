package org.openhpf.proofreading.docx;

/** The end of a ZIP archive (APPNOTE 4.3.16); an archive that was cut off has none. */
final class CentralDirectory {
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private CentralDirectory() {}

  /** How many entries it counts; -1 where it is missing. */
  static int entries(byte[] content) {
    int last = content.length - LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (content[at] == 'P'
          && content[at + 1] == 'K'
          && content[at + 2] == 5
          && content[at + 3] == 6) {
        return content[at + 10] & 255 | (content[at + 11] & 255) << 8;
      }
    }
    return -1;
  }
}
