package org.openhpf.reading.source;

/**
 * What the segments of a JPEG file (ITU-T T.81) say, without decoding it.
 *
 * @param components 1 grey, 3 colour, 4 CMYK
 * @param adobeTransform of Adobe's segment: 0 none, 1 YCbCr, 2 YCCK; -1 where there is none
 * @param orientation of EXIF, 1 to 8; 1 is upright
 */
record JpegHeader(int width, int height, int components, int adobeTransform, int orientation) {
  /** A picture in more scans than this is made to take long: each goes over all of it. */
  private static final int MOST_SCANS = 100;

  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  /**
   * @throws RefusedException if it is not whole: it must have a frame, a scan and an end
   */
  static JpegHeader of(byte[] file) {
    return new Walk(file).walk();
  }

  private static final class Walk {
    private final byte[] file;
    private int at = 2;
    private int scans;
    private int width;
    private int height;
    private int components;
    private int adobeTransform = -1;
    private int orientation = 1;

    Walk(byte[] file) {
      this.file = file;
    }

    JpegHeader walk() {
      for (int marker = next(); marker != END_OF_IMAGE; marker = next()) {
        int length = twoBytes(at);
        if (length < 2 || at + length > file.length) {
          throw damaged();
        }
        segment(marker, at + 2, length - 2);
        at += length;
      }
      if (scans == 0 || width == 0 || height == 0) {
        throw damaged();
      }
      return new JpegHeader(width, height, components, adobeTransform, orientation);
    }

    private void segment(int marker, int from, int length) {
      switch (marker) {
        // All frames but tables (C4), arithmetic conditioning (CC) and the reserved C8.
        case 0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF -> {
          if (length < 6 || width > 0) {
            throw damaged();
          }
          height = twoBytes(from + 1);
          width = twoBytes(from + 3);
          components = file[from + 5] & 255;
        }
        case 0xE1 -> orientation = ExifOrientation.of(file, from, length).orElse(orientation);
        case 0xEE -> {
          if (length >= 12 && file[from] == 'A' && file[from + 1] == 'd') {
            adobeTransform = file[from + 11] & 255;
          }
        }
        case START_OF_SCAN -> {
          if (++scans > MOST_SCANS) {
            throw new RefusedException(Refusal.CONTENT_TOO_LARGE);
          }
        }
        default -> {}
      }
    }

    /** Passes over coded data: an FF in it is followed by 00, or a restart marker. */
    private int next() {
      while (at + 1 < file.length) {
        int marker = file[at + 1] & 255;
        boolean isMarker =
            file[at] == (byte) 0xFF
                && marker != 0
                && marker != 0xFF
                && !(marker >= 0xD0 && marker <= 0xD7);
        if (isMarker) {
          at += 2;
          return marker;
        }
        at++;
      }
      throw damaged();
    }

    private int twoBytes(int from) {
      if (from + 1 >= file.length) {
        throw damaged();
      }
      return (file[from] & 255) << 8 | file[from + 1] & 255;
    }

    private static RefusedException damaged() {
      return new RefusedException(Refusal.DAMAGED);
    }
  }
}
