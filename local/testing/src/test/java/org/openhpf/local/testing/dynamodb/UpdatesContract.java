package org.openhpf.local.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What single writes do and give back. */
abstract class UpdatesContract extends Contract {
  UpdatesContract(Subject subject) {
    super(subject);
  }

  @Test
  void anUpdateMakesTheItemWhereThereIsNone() {
    assertThat(update("x", "SET a = :v", ":v", 1)).isEqualTo(item("x", "a", 1));
    assertThat(update("y", "REMOVE a")).isEqualTo(key("y"));
    assertThat(get("y")).isEqualTo(key("y"));
  }

  @Test
  void anUpdateWithoutExpressionMakesTheKey() {
    client.updateItem(change -> change.tableName(table).key(key("x")));
    assertThat(get("x")).isEqualTo(key("x"));
  }

  @Test
  void setAddsSubtractsAndAppends() {
    put("x", "n", 5, "l", List.of(1));
    assertThat(
            update(
                "x",
                "SET n = n - :one, m = if_not_exists(m, :none) + :one, l = list_append(l, :l)",
                ":one",
                1,
                ":none",
                0,
                ":l",
                List.of(2)))
        .isEqualTo(item("x", "n", 4, "m", 1, "l", List.of(1, 2)));
  }

  @Test
  void allValuesAreOfTheItemBefore() {
    put("x", "a", 1, "b", 2);
    assertThat(update("x", "SET a = b, b = a")).isEqualTo(item("x", "a", 2, "b", 1));
  }

  @Test
  void setGoesIntoMapsAndLists() {
    put("x", "m", Map.of("a", 1), "l", List.of("a", "b"));
    assertThat(update("x", "SET m.b = :v, l[1] = :v, l[9] = :w REMOVE m.a", ":v", 2, ":w", "end"))
        .isEqualTo(item("x", "m", Map.of("b", 2), "l", List.of("a", 2, "end")));
  }

  @Test
  void removalsOfAListAreOfItsPlacesBefore() {
    put("x", "l", List.of("a", "b", "c", "d"));
    assertThat(update("x", "REMOVE l[0], l[2], l[7]")).isEqualTo(item("x", "l", List.of("b", "d")));
  }

  @Test
  void removingWhatIsMissingDoesNothing() {
    var stored = put("x", "a", 1);
    assertThat(update("x", "REMOVE b, c")).isEqualTo(stored);
  }

  @Test
  void addsToNumbersAndSets() {
    put("x", "n", 1, "s", Set.of("a"));
    assertThat(update("x", "ADD n :n, s :s, fresh :n, t :s", ":n", 2, ":s", Set.of("a", "b")))
        .containsEntry("n", value(3))
        .containsEntry("fresh", value(2))
        .hasEntrySatisfying("s", set -> assertThat(set.ss()).containsExactlyInAnyOrder("a", "b"))
        .hasEntrySatisfying("t", set -> assertThat(set.ss()).containsExactlyInAnyOrder("a", "b"));
  }

  @Test
  void deletesFromSetsUntilNothingIsLeft() {
    put("x", "s", Set.of("a", "b"), "t", Set.of(1));
    assertThat(update("x", "DELETE s :s, t :t, u :s", ":s", Set.of("a", "c"), ":t", Set.of(1)))
        .isEqualTo(item("x", "s", Set.of("b")));
  }

  @Test
  void anUpdateThatCannotBeDoneIsInvalid() {
    var stored = put("x", "s", "text", "n", 1);
    assertInvalid("incorrect data type", () -> update("x", "SET a = s + :v", ":v", 1));
    assertInvalid("does not exist in the item", () -> update("x", "SET a = b + :v", ":v", 1));
    assertInvalid("does not exist in the item", () -> update("x", "SET a = b"));
    assertInvalid("invalid for update", () -> update("x", "SET a.b = :v", ":v", 1));
    assertInvalid("invalid for update", () -> update("x", "SET s[0] = :v", ":v", 1));
    assertInvalid("invalid for update", () -> update("x", "REMOVE a.b"));
    assertInvalid("incorrect data type", () -> update("x", "ADD s :v", ":v", 1));
    assertInvalid("incorrect data type", () -> update("x", "DELETE n :v", ":v", Set.of("a")));
    assertInvalid(
        "incorrect data type", () -> update("x", "SET a = list_append(n, :v)", ":v", List.of()));
    assertThat(get("x")).isEqualTo(stored);
  }

  @Test
  void numbersAreStoredInNormalForm() {
    // Within lists and maps DynamoDB Local leaves 007 as it is; AWS and the memory do not.
    put(
        "x",
        "a",
        AttributeValue.fromN("1.50"),
        "b",
        AttributeValue.fromN("1E3"),
        "c",
        AttributeValue.fromN("-0"));
    assertThat(get("x")).isEqualTo(item("x", "a", AttributeValue.fromN("1.5"), "b", 1000, "c", 0));
  }

  @Test
  void decimalsAreExact() {
    put("x", "a", AttributeValue.fromN("0.1"));
    assertThat(update("x", "SET a = a + :v", ":v", AttributeValue.fromN("0.2")))
        .containsEntry("a", AttributeValue.fromN("0.3"));
  }

  @Test
  void givesBackWhatIsAskedFor() {
    var before = put("x", "a", 1, "b", 1);
    assertThat(changed("ALL_OLD", "SET a = a + :v")).isEqualTo(before);
    assertThat(changed("UPDATED_OLD", "SET a = a + :v, c = :v")).isEqualTo(values("a", 2));
    assertThat(changed("UPDATED_NEW", "SET a = a + :v REMOVE b")).isEqualTo(values("a", 4));
    assertThat(changed("NONE", "SET a = a + :v")).isEmpty();
    assertThat(changed("ALL_NEW", "SET a = a + :v")).isEqualTo(item("x", "a", 6, "c", 1));
  }

  private Map<String, AttributeValue> changed(String returned, String update) {
    return client
        .updateItem(
            change ->
                change
                    .tableName(table)
                    .key(key("x"))
                    .updateExpression(update)
                    .expressionAttributeValues(values(":v", 1))
                    .returnValues(returned))
        .attributes();
  }

  @Test
  void putsAndDeletionsGiveBackTheItemBefore() {
    assertThat(client.putItem(putting("x", "a", 1).returnValues("ALL_OLD").build()).hasAttributes())
        .isFalse();
    assertThat(client.putItem(putting("x").returnValues("ALL_OLD").build()).attributes())
        .isEqualTo(item("x", "a", 1));
    var deletion = client.deleteItem(d -> d.tableName(table).key(key("x")).returnValues("ALL_OLD"));
    assertThat(deletion.attributes()).isEqualTo(key("x"));
    var again = client.deleteItem(d -> d.tableName(table).key(key("x")).returnValues("ALL_OLD"));
    assertThat(again.hasAttributes()).isFalse();
    assertThat(get("x")).isEmpty();
  }

  @Test
  void aProjectionGivesPartsOfAnItem() {
    put("x", "a", 1, "m", Map.of("b", 1, "c", 2), "l", List.of(1, 2, 3));
    var parts =
        client.getItem(
            get ->
                get.tableName(table).key(key("x")).projectionExpression("a, m.b, l[1], nothing"));
    assertThat(parts.item()).isEqualTo(values("a", 1, "m", Map.of("b", 1), "l", List.of(2)));
  }

  @Test
  void batchesWriteAndReadManyItems() {
    client.batchWriteItem(
        batch ->
            batch.requestItems(
                Map.of(
                    table,
                    List.of(
                        WriteRequest.builder()
                            .putRequest(put -> put.item(item("a", "n", 1)))
                            .build(),
                        WriteRequest.builder()
                            .putRequest(put -> put.item(item("b", "n", 2)))
                            .build()))));
    var read =
        client.batchGetItem(
            batch ->
                batch.requestItems(
                    Map.of(
                        table,
                        software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes.builder()
                            .keys(List.of(key("a"), key("b"), key("c")))
                            .build())));
    assertThat(read.responses().get(table))
        .containsExactlyInAnyOrder(item("a", "n", 1), item("b", "n", 2));
  }
}
