package org.openhpf.proofreading.xml;

import java.util.HashMap;
import java.util.Map;

/**
 * The usual prefixes of the namespaces that are read (ECMA-376). Transitional and strict documents
 * use other names for the same elements.
 */
final class Namespaces {
  private static final Map<String, String> USUAL = new HashMap<>();

  static {
    both("w", "wordprocessingml/main");
    both("r", "officeDocument/relationships");
    both("a", "drawingml/main");
    both("wp", "drawingml/wordprocessingDrawing");
    both("m", "officeDocument/math");
    USUAL.put("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc");
    USUAL.put("http://schemas.openxmlformats.org/package/2006/relationships", "pr");
    USUAL.put("http://schemas.openxmlformats.org/package/2006/content-types", "ct");
    USUAL.put("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps");
    USUAL.put("urn:schemas-microsoft-com:vml", "v");
    USUAL.put("urn:schemas-microsoft-com:office:office", "o");
    USUAL.put("http://www.w3.org/XML/1998/namespace", "xml");
  }

  private Namespaces() {}

  private static void both(String prefix, String path) {
    USUAL.put("http://schemas.openxmlformats.org/" + path.replaceFirst("/", "/2006/"), prefix);
    USUAL.put("http://purl.oclc.org/ooxml/" + path, prefix);
  }

  /** "?" for one that nothing here reads. */
  static String usual(String namespace) {
    return USUAL.getOrDefault(namespace, "?");
  }
}
