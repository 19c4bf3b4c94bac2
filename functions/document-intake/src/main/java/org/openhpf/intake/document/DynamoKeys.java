package org.openhpf.intake.document;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.sortable;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of DocumentTable that more than one adapter knows. */
public final class DynamoKeys {
  /** Index over what waits for an officer: {@code reviewCell}, {@code reviewOrder}. */
  static final String BY_REVIEW = "byReview";

  /** Index over what is to be done at a time: {@code dueCell}, {@code dueAt}. */
  static final String BY_DUE = "byDue";

  /** What waits, and what is due, is spread over so many partitions of its index. */
  static final int CELLS = 4;

  /** Begins the key of every document's row. */
  public static final String DOCUMENTS = "DOCUMENT#";

  private DynamoKeys() {}

  static Map<String, AttributeValue> document(String documentId) {
    return key(DOCUMENTS + documentId, "-");
  }

  /** The one document of an owner's content. */
  static Map<String, AttributeValue> content(String ownerTag, String sha256) {
    return key("CONTENT#" + ownerTag + "#" + sha256, "-");
  }

  /** A person's list. */
  static Map<String, AttributeValue> owned(String personId, String documentId) {
    return key("PERSON#" + personId, DOCUMENTS + documentId);
  }

  /** How many documents a person has submitted on a day. */
  static Map<String, AttributeValue> submissions(String personId, String day) {
    return key("PERSON#" + personId, "SUBMISSIONS#" + day);
  }

  static Map<String, AttributeValue> inReview(String documentId, Instant since) {
    return Map.of(
        "reviewCell", text(cell(documentId)),
        "reviewOrder", text(sortable(since) + "#" + documentId));
  }

  static Map<String, AttributeValue> due(String documentId, Instant at) {
    return Map.of("dueCell", text(cell(documentId)), "dueAt", time(at));
  }

  private static String cell(String documentId) {
    return Integer.toString(Math.floorMod(documentId.hashCode(), CELLS));
  }
}
