package org.openhpf.reviews.statistics;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Sums as rows of ReviewTable: {@code pk = <prefix>#<dimension>}, {@code sk = <period>#<part of the
 * sum>}, an attribute for each number. A sum lies in several rows, which a reader adds up: what is
 * written often is spread over them, and a stretch of periods is still one query.
 */
final class DynamoTallies {
  private static final String ALWAYS = "attribute_not_exists(pk) OR attribute_exists(pk)";

  private final Table table;
  private final String prefix;

  /**
   * @param prefix begins the keys
   */
  DynamoTallies(Table table, String prefix) {
    this.table = table;
    this.prefix = prefix;
  }

  /** Adds what is not yet there to what is, in a transaction. */
  List<Write> adding(Tally tally, String row) {
    var writes = new ArrayList<Write>();
    tally.buckets().forEach((bucket, numbers) -> writes.add(adding(bucket, numbers, row)));
    return writes;
  }

  private Write adding(Bucket bucket, Map<String, Long> numbers, String row) {
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    var clauses = new ArrayList<String>();
    numbers.forEach(
        (name, sum) -> {
          int n = clauses.size();
          clauses.add("#" + n + " :" + n);
          names.put("#" + n, name);
          values.put(":" + n, number(sum));
        });
    return Write.update(
            "sum " + bucket.family() + " " + bucket.place(),
            table.name(),
            rowKey(bucket, row),
            "ADD " + String.join(", ", clauses),
            ALWAYS,
            values)
        .naming(names);
  }

  /** Puts a sum in the place of what was there. */
  void put(Bucket bucket, Map<String, Long> numbers, String row) {
    var item = new HashMap<>(rowKey(bucket, row));
    numbers.forEach((name, sum) -> item.put(name, number(sum)));
    table.put(item, ALWAYS, Map.of());
  }

  private Map<String, AttributeValue> rowKey(Bucket bucket, String row) {
    return key(prefix + "#" + bucket.family(), bucket.place() + "#" + row);
  }

  /**
   * All of a stretch of periods, both included; a bucket whose row holds nothing is there too.
   *
   * @param consistent false: at half the cost, and a moment old
   */
  Tally between(Dimension dimension, String from, String to, boolean consistent) {
    var tally = new Tally();
    Optional<Map<String, AttributeValue>> next = Optional.empty();
    do {
      Table.Rows rows =
          table.query(
              QueryRequest.builder()
                  .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                  .expressionAttributeValues(
                      Map.of(
                          ":pk", text(prefix + "#" + new Bucket(dimension, "").family()),
                          ":from", text(from),
                          ":to", text(to + "#~")))
                  .consistentRead(consistent)
                  .exclusiveStartKey(next.orElse(null)));
      rows.items().forEach(row -> add(tally, dimension, row));
      next = rows.next();
    } while (next.isPresent()); // a page is 1 MB: some months by matter
    return tally;
  }

  private static void add(Tally tally, Dimension dimension, Map<String, AttributeValue> row) {
    String sk = row.get("sk").s();
    Bucket bucket = Bucket.of(dimension, sk.substring(0, sk.lastIndexOf('#')));
    tally.open(bucket);
    row.forEach(
        (name, value) -> {
          if (value.n() != null) {
            tally.add(bucket, name, Long.parseLong(value.n()));
          }
        });
  }
}
