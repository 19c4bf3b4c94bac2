package org.openhpf.proofreading.xml;

/** Characters as XML writes them (XML 1.0, 2.4, 2.7, 4.1) and as they are. */
public final class CharacterData {
  private static final String CDATA = "<![CDATA[";

  private CharacterData() {}

  /** The characters of a stretch of well-formed source that holds no element. */
  static String of(String source, int from, int to) {
    int plain = from;
    while (plain < to && isPlain(source.charAt(plain))) {
      plain++;
    }
    if (plain == to) {
      return source.substring(from, to);
    }
    var text = new StringBuilder(to - from).append(source, from, plain);
    int at = plain;
    while (at < to) {
      char c = source.charAt(at);
      if (c == '&') {
        int end = source.indexOf(';', at);
        text.appendCodePoint(reference(source.substring(at + 1, end)));
        at = end + 1;
      } else if (c == '<') {
        at = markup(source, at, text);
      } else if (c == '\r') {
        text.append('\n');
        at += at + 1 < to && source.charAt(at + 1) == '\n' ? 2 : 1;
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString();
  }

  private static boolean isPlain(char c) {
    return c != '&' && c != '<' && c != '\r';
  }

  /** A comment, a processing instruction or a CDATA section; returns where it ends. */
  private static int markup(String source, int at, StringBuilder text) {
    if (source.startsWith(CDATA, at)) {
      int end = source.indexOf("]]>", at);
      text.append(source.substring(at + CDATA.length(), end).replace("\r\n", "\n"));
      return end + 3;
    }
    return source.startsWith("<!--", at)
        ? source.indexOf("-->", at + 4) + 3
        : source.indexOf("?>", at) + 2;
  }

  private static int reference(String name) {
    return switch (name) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      default ->
          name.startsWith("#x")
              ? Integer.parseInt(name, 2, name.length(), 16)
              : Integer.parseInt(name, 1, name.length(), 10);
    };
  }

  /** As the content of an element or the value of an attribute in double quotes. */
  public static String written(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Whether XML 1.0 has a way to write it: no control characters, no half of a surrogate pair. */
  public static boolean canWrite(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c < 0xD800
                    || c >= 0xE000 && c < 0xFFFE
                    || c >= 0x10000);
  }
}
