package org.openhpf.local.testing.dynamodb.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The words and signs of an expression, read one after the other. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([A-Za-z_]\\w*|[#:]\\w+|\\d+|<>|<=|>=|[=<>()\\[\\],.+-])\\s*");

  private static final String END = "<EOF>";

  private final String kind;
  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private final Set<String> roots = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> values = new HashSet<>();
  private int at;

  Tokens(String kind, String text) {
    this.kind = kind;
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw invalid("Syntax error; token: \"" + text.charAt(end) + "\"");
      }
      String token = matcher.group(1);
      tokens.add(token);
      if (token.charAt(0) == '#') {
        names.add(token);
      } else if (token.charAt(0) == ':') {
        values.add(token);
      }
      end = matcher.end();
    }
  }

  void addRoot(String attribute) {
    roots.add(attribute);
  }

  Set<String> roots() {
    return Set.copyOf(roots);
  }

  Set<String> names() {
    return Set.copyOf(names);
  }

  Set<String> values() {
    return Set.copyOf(values);
  }

  String peek() {
    return at < tokens.size() ? tokens.get(at) : END;
  }

  /** The one after the next. */
  String peekSecond() {
    return at + 1 < tokens.size() ? tokens.get(at + 1) : END;
  }

  String next() {
    String token = peek();
    at++;
    return token;
  }

  /** Reads on if the next one is this; keywords in any case. */
  boolean take(String expected) {
    if (peek().equalsIgnoreCase(expected)) {
      at++;
      return true;
    }
    return false;
  }

  void expect(String expected) {
    if (!take(expected)) {
      throw syntax();
    }
  }

  void expectEnd() {
    if (at < tokens.size()) {
      throw syntax();
    }
  }

  boolean atValue() {
    return peek().charAt(0) == ':';
  }

  boolean atName() {
    return isWord(peek()) || peek().charAt(0) == '#';
  }

  boolean atFunction() {
    return isWord(peek()) && peekSecond().equals("(");
  }

  DynamoDbException syntax() {
    return invalid("Syntax error; token: \"" + peek() + "\", near: \"" + text + "\"");
  }

  DynamoDbException invalid(String what) {
    return Invalid.request("Invalid " + kind + ": " + what);
  }

  private static boolean isWord(String token) {
    return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
  }
}
