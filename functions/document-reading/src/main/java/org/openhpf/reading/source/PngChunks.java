package org.openhpf.reading.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A PNG file (ISO/IEC 15948) reduced to what its picture needs: texts and profiles beside it may
 * inflate to anything.
 *
 * @param parts of the file, in their order
 */
record PngChunks(int width, int height, List<ByteBuffer> parts) {
  private static final int SIGNATURE = 8;
  private static final Set<String> OF_THE_PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  /**
   * @throws RefusedException if it is cut off, or has no picture
   */
  static PngChunks of(byte[] file) {
    var parts = new ArrayList<ByteBuffer>();
    parts.add(ByteBuffer.wrap(file, 0, SIGNATURE));
    int width = 0;
    int height = 0;
    for (int at = SIGNATURE; at + 12 <= file.length; ) {
      int length = ByteBuffer.wrap(file).getInt(at);
      if (length < 0 || length > file.length - at - 12) {
        break;
      }
      String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (type.equals("IHDR") && length >= 8) {
        width = ByteBuffer.wrap(file).getInt(at + 8);
        height = ByteBuffer.wrap(file).getInt(at + 12);
      }
      if (OF_THE_PICTURE.contains(type)) {
        parts.add(ByteBuffer.wrap(file, at, length + 12));
      }
      if (type.equals("IEND") && width > 0 && height > 0) {
        return new PngChunks(width, height, parts);
      }
      at += length + 12;
    }
    throw new RefusedException(Refusal.DAMAGED);
  }

  InputStream stream() {
    return new SequenceInputStream(
        Collections.enumeration(parts.stream().map(PngChunks::stream).toList()));
  }

  private static InputStream stream(ByteBuffer part) {
    return new ByteArrayInputStream(part.array(), part.position(), part.remaining());
  }
}
