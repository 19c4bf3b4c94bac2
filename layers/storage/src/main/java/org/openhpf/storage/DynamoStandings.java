package org.openhpf.storage;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whether who acts for another still may, in a table that identity alone writes and every function
 * reads that lets people act for others: {@code pk = <standingId>}, {@code sk = STANDING}, {@code
 * good}, {@code until}, and {@code expiresAt} for the table's clearing.
 */
public final class DynamoStandings {
  private static final String SK = "STANDING";

  /** A row that is gone means what an ended one means; it stays a while for who looks into it. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Table table;
  private final Clock clock;

  public DynamoStandings(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * @param environment variables of template.yaml, STANDING_TABLE among them
   */
  public static DynamoStandings of(Map<String, String> environment, Clock clock) {
    var dynamoDb = new Clients(environment).dynamoDbReads();
    return new DynamoStandings(new Table(dynamoDb, environment.get("STANDING_TABLE")), clock);
  }

  /**
   * Strongly consistent: an ending that was answered before is seen.
   *
   * @return false where it is unknown, ended or run out
   * @throws org.openhpf.kernel.RetryLater if the table does not answer in time
   */
  public boolean holds(String standingId) {
    return table.get(standingId, SK).filter(this::isGood).isPresent();
  }

  private boolean isGood(Map<String, AttributeValue> row) {
    return row.get("good").bool() && clock.instant().isBefore(Instant.parse(row.get("until").s()));
  }

  /**
   * To be part of the transaction that gives the right; refused where the id is in use.
   *
   * @param until the first moment it no longer holds
   */
  public Write grant(String standingId, Instant until) {
    var row = new HashMap<>(AttributeValues.key(standingId, SK));
    row.put("good", AttributeValue.fromBool(true));
    row.put("until", time(until));
    row.put("expiresAt", number(until.plus(KEPT).getEpochSecond()));
    return Write.putNew("standing", table.name(), row);
  }

  /**
   * To be part of the transaction that takes the right away; refused where there is none. Ended
   * twice, it stays ended.
   */
  public Write end(String standingId) {
    return Write.update(
        "standing",
        table.name(),
        AttributeValues.key(standingId, SK),
        "SET good = :no",
        "attribute_exists(pk)",
        Map.of(":no", AttributeValue.fromBool(false)));
  }
}
