package org.openhpf.proofreading.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.manuscript.Manuscript;

/**
 * A text file in UTF-8 or UTF-16 with a byte order mark, in UTF-8 without one, or in GB 18030,
 * which has all of GBK and GB 2312 in it. UTF-8 is tried first: texts of the others are hardly ever
 * valid in it.
 */
final class TextFile {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** A byte order mark, and what it says. */
  private record Mark(byte[] bytes, Charset charset) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8),
          new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE),
          new Mark(new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE));

  private TextFile() {}

  static FileReading read(byte[] content) {
    Optional<String> text = decoded(content);
    if (text.isEmpty()) {
      return FileReading.refused("unknown-encoding");
    }
    if (text.get().indexOf('\0') >= 0) {
      return FileReading.refused("not-text");
    }
    return FileReading.Read.of(Manuscript.of(plain(text.get())));
  }

  private static Optional<String> decoded(byte[] content) {
    for (Mark mark : MARKS) {
      int length = mark.bytes.length;
      if (content.length >= length
          && ByteBuffer.wrap(content, 0, length).equals(ByteBuffer.wrap(mark.bytes))) {
        return decoded(ByteBuffer.wrap(content, length, content.length - length), mark.charset);
      }
    }
    return decoded(ByteBuffer.wrap(content), StandardCharsets.UTF_8)
        .or(() -> decoded(ByteBuffer.wrap(content), GB18030));
  }

  private static Optional<String> decoded(ByteBuffer content, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(content)
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Page breaks end a line; other control characters show nothing and go. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\f' || c == '\u000B') {
        plain.append('\n');
      } else if (c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
