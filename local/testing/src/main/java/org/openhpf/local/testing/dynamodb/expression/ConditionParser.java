package org.openhpf.local.testing.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openhpf.local.testing.dynamodb.expression.Operand.Placeholder;

/** Reads conditions: OR binds weakest, then AND, then NOT. */
final class ConditionParser {
  private static final Set<String> OPERATORS = Set.of("=", "<>", "<", "<=", ">", ">=");
  private static final int MOST_CHOICES = 100;

  private final Tokens tokens;

  private ConditionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  static Condition parse(Tokens tokens) {
    return new ConditionParser(tokens).or();
  }

  private Condition or() {
    Condition condition = and();
    while (tokens.take("OR")) {
      condition = new Condition.Or(condition, and());
    }
    return condition;
  }

  private Condition and() {
    Condition condition = not();
    while (tokens.take("AND")) {
      condition = new Condition.And(condition, not());
    }
    return condition;
  }

  private Condition not() {
    if (tokens.take("NOT")) {
      return new Condition.Not(not());
    }
    if (tokens.take("(")) {
      Condition condition = or();
      tokens.expect(")");
      return condition;
    }
    return tokens.atFunction() && !tokens.peek().equals("size") ? function() : comparison();
  }

  private Condition comparison() {
    Operand operand = operand();
    if (tokens.take("BETWEEN")) {
      Operand low = operand();
      tokens.expect("AND");
      return new Condition.Between(operand, low, operand());
    }
    if (tokens.take("IN")) {
      return new Condition.In(operand, choices());
    }
    if (!OPERATORS.contains(tokens.peek())) {
      throw tokens.syntax();
    }
    return new Condition.Comparison(operand, tokens.next(), operand());
  }

  private List<Operand> choices() {
    var choices = new ArrayList<Operand>();
    tokens.expect("(");
    do {
      choices.add(operand());
    } while (tokens.take(","));
    tokens.expect(")");
    if (choices.size() > MOST_CHOICES) {
      throw tokens.invalid("The IN operator is provided with too many operands");
    }
    return choices;
  }

  private Condition function() {
    String name = tokens.next();
    tokens.expect("(");
    Condition condition =
        switch (name) {
          case "attribute_exists" -> new Condition.Exists(path(), true);
          case "attribute_not_exists" -> new Condition.Exists(path(), false);
          case "attribute_type" -> new Condition.HasType(path(), second());
          case "begins_with" -> new Condition.BeginsWith(operand(), second());
          case "contains" -> new Condition.Contains(operand(), second());
          default -> throw tokens.invalid("Invalid function name; function: " + name);
        };
    tokens.expect(")");
    return condition;
  }

  private Operand second() {
    tokens.expect(",");
    return operand();
  }

  private Operand operand() {
    if (tokens.atValue()) {
      return new Placeholder(tokens.next());
    }
    if (tokens.atFunction()) {
      String name = tokens.next();
      if (!name.equals("size")) {
        throw tokens.invalid("The function is not allowed to be used this way; function: " + name);
      }
      tokens.expect("(");
      Operand size = new Operand.Size(path());
      tokens.expect(")");
      return size;
    }
    return path();
  }

  private Path path() {
    if (tokens.atValue()) {
      throw tokens.invalid("Operator or function requires a document path");
    }
    return Path.parse(tokens);
  }
}
