package org.openhpf.proofreading.xml;

import java.util.Map;

/** The attributes of one start tag of a well-formed part. */
final class Attributes {
  private final String source;
  private final int tagEnd;
  private final Map<String, String> scope;
  private final int first;

  Attributes(String source, int start, int tagEnd, Map<String, String> scope) {
    this.source = source;
    this.tagEnd = tagEnd;
    this.scope = scope;
    int at = start + 1;
    while (isNameCharacter(source.charAt(at))) {
      at++;
    }
    this.first = at;
  }

  /** Takes a name as written and its raw value; says whether to go on. */
  interface Taker {
    boolean take(String name, int from, int to);
  }

  void each(Taker taker) {
    int at = first;
    while (true) {
      while (at < tagEnd && Character.isWhitespace(source.charAt(at))) {
        at++;
      }
      int nameStart = at;
      while (at < tagEnd && isNameCharacter(source.charAt(at))) {
        at++;
      }
      if (at == nameStart) {
        return;
      }
      String name = source.substring(nameStart, at);
      int from = at;
      while (source.charAt(from) != '"' && source.charAt(from) != '\'') {
        from++;
      }
      int to = source.indexOf(source.charAt(from), from + 1);
      if (!taker.take(name, from + 1, to)) {
        return;
      }
      at = to + 1;
    }
  }

  /** Null where there is none. */
  String get(String wanted) {
    var found = new String[1];
    each(
        (name, from, to) -> {
          if (!usual(name).equals(wanted)) {
            return true;
          }
          found[0] = CharacterData.of(source, from, to);
          return false;
        });
    return found[0];
  }

  private String usual(String name) {
    int colon = name.indexOf(':');
    return colon < 0
        ? name
        : scope.getOrDefault(name.substring(0, colon), "?") + name.substring(colon);
  }

  static boolean isNameCharacter(char c) {
    return !(c == '=' || c == '/' || c == '>' || c == ' ' || c == '\t' || c == '\n' || c == '\r');
  }
}
