package org.openhpf.local.host.events.filter;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One entry of the list a pattern gives for a field. */
sealed interface Condition {
  /**
   * @param value a leaf of the event: text, number, boolean, null, or missing
   */
  boolean matches(JsonNode value);

  record Equal(JsonNode wanted) implements Condition {
    @Override
    public boolean matches(JsonNode value) {
      return same(wanted, value);
    }
  }

  record EqualIgnoringCase(String wanted) implements Condition {
    @Override
    public boolean matches(JsonNode value) {
      return value.isString() && value.stringValue().equalsIgnoreCase(wanted);
    }
  }

  record Prefix(String prefix) implements Condition {
    @Override
    public boolean matches(JsonNode value) {
      return value.isString() && value.stringValue().startsWith(prefix);
    }
  }

  record Suffix(String suffix) implements Condition {
    @Override
    public boolean matches(JsonNode value) {
      return value.isString() && value.stringValue().endsWith(suffix);
    }
  }

  /** The field is there and is none of these. */
  record AnythingBut(List<JsonNode> unwanted) implements Condition {
    @Override
    public boolean matches(JsonNode value) {
      return !value.isMissingNode() && unwanted.stream().noneMatch(each -> same(each, value));
    }
  }

  record Exists(boolean wanted) implements Condition {
    @Override
    public boolean matches(JsonNode value) {
      return wanted != value.isMissingNode();
    }
  }

  /** All bounds hold. A number written as text, as DynamoDB writes them, is not a number here. */
  record Numeric(List<Bound> bounds) implements Condition {
    record Bound(String operator, BigDecimal limit) {
      boolean holds(BigDecimal number) {
        int order = number.compareTo(limit);
        return switch (operator) {
          case "=" -> order == 0;
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          case ">=" -> order >= 0;
          default -> throw new IllegalArgumentException("no numeric operator: " + operator);
        };
      }
    }

    @Override
    public boolean matches(JsonNode value) {
      return value.isNumber()
          && bounds.stream().allMatch(bound -> bound.holds(value.decimalValue()));
    }
  }

  private static boolean same(JsonNode wanted, JsonNode value) {
    return wanted.isNumber() && value.isNumber()
        ? wanted.decimalValue().compareTo(value.decimalValue()) == 0
        : wanted.equals(value);
  }
}
