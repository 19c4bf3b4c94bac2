package org.openhpf.local.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What conditions mean. */
abstract class ConditionsContract extends Contract {
  ConditionsContract(Subject subject) {
    super(subject);
  }

  /** Whether it holds of an item with these attributes, which is put anew. */
  private boolean holdsOf(Map<String, ?> attributes, String condition, Object... values) {
    var item = item("x");
    attributes.forEach((name, value) -> item.put(name, value(value)));
    client.putItem(put -> put.tableName(table).item(item));
    return holds("x", condition, values);
  }

  @Test
  void equalityIsOfTypeAndValue() {
    assertThat(holdsOf(Map.of("a", "1"), "a = :v", ":v", "1")).isTrue();
    assertThat(holdsOf(Map.of("a", "1"), "a = :v", ":v", 1)).isFalse();
    assertThat(holdsOf(Map.of("a", "1"), "a <> :v", ":v", 1)).isTrue();
    assertThat(holdsOf(Map.of("a", true), "a = :v", ":v", true)).isTrue();
    assertThat(holdsOf(Map.of("a", List.of(1, "b")), "a = :v", ":v", List.of(1, "b"))).isTrue();
    assertThat(holdsOf(Map.of("a", Map.of("b", 1)), "a = :v", ":v", Map.of("b", 2))).isFalse();
  }

  @Test
  void numbersAreEqualByValue() {
    assertThat(holdsOf(Map.of("a", 100), "a = :v", ":v", AttributeValue.fromN("1E2"))).isTrue();
    assertThat(holdsOf(Map.of("a", 1), "a = :v", ":v", AttributeValue.fromN("1.00"))).isTrue();
    assertThat(holdsOf(Map.of("a", 0), "a = :v", ":v", AttributeValue.fromN("-0"))).isTrue();
  }

  @Test
  void setsAreEqualInAnyOrder() {
    var ab = AttributeValue.fromSs(List.of("a", "b"));
    var ba = AttributeValue.fromSs(List.of("b", "a"));
    assertThat(holdsOf(Map.of("a", ab), "a = :v", ":v", ba)).isTrue();
    var numbers = AttributeValue.fromNs(List.of("1.0", "2"));
    assertThat(holdsOf(Map.of("a", numbers), "a = :v", ":v", Set.of(2, 1))).isTrue();
  }

  @Test
  void numbersComparedAreNotTexts() {
    assertThat(holdsOf(Map.of("a", 9), "a < :v", ":v", 10)).isTrue();
    assertThat(holdsOf(Map.of("a", "9"), "a < :v", ":v", "10")).isFalse();
    assertThat(holdsOf(Map.of("a", -1), "a < :v", ":v", AttributeValue.fromN("-0.5"))).isTrue();
    assertThat(
            holdsOf(
                Map.of("a", AttributeValue.fromN("12345678901234567890.5")),
                "a > :v",
                ":v",
                AttributeValue.fromN("12345678901234567890.4")))
        .isTrue();
  }

  @Test
  void textsCompareByTheirUtf8() {
    assertThat(holdsOf(Map.of("a", "\uFFFD"), "a < :v", ":v", "\uD83D\uDE00")).isTrue();
    assertThat(holdsOf(Map.of("a", "ab"), "a > :v", ":v", "a")).isTrue();
    assertThat(holdsOf(Map.of("a", "Z"), "a < :v", ":v", "a")).isTrue();
  }

  @Test
  void binariesCompareUnsigned() {
    byte[] high = {(byte) 0xFF};
    byte[] low = {0x01};
    assertThat(holdsOf(Map.of("a", high), "a > :v", ":v", low)).isTrue();
  }

  @Test
  void whatIsMissingIsNeitherLessNorMore() {
    assertThat(holdsOf(Map.of(), "a < :v", ":v", 1)).isFalse();
    assertThat(holdsOf(Map.of(), "a >= :v", ":v", 1)).isFalse();
    assertThat(holdsOf(Map.of(), "a = :v", ":v", 1)).isFalse();
    assertThat(holdsOf(Map.of(), "a BETWEEN :v AND :w", ":v", 1, ":w", 2)).isFalse();
    assertThat(holdsOf(Map.of(), "a IN (:v)", ":v", 1)).isFalse();
    assertThat(holdsOf(Map.of(), "size(a) < :v", ":v", 1)).isFalse();
  }

  @Test
  void whatIsMissingIsUnequal() {
    assertThat(holdsOf(Map.of(), "a <> :v", ":v", 1)).isTrue();
    assertThat(holdsOf(Map.of(), "NOT a = :v", ":v", 1)).isTrue();
    assertThat(holdsOf(Map.of(), "a <> b")).isTrue();
    assertThat(holdsOf(Map.of(), "a = b")).isFalse();
  }

  @Test
  void otherTypesAreNeitherLessNorMore() {
    assertThat(holdsOf(Map.of("a", "1"), "a < :v", ":v", 2)).isFalse();
    assertThat(holdsOf(Map.of("a", "1"), "a >= :v", ":v", 0)).isFalse();
  }

  @Test
  void attributesCompareWithEachOther() {
    assertThat(holdsOf(Map.of("a", 1, "b", 2), "a < b")).isTrue();
    assertThat(holdsOf(Map.of("a", 1, "b", 2), ":v = b", ":v", 2)).isTrue();
  }

  @Test
  void betweenAndInIncludeTheirValues() {
    assertThat(holdsOf(Map.of("a", 2), "a BETWEEN :v AND :w", ":v", 2, ":w", 3)).isTrue();
    assertThat(holdsOf(Map.of("a", 3), "a BETWEEN :v AND :w", ":v", 2, ":w", 3)).isTrue();
    assertThat(holdsOf(Map.of("a", 4), "a BETWEEN :v AND :w", ":v", 2, ":w", 3)).isFalse();
    assertThat(holdsOf(Map.of("a", 4), "a IN (:v, :w)", ":v", "4", ":w", 4)).isTrue();
  }

  @Test
  void notBindsTighterThanAndAndAndThanOr() {
    String no = "attribute_exists(nothing)";
    String yes = "attribute_not_exists(nothing)";
    assertThat(holdsOf(Map.of(), yes + " OR " + yes + " AND " + no)).isTrue();
    assertThat(holdsOf(Map.of(), "(" + yes + " OR " + yes + ") AND " + no)).isFalse();
    assertThat(holdsOf(Map.of(), "NOT " + no + " OR " + yes)).isTrue();
    assertThat(holdsOf(Map.of(), "NOT (" + no + " OR " + yes + ")")).isFalse();
    assertThat(holdsOf(Map.of(), "not " + no + " And " + yes)).isTrue();
  }

  @Test
  void functionsLookAtAttributes() {
    assertThat(holdsOf(Map.of("a", "abc"), "begins_with(a, :v)", ":v", "ab")).isTrue();
    assertThat(holdsOf(Map.of("a", 12), "begins_with(a, :v)", ":v", "1")).isFalse();
    assertThat(holdsOf(Map.of("a", "abc"), "contains(a, :v)", ":v", "bc")).isTrue();
    assertThat(holdsOf(Map.of("a", Set.of("x")), "contains(a, :v)", ":v", "x")).isTrue();
    assertThat(holdsOf(Map.of("a", Set.of("xy")), "contains(a, :v)", ":v", "x")).isFalse();
    assertThat(holdsOf(Map.of("a", Set.of(1)), "contains(a, :v)", ":v", 1)).isTrue();
    assertThat(holdsOf(Map.of("a", List.of("x", 1)), "contains(a, :v)", ":v", 1)).isTrue();
    assertThat(holdsOf(Map.of("a", 1), "attribute_type(a, :v)", ":v", "N")).isTrue();
    assertThat(holdsOf(Map.of("a", 1), "attribute_type(a, :v)", ":v", "S")).isFalse();
  }

  @Test
  void sizeCountsCharactersBytesAndElements() {
    assertThat(holdsOf(Map.of("a", "abc"), "size(a) = :v", ":v", 3)).isTrue();
    assertThat(holdsOf(Map.of("a", new byte[5]), "size(a) > :v", ":v", 4)).isTrue();
    assertThat(holdsOf(Map.of("a", List.of(1, 2)), "size(a) = :v", ":v", 2)).isTrue();
    assertThat(holdsOf(Map.of("a", Map.of("b", 1)), "size(a) = :v", ":v", 1)).isTrue();
    assertThat(holdsOf(Map.of("a", Set.of("b", "c")), "size(a) = :v", ":v", 2)).isTrue();
    assertThat(holdsOf(Map.of("a", "公积金"), "size(a) = :v", ":v", 3)).isTrue();
  }

  @Test
  void pathsGoIntoMapsAndLists() {
    Map<String, ?> nested = Map.of("a", Map.of("b", List.of(1, Map.of("c", 2))));
    assertThat(holdsOf(nested, "a.b[1].c = :v", ":v", 2)).isTrue();
    assertThat(holdsOf(nested, "attribute_not_exists(a.b[2])")).isTrue();
    assertThat(holdsOf(nested, "attribute_not_exists(a.x.y)")).isTrue();
    assertThat(holdsOf(nested, "attribute_exists(a.b[1].c)")).isTrue();
  }

  @Test
  void aRefusalShowsTheItemOnlyIfAsked() {
    var stored = put("x", "a", 1);
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(() -> client.putItem(putting("x").conditionExpression("a = pk").build()))
        .satisfies(e -> assertThat(e.hasItem()).isFalse());
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                client.putItem(
                    putting("x")
                        .conditionExpression("a = pk")
                        .returnValuesOnConditionCheckFailure("ALL_OLD")
                        .build()))
        .withMessageContaining("The conditional request failed")
        .satisfies(e -> assertThat(e.item()).isEqualTo(stored));
    assertThat(get("x")).isEqualTo(stored);
  }

  @Test
  void namesStandForAttributes() {
    put("x", "status", "open");
    client.putItem(
        putting("x")
            .conditionExpression("#s = :v AND attribute_exists(#s)")
            .expressionAttributeNames(Map.of("#s", "status"))
            .expressionAttributeValues(values(":v", "open"))
            .build());
    assertThat(get("x")).isEqualTo(key("x"));
  }
}
