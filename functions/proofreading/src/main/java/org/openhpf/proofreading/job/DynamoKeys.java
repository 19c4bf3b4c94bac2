package org.openhpf.proofreading.job;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of ProofreadingTable. */
final class DynamoKeys {
  /** Index over what is to be done at a time: {@code dueCell}, {@code dueAt}. */
  static final String BY_DUE = "byDue";

  /** What is due is spread over so many partitions of the index. */
  static final int CELLS = 4;

  static final String PROOFREADINGS = "PROOFREADING#";
  static final String TEXT = "TEXT#";
  static final String SHEETS = "SHEET#";
  static final String IGNORED = "IGNORED#";

  private DynamoKeys() {}

  static Map<String, AttributeValue> proofreading(String proofreadingId) {
    return key(PROOFREADINGS + proofreadingId, "-");
  }

  static Map<String, AttributeValue> textRow(String proofreadingId, int row) {
    return key(PROOFREADINGS + proofreadingId, TEXT + "%05d".formatted(row));
  }

  static Map<String, AttributeValue> sheet(String proofreadingId, int number) {
    return key(PROOFREADINGS + proofreadingId, SHEETS + "%05d".formatted(number));
  }

  /** A person's list. */
  static Map<String, AttributeValue> owned(String personId, String proofreadingId) {
    return key("PERSON#" + personId, PROOFREADINGS + proofreadingId);
  }

  /** How many proofreadings a person has ordered on a day. */
  static Map<String, AttributeValue> orders(String personId, String day) {
    return key("PERSON#" + personId, "ORDERS#" + day);
  }

  static Map<String, AttributeValue> ignored(String personId, String ignoreId) {
    return key("PERSON#" + personId, IGNORED + ignoreId);
  }

  static Map<String, AttributeValue> due(String proofreadingId, Instant at) {
    String cell = Integer.toString(Math.floorMod(proofreadingId.hashCode(), CELLS));
    return Map.of("dueCell", text(cell), "dueAt", time(at));
  }
}
