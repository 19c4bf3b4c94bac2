package org.openhpf.proofreading.xml;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Finds the elements of a well-formed source and where each begins and ends. */
final class Scanner {
  private static final Map<String, String> OUTERMOST = Map.of("xml", "xml");

  private final String source;
  private final Map<String, String> names = new HashMap<>();
  private int at;

  Scanner(String source) {
    this.source = source;
  }

  Element root() {
    Element root = null;
    Element open = null;
    Map<String, String> scope = OUTERMOST;
    var scopes = new ArrayDeque<Map<String, String>>();
    for (at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
      char next = source.charAt(at + 1);
      if (next == '?') {
        at = source.indexOf("?>", at) + 2;
      } else if (next == '!') {
        at =
            source.startsWith("<!--", at)
                ? source.indexOf("-->", at + 4) + 3
                : source.indexOf("]]>", at) + 3;
      } else if (next == '/') {
        int end = source.indexOf('>', at) + 1;
        open.close(at, end);
        open = open.parent();
        scope = scopes.pop();
        at = end;
      } else {
        int end = tagEnd(at);
        scopes.push(scope);
        scope = declared(scope, end);
        Element element = element(scope, open, end);
        if (open == null) {
          root = element;
        } else {
          open.add(element);
        }
        if (source.charAt(end - 2) == '/') {
          scope = scopes.pop();
        } else {
          open = element;
        }
        at = end;
      }
    }
    return root;
  }

  private Element element(Map<String, String> scope, Element parent, int end) {
    int nameEnd = at + 1;
    while (Attributes.isNameCharacter(source.charAt(nameEnd))) {
      nameEnd++;
    }
    String written = source.substring(at + 1, nameEnd);
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon);
    String usual = scope.getOrDefault(prefix, "?");
    String name = usual + ":" + written.substring(colon + 1);
    return new Element(source, once(name), once(prefix), scope, parent, at, end);
  }

  /** One object for each name, however often it stands. */
  private String once(String text) {
    return names.computeIfAbsent(text, same -> same);
  }

  /** The scope within the tag at hand: the one around it where it declares nothing. */
  private Map<String, String> declared(Map<String, String> around, int end) {
    if (source.indexOf("xmlns", at, end) < 0) {
      return around;
    }
    var scope = new HashMap<>(around);
    new Attributes(source, at, end, around)
        .each(
            (name, from, to) -> {
              if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                String prefix = name.length() > 6 ? name.substring(6) : "";
                scope.put(prefix, Namespaces.usual(CharacterData.of(source, from, to)));
              }
              return true;
            });
    return scope;
  }

  /** Behind the {@code >} of a start tag, none of those in its values. */
  private int tagEnd(int start) {
    int from = start;
    while (true) {
      char c = source.charAt(from);
      if (c == '>') {
        return from + 1;
      }
      from = c == '"' || c == '\'' ? source.indexOf(c, from + 1) + 1 : from + 1;
    }
  }
}
