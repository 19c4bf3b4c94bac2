package org.openhpf.local.testing.dynamodb.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.openhpf.local.testing.dynamodb.expression.Operand.Placeholder;

/** Reads updates: sections SET, REMOVE, ADD and DELETE, each once at most. */
final class UpdateParser {
  private final Tokens tokens;
  private final List<Update.Action> actions = new ArrayList<>();

  private UpdateParser(Tokens tokens) {
    this.tokens = tokens;
  }

  static Update parse(Tokens tokens) {
    return new UpdateParser(tokens).update();
  }

  private Update update() {
    var seen = new HashSet<String>();
    do {
      String section = tokens.next().toUpperCase(Locale.ROOT);
      if (!seen.add(section)) {
        throw tokens.invalid(
            "The \"" + section + "\" section can only be used once in an update expression;");
      }
      do {
        actions.add(action(section));
      } while (tokens.take(","));
    } while (tokens.atName());
    return Update.of(actions);
  }

  private Update.Action action(String section) {
    return switch (section) {
      case "SET" -> {
        Path path = Path.parse(tokens);
        tokens.expect("=");
        yield new Update.Set(path, sum());
      }
      case "REMOVE" -> new Update.Remove(Path.parse(tokens));
      case "ADD" -> new Update.Add(Path.parse(tokens), value());
      case "DELETE" -> new Update.Delete(Path.parse(tokens), value());
      default -> throw tokens.syntax();
    };
  }

  /** At most one plus or minus. */
  private Operand sum() {
    Operand first = operand();
    if (tokens.take("+")) {
      return new Operand.Sum(first, false, operand());
    }
    return tokens.take("-") ? new Operand.Sum(first, true, operand()) : first;
  }

  private Operand operand() {
    if (tokens.atValue()) {
      return value();
    }
    if (tokens.take("(")) {
      Operand inner = sum();
      tokens.expect(")");
      return inner;
    }
    return tokens.atFunction() ? function() : Path.parse(tokens);
  }

  private Operand function() {
    String name = tokens.next();
    tokens.expect("(");
    Operand operand =
        switch (name) {
          case "if_not_exists" -> {
            Path path = Path.parse(tokens);
            tokens.expect(",");
            yield new Operand.IfNotExists(path, operand());
          }
          case "list_append" -> {
            Operand first = operand();
            tokens.expect(",");
            yield new Operand.ListAppend(first, operand());
          }
          default -> throw tokens.invalid("Invalid function name; function: " + name);
        };
    tokens.expect(")");
    return operand;
  }

  private Placeholder value() {
    if (!tokens.atValue()) {
      throw tokens.syntax();
    }
    return new Placeholder(tokens.next());
  }
}
