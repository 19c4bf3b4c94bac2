package org.openhpf.reviews.rectification;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A rectification as it is stored, beside its service and its review: {@code
 * SERVICE#projectNo#serviceNumber / RECTIFICATION}. It holds nothing personal: texts and notes are
 * in its steps.
 */
record RectificationItem(
    NegativeReview review,
    RectificationStatus standing,
    int revision,
    Round round,
    Optional<SecondReview> secondReview,
    Instant changedAt) {
  static final String SORT_KEY = "RECTIFICATION";

  /** Index over {@code dueCell} and {@code dueAt}: what the sweep is to look at. */
  static final String BY_DUE = "byDue";

  static final String DUE_CELL = "rectifications";

  /** Indexes of the officers' lists: by status, and by branch and status; both by next term. */
  static final String BY_STATUS = "byRectification";

  static final String BY_BRANCH = "byBranchRectification";

  private static final RecordMapper<RectificationItem> MAPPER =
      RecordMapper.of(RectificationItem.class);

  static Map<String, AttributeValue> of(Rectification r) {
    var item =
        MAPPER.toItem(
            new RectificationItem(
                r.review(), r.status(), r.version(), r.round(), r.secondReview(), r.changedAt()));
    item.putAll(keyOf(r.review()));
    item.putAll(inLists(r));
    r.round()
        .nextUntold()
        .ifPresent(
            due -> {
              item.put("dueCell", text(DUE_CELL));
              item.put("dueAt", time(due.before()));
            });
    return item;
  }

  /** Sorted by the term that runs out next, and by the end where it is over. */
  private static Map<String, AttributeValue> inLists(Rectification r) {
    Instant at = r.round().next().map(Due::before).or(() -> r.round().endedAt()).orElseThrow();
    String status = r.status().name();
    return Map.of(
        "rectificationList", text(status),
        "branchRectificationList", text(r.review().branchId() + "#" + status),
        "listedAt", text(AttributeValues.sortable(at) + "#" + r.rectificationId()));
  }

  static Rectification open(Map<String, AttributeValue> item) {
    RectificationItem i = MAPPER.toRecord(item);
    return new Rectification(
        i.review, i.standing, i.revision, i.round, i.secondReview, i.changedAt);
  }

  static String partition(String projectNo, int serviceNumber) {
    return "SERVICE#" + projectNo + "#" + serviceNumber;
  }

  static Map<String, AttributeValue> keyOf(NegativeReview review) {
    return new HashMap<>(
        key(partition(review.projectNo(), review.serviceNumber()), SORT_KEY));
  }
}
