package org.openhpf.proofreading.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A part that was read: well-formed, without a document type, within its bounds.
 *
 * @param source all of it but a byte order mark
 * @param encoding what it was written in, and is written in again
 */
public record XmlPart(String source, Element root, Charset encoding, boolean marked) {
  /**
   * @param depth elements may stand in each other
   * @param elements there may be
   */
  public record Bounds(int depth, int elements) {}

  /** What is wrong with a part that cannot be read. */
  public enum Fault {
    /** Not well-formed, or in an encoding other than those of ECMA-376 part 2. */
    MALFORMED,
    /** Declares a document type, and so perhaps entities. */
    DOCUMENT_TYPE,
    /** More elements than the bounds, or deeper ones. */
    TOO_COMPLEX
  }

  /** Carries the fault of a part out of its reading. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    UnreadableException(Fault fault) {
      super(fault.name(), null, false, false);
      this.fault = fault;
    }

    public Fault fault() {
      return fault;
    }
  }

  /**
   * @throws UnreadableException saying what is wrong
   */
  public static XmlPart read(byte[] bytes, Bounds bounds) throws UnreadableException {
    Charset encoding = encoding(bytes);
    String decoded = decoded(bytes, encoding);
    boolean marked = decoded.startsWith("\uFEFF");
    String source = marked ? decoded.substring(1) : decoded;
    WellFormed.check(source, bounds);
    return new XmlPart(source, new Scanner(source).root(), encoding, marked);
  }

  /** As bytes again, with another source. */
  public byte[] with(String changed) {
    return ((marked ? "\uFEFF" : "") + changed).getBytes(encoding);
  }

  /** The source with something more at the end of its root. */
  public String appended(String xml) {
    if (root.closesItself()) {
      int name = root.start() + 1;
      int nameEnd = name;
      while (Attributes.isNameCharacter(source.charAt(nameEnd))) {
        nameEnd++;
      }
      return source.substring(0, root.end() - 2)
          + ">"
          + xml
          + "</"
          + source.substring(name, nameEnd)
          + ">"
          + source.substring(root.end());
    }
    return source.substring(0, root.closeStart()) + xml + source.substring(root.closeStart());
  }

  private static Charset encoding(byte[] bytes) {
    if (bytes.length >= 2) {
      int first = (bytes[0] & 255) << 8 | bytes[1] & 255;
      if (first == 0xFEFF || first == '<') {
        return StandardCharsets.UTF_16BE;
      }
      if (first == 0xFFFE || first == ('<' << 8)) {
        return StandardCharsets.UTF_16LE;
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static String decoded(byte[] bytes, Charset encoding) throws UnreadableException {
    try {
      return encoding
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableException(Fault.MALFORMED);
    }
  }
}
