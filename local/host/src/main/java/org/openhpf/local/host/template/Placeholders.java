package org.openhpf.local.host.template;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of Fn::Sub: {@code ${Name}} stands for a value, {@code ${!Name}} for itself without the
 * mark.
 */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");

  private Placeholders() {}

  static String fill(String text, UnaryOperator<String> value) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(2);
      String filled = matcher.group(1).isEmpty() ? value.apply(name) : "${" + name + "}";
      matcher.appendReplacement(result, Matcher.quoteReplacement(filled));
    }
    return matcher.appendTail(result).toString();
  }
}
