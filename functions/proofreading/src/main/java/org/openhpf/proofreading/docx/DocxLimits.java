package org.openhpf.proofreading.docx;

import org.openhpf.proofreading.xml.XmlPart;

/**
 * What a document may cost to open.
 *
 * @param fileBytes of the whole file
 * @param entries of its archive
 * @param partBytes of one entry, unpacked
 * @param totalBytes of all entries, unpacked
 * @param ratio of unpacked to packed bytes, of an entry above one mebibyte
 * @param depth of elements in each other
 * @param elements of one part
 * @param paragraphs of the text, those in cells of tables included
 * @param characters of the text, UTF-16 code units
 */
public record DocxLimits(
    int fileBytes,
    int entries,
    int partBytes,
    long totalBytes,
    int ratio,
    int depth,
    int elements,
    int paragraphs,
    int characters) {
  private static final int MEBIBYTE = 1024 * 1024;

  /**
   * (design) Four times a report of 200 pages. XML is packed to a tenth or a thirtieth, thousands
   * of paragraphs that are all alike to a three-hundredth; deflate ends at 1,032.
   */
  public static final DocxLimits USUAL =
      new DocxLimits(
          20 * MEBIBYTE, 2_000, 32 * MEBIBYTE, 128L * MEBIBYTE, 500, 150, 500_000, 20_000, 300_000);

  XmlPart.Bounds xml() {
    return new XmlPart.Bounds(depth, elements);
  }

  boolean isBomb(long unpacked, long packed) {
    return unpacked > MEBIBYTE && unpacked > packed * ratio;
  }
}
