package org.openhpf.intake.usage;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Counters by day and kind in one partition, {@code USAGE / day#kind}, and what there is in all,
 * {@code USAGE / TOTAL#kind}, folded from the stream of the documents' rows. Each change is counted
 * once: {@code FOLDED#document#revision} is put with it.
 */
public final class DynamoStorageUsage implements StorageUsage {
  private static final String PK = "USAGE";
  private static final String TOTAL = "TOTAL#";

  /** Longer than a stream keeps a change, and an operator a dead-letter queue waiting. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final Logger LOG = Logger.getLogger("org.openhpf.intake.usage");

  private final Table table;
  private final Transactions transactions;
  private final Clock clock;

  public DynamoStorageUsage(Table table, Transactions transactions, Clock clock) {
    this.table = table;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Folds changes of documents. One that cannot be read is logged and passed over.
   *
   * @return the place of the first that could not be counted
   */
  public OptionalInt fold(List<StreamRecord> changes) {
    for (int i = 0; i < changes.size(); i++) {
      try {
        fold(changes.get(i));
      } catch (RetryLater e) {
        LOG.log(Level.WARNING, "usage is counted late", e);
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private void fold(StreamRecord change) {
    ReadableRows.readOne(() -> String.valueOf(change.newImage().get("pk")), () -> writes(change))
        .filter(writes -> !writes.isEmpty())
        .ifPresent(transactions::commit); // refused where it was counted before
  }

  /** None where it holds as much as before. */
  private List<Write> writes(StreamRecord change) {
    long bytes = held(change.newImage(), "heldBytes") - held(change.oldImage(), "heldBytes");
    long objects = held(change.newImage(), "heldObjects") - held(change.oldImage(), "heldObjects");
    if (change.newImage().isEmpty() || bytes == 0 && objects == 0) {
      return List.of();
    }
    Map<String, Object> image = change.newImage();
    String kind = (String) image.get("usageKind");
    LocalDate day =
        LocalDate.ofInstant(Instant.parse((String) image.get("changedAt")), ChinaTime.ZONE);
    var writes = new ArrayList<Write>();
    writes.add(once((String) image.get("pk"), (BigDecimal) image.get("revision")));
    writes.add(add("day", day + "#" + kind, bytes, objects));
    writes.add(add("total", TOTAL + kind, bytes, objects));
    return writes;
  }

  private static long held(Map<String, Object> image, String name) {
    return image.get(name) instanceof BigDecimal number ? number.longValue() : 0;
  }

  private Write once(String pk, BigDecimal revision) {
    Instant forgotten = clock.instant().plus(REMEMBERED);
    var row = new HashMap<>(key("FOLDED#" + pk + "#" + revision, "-"));
    row.put("expiresAt", number(forgotten.getEpochSecond()));
    return Write.putNew("once", table.name(), row);
  }

  /** What is less than before counts as deleted. */
  private Write add(String name, String sk, long bytes, long objects) {
    return Write.update(
        name,
        table.name(),
        key(PK, sk),
        "ADD addedBytes :ab, addedObjects :ao, deletedBytes :db, deletedObjects :do",
        "attribute_not_exists(pk) OR attribute_exists(pk)",
        Map.of(
            ":ab", number(Math.max(bytes, 0)),
            ":ao", number(Math.max(objects, 0)),
            ":db", number(Math.max(-bytes, 0)),
            ":do", number(Math.max(-objects, 0))));
  }

  @Override
  public Stretch between(LocalDate from, LocalDate to, boolean untilNow) {
    // Totals sort after all days: up to now, one query brings both.
    String end = untilNow ? TOTAL + "~" : to + "#~";
    var days = new ArrayList<UsageDay>();
    long bytes = 0;
    long objects = 0;
    Optional<Map<String, AttributeValue>> next = Optional.empty();
    do {
      Table.Rows rows =
          table.query(
              QueryRequest.builder()
                  .keyConditionExpression("pk = :usage AND sk BETWEEN :from AND :end")
                  .expressionAttributeValues(
                      Map.of(":usage", text(PK), ":from", text(from.toString()), ":end", text(end)))
                  .exclusiveStartKey(next.orElse(null)));
      for (Map<String, AttributeValue> row : rows.items()) {
        String sk = row.get("sk").s();
        if (sk.startsWith(TOTAL)) {
          bytes += count(row, "addedBytes") - count(row, "deletedBytes");
          objects += count(row, "addedObjects") - count(row, "deletedObjects");
        } else {
          days.add(day(sk, row));
        }
      }
      next = rows.next();
    } while (next.isPresent()); // a year of all kinds is one page
    return new Stretch(days, untilNow ? Optional.of(new Used(bytes, objects)) : Optional.empty());
  }

  private static UsageDay day(String sk, Map<String, AttributeValue> row) {
    int hash = sk.indexOf('#');
    return new UsageDay(
        LocalDate.parse(sk.substring(0, hash)),
        sk.substring(hash + 1),
        count(row, "addedBytes"),
        count(row, "addedObjects"),
        count(row, "deletedBytes"),
        count(row, "deletedObjects"));
  }

  private static long count(Map<String, AttributeValue> row, String name) {
    return Long.parseLong(row.get(name).n());
  }
}
