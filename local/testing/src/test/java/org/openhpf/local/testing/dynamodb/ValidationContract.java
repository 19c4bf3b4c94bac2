package org.openhpf.local.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What is refused whatever is stored. */
abstract class ValidationContract extends Contract {
  ValidationContract(Subject subject) {
    super(subject);
  }

  private void condition(String condition, Object... values) {
    client.putItem(
        putting("x")
            .conditionExpression(condition)
            .expressionAttributeValues(values.length == 0 ? null : values(values))
            .build());
  }

  @Test
  void reservedWordsNeedAName() {
    assertInvalid(
        "Attribute name is a reserved keyword; reserved keyword: status",
        () -> condition("attribute_exists(status)"));
    assertInvalid("reserved keyword: Name", () -> condition("Name = :v", ":v", 1));
    assertInvalid("reserved keyword: date", () -> update("x", "SET date = :v", ":v", 1));
    assertInvalid("reserved keyword: day", () -> update("x", "SET a.day = :v", ":v", 1));
    assertInvalid(
        "reserved keyword: items",
        () ->
            client.getItem(
                get -> get.tableName(table).key(key("x")).projectionExpression("items")));
  }

  @Test
  void whatIsUsedIsDefined() {
    assertInvalid(
        "An expression attribute value used in expression is not defined; attribute value: :w",
        () -> condition("a = :v OR a = :w", ":v", 1));
    assertInvalid(
        "An expression attribute name used in the document path is not defined; attribute name: #a",
        () -> condition("#a = :v", ":v", 1));
    assertInvalid("not defined; attribute value: :v", () -> condition("a = :v"));
  }

  @Test
  void whatIsDefinedIsUsed() {
    assertInvalid(
        "Value provided in ExpressionAttributeValues unused in expressions: keys: {:w}",
        () -> condition("a = :v", ":v", 1, ":w", 2));
    assertInvalid(
        "Value provided in ExpressionAttributeNames unused in expressions: keys: {#b}",
        () ->
            client.putItem(
                putting("x")
                    .conditionExpression("attribute_not_exists(#a)")
                    .expressionAttributeNames(Map.of("#a", "a", "#b", "b"))
                    .build()));
  }

  @Test
  void mapsOfPlaceholdersAreNotEmpty() {
    assertInvalid(
        "ExpressionAttributeValues must not be empty",
        () ->
            client.putItem(
                putting("x")
                    .conditionExpression("attribute_not_exists(a)")
                    .expressionAttributeValues(Map.of())
                    .build()));
    assertInvalid(
        "ExpressionAttributeNames must not be empty",
        () ->
            client.putItem(
                putting("x")
                    .conditionExpression("attribute_not_exists(a)")
                    .expressionAttributeNames(Map.of())
                    .build()));
    assertInvalid(
        "ExpressionAttributeValues can only be specified when using expressions",
        () -> client.putItem(putting("x").expressionAttributeValues(values(":v", 1)).build()));
  }

  @Test
  void expressionsFollowTheGrammar() {
    assertInvalid("The expression can not be empty", () -> condition(""));
    assertInvalid("Syntax error", () -> condition("a ="));
    assertInvalid("Syntax error", () -> condition("a = :v :v", ":v", 1));
    assertInvalid("Syntax error", () -> condition("(a = :v", ":v", 1));
    assertInvalid("Syntax error", () -> condition("a == :v", ":v", 1));
    assertInvalid("Syntax error", () -> update("x", "a = :v", ":v", 1));
    assertInvalid("Syntax error", () -> update("x", "SET a = 1"));
    assertInvalid("Syntax error", () -> update("x", "SET a = :v,", ":v", 1));
    assertInvalid("Syntax error", () -> update("x", "SET a = a * :v", ":v", 1));
    assertInvalid("Invalid function name", () -> condition("exists(a)"));
    assertInvalid(
        "section can only be used once", () -> update("x", "SET a = :v SET b = :v", ":v", 1));
  }

  @Test
  void operandsHaveTheTypeOfTheirOperator() {
    assertInvalid(
        "Incorrect operand type for operator or function; operator or function: <, operand type: BOOL",
        () -> condition("a < :v", ":v", true));
    assertInvalid(
        "operator or function: begins_with, operand type: N",
        () -> condition("begins_with(a, :v)", ":v", 1));
    assertInvalid("BETWEEN", () -> condition("a BETWEEN :v AND :w", ":v", 2, ":w", 1));
    assertInvalid("BETWEEN", () -> condition("a BETWEEN :v AND :w", ":v", 2, ":w", "3"));
    assertInvalid("nvalid attribute type", () -> condition("attribute_type(a, :v)", ":v", "X"));
    assertInvalid("operand type: S", () -> update("x", "ADD a :v", ":v", "1"));
    assertInvalid("operand type: N", () -> update("x", "DELETE a :v", ":v", 1));
  }

  @Test
  void pathsOfAnUpdateLieApart() {
    assertInvalid(
        "Two document paths overlap with each other",
        () -> update("x", "SET a = :v, a.b = :v", ":v", 1));
    assertInvalid(
        "Two document paths overlap with each other",
        () -> update("x", "SET a = :v REMOVE a", ":v", 1));
    assertInvalid(
        "Two document paths conflict with each other",
        () -> update("x", "SET a.b = :v, a[0] = :v", ":v", 1));
  }

  @Test
  void keysAreNotUpdated() {
    assertInvalid(
        "Cannot update attribute pk. This attribute is part of the key",
        () -> update("x", "SET pk = :v", ":v", "y"));
    assertInvalid("This attribute is part of the key", () -> update("x", "REMOVE sk"));
  }

  @Test
  void keysHaveTheirTypesAndContent() {
    assertInvalid(
        LOCALLY_OTHER_WORDS,
        () -> client.putItem(put -> put.tableName(table).item(values("pk", pk))));
    assertInvalid(
        LOCALLY_OTHER_WORDS,
        () -> client.putItem(put -> put.tableName(table).item(values("pk", pk, "sk", 1))));
    assertInvalid(LOCALLY_OTHER_WORDS, () -> put(""));
    assertInvalid(LOCALLY_OTHER_WORDS, () -> get(""));
    assertInvalid(
        LOCALLY_OTHER_WORDS,
        () -> client.getItem(get -> get.tableName(table).key(values("pk", pk))));
    assertInvalid(
        LOCALLY_OTHER_WORDS,
        () -> client.getItem(get -> get.tableName(table).key(values("pk", pk, "sk", 1))));
    assertInvalid(
        LOCALLY_OTHER_WORDS,
        () -> client.getItem(get -> get.tableName(table).key(item("x", "a", 1))));
  }

  @Test
  void keysOfIndexesHaveTheirTypesAndContent() {
    assertInvalid("Type mismatch for Index Key", () -> put("x", "kind", 1));
    assertInvalid(LOCALLY_OTHER_WORDS, () -> put("x", "kind", ""));
    put("x", "kind", "a");
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> update("x", "SET kind = :v", ":v", 1));
    assertThat(get("x")).isEqualTo(item("x", "kind", "a"));
  }

  @Test
  void numbersHaveTheirLimits() {
    assertInvalid(LOCALLY_OTHER_WORDS, () -> put("x", "n", number("1".repeat(39))));
    assertInvalid(LOCALLY_OTHER_WORDS, () -> put("x", "n", number("1E126")));
    assertInvalid(LOCALLY_OTHER_WORDS, () -> put("x", "n", number("1E-131")));
    assertInvalid(LOCALLY_OTHER_WORDS, () -> put("x", "n", number("one")));
    put("x", "n", number("1".repeat(38)), "m", number("-9E125"));
    assertInvalid(LOCALLY_OTHER_WORDS, () -> update("x", "SET n = n + :v", ":v", number("0.1")));
  }

  private static AttributeValue number(String digits) {
    return AttributeValue.fromN(digits);
  }

  @Test
  void itemsHaveAtMost400Kilobytes() {
    int rest = 400 * 1024 - "pk".length() - pk.length() - "skx".length() - "a".length();
    put("x", "a", "a".repeat(rest));
    assertInvalid(
        "Item size has exceeded the maximum allowed size",
        () -> put("x", "a", "a".repeat(rest + 1)));
    assertInvalid(
        "Item size to update has exceeded the maximum allowed size",
        () -> update("x", "SET b = :v", ":v", "b"));
  }

  @Test
  void setsHaveElementsAndEachOnce() {
    assertInvalid("may not be empty", () -> put("x", "s", AttributeValue.fromSs(List.of())));
    assertInvalid(
        "contains duplicates", () -> put("x", "s", AttributeValue.fromSs(List.of("a", "a"))));
    put("x", "s", Set.of("a"), "empty", "", "list", List.of());
    assertThat(get("x")).isEqualTo(item("x", "s", Set.of("a"), "empty", "", "list", List.of()));
  }

  @Test
  void tablesAreThere() {
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.getItem(get -> get.tableName("no-such-table").key(key("x"))));
    var put =
        TransactWriteItem.builder().put(p -> p.tableName("no-such-table").item(key("x"))).build();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.transactWriteItems(t -> t.transactItems(put)));
  }
}
