package org.openhpf.reading.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A picture of a PDF page, at its own resolution. */
final class PdfPicture {
  private static final Set<COSName> CHANGES = Set.of(COSName.DECODE, COSName.SMASK, COSName.MASK);

  private final Bounds bounds;

  PdfPicture(Bounds bounds) {
    this.bounds = bounds;
  }

  BufferedImage open(PDImageXObject image) throws IOException {
    refuseTooLarge(image, bounds);
    COSDictionary dictionary = image.getCOSObject();
    COSBase filter = dictionary.getDictionaryObject(COSName.FILTER);
    if (COSName.DCT_DECODE.equals(filter) && CHANGES.stream().noneMatch(dictionary::containsKey)) {
      // As the scanner wrote it; what viewers do not heed, such as EXIF, is not heeded here.
      try (InputStream raw = image.createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
        return new PictureFile(bounds).jpegAsStored(raw.readAllBytes());
      }
    }
    int step =
        (int)
            Math.ceil(
                Math.sqrt((double) image.getWidth() * image.getHeight() / bounds.keptPixels()));
    return Turning.upright(image.getImage(null, step), 1);
  }

  /** Of the picture and what masks it. */
  static void refuseTooLarge(PDImageXObject image, Bounds bounds) throws IOException {
    PDImageXObject soft = image.getSoftMask();
    PDImageXObject mask = image.getMask();
    if (isTooLarge(image.getWidth(), image.getHeight(), bounds)
        || soft != null && isTooLarge(soft.getWidth(), soft.getHeight(), bounds)
        || mask != null && isTooLarge(mask.getWidth(), mask.getHeight(), bounds)) {
      throw new RefusedException(Refusal.TOO_MANY_PIXELS);
    }
  }

  static boolean isTooLarge(int width, int height, Bounds bounds) {
    return width < 1 || height < 1 || (long) width * height > bounds.pixels();
  }
}
