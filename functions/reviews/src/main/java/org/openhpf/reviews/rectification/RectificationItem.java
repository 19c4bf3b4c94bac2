package org.openhpf.reviews.rectification;

import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A rectification as it is stored, beside its service and its review: {@code
 * SERVICE#projectNo#serviceNumber / RECTIFICATION}. It holds nothing personal: texts and notes are
 * in its steps.
 */
public record RectificationItem(
    String reviewId,
    String branchId,
    int reviewLevel,
    boolean named,
    Instant reviewedAt,
    RectificationStatus standing,
    int revision,
    Round round,
    Optional<SecondReview> secondReview,
    Instant changedAt) {
  /** Indexes of the officers' lists: by status, and by branch and status; both by next term. */
  static final String BY_STATUS = "byRectification";

  static final String BY_BRANCH = "byBranchRectification";

  private static final RecordMapper<RectificationItem> MAPPER =
      RecordMapper.of(RectificationItem.class);

  static Map<String, AttributeValue> of(Rectification r) {
    var item =
        MAPPER.toItem(
            new RectificationItem(
                r.service().toString(),
                r.review().branchId(),
                r.review().level(),
                r.review().named(),
                r.review().at(),
                r.status(),
                r.version(),
                r.round(),
                r.secondReview(),
                r.changedAt()));
    item.putAll(DynamoKeys.rectification(r.service()));
    item.putAll(inLists(r));
    r.round()
        .nextUntold()
        .ifPresent(due -> item.putAll(DynamoKeys.due(r.service(), due.before().plusSeconds(1))));
    return item;
  }

  /** Sorted by the term that runs out next, and by the end where it is over. */
  private static Map<String, AttributeValue> inLists(Rectification r) {
    Instant at = r.round().next().map(Due::before).or(() -> r.round().endedAt()).orElseThrow();
    String status = r.status().name();
    return Map.of(
        "rectificationList", text(status),
        "branchRectificationList", text(r.review().branchId() + "#" + status),
        "listedAt", text(AttributeValues.sortable(at) + "#" + r.service()));
  }

  public static Rectification open(Map<String, AttributeValue> item) {
    RectificationItem i = MAPPER.toRecord(item);
    return new Rectification(
        new NegativeReview(
            ServiceId.parse(i.reviewId), i.branchId, i.reviewLevel, i.named, i.reviewedAt),
        i.standing,
        i.revision,
        i.round,
        i.secondReview,
        i.changedAt);
  }
}
