package org.openhpf.reading.source;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The tag Orientation (0x0112) of EXIF (CIPA DC-008): how a camera was held. */
final class ExifOrientation {
  private static final int TAG = 0x0112;
  private static final String START = "Exif\0\0";

  private ExifOrientation() {}

  /**
   * @param from where the segment's content begins
   * @return 1 to 8; empty if the segment is of something else, or makes no sense
   */
  static Optional<Integer> of(byte[] file, int from, int length) {
    if (length < START.length() + 8
        || !START.equals(new String(file, from, START.length(), StandardCharsets.ISO_8859_1))) {
      return Optional.empty();
    }
    ByteBuffer tiff = ByteBuffer.wrap(file, from + START.length(), length - START.length()).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    try {
      tiff.position(tiff.getInt(4));
      for (int entries = tiff.getShort() & 0xFFFF; entries > 0; entries--) {
        int tag = tiff.getShort() & 0xFFFF;
        tiff.getShort(); // the type, always a short
        tiff.getInt(); // how many, always one
        int value = tiff.getShort() & 0xFFFF;
        tiff.getShort();
        if (tag == TAG) {
          return value >= 1 && value <= 8 ? Optional.of(value) : Optional.empty();
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
