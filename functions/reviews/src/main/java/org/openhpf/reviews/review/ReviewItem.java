package org.openhpf.reviews.review;

import static org.openhpf.storage.AttributeValues.sortable;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A review as it is stored: {@code SERVICE#projectNo#serviceNumber / REVIEW}. Texts are sealed, as
 * people write numbers and names into them. What is no default review stands in the lists by {@code
 * boardOrder}, and is due for its screening once.
 *
 * @param origin where it came from, sealed: bursts are told by it
 */
public record ReviewItem(
    String branchId,
    String matter,
    int level,
    List<String> codes,
    Optional<byte[]> words,
    boolean named,
    String channel,
    Instant reviewedAt,
    boolean isDefault,
    Optional<byte[]> addedWords,
    Optional<Instant> addedAt,
    List<Flag> flags,
    Optional<Review.Display> display,
    int revision,
    Optional<byte[]> origin) {
  /** Index of the public board: {@code boardCell}, {@code boardOrder}. */
  static final String BY_BOARD = "byBoard";

  /** The same of one branch and of one matter. */
  public static final String BY_BRANCH = "byBranch";

  static final String BY_MATTER = "byMatter";

  /** Index of what officers look at: {@code flagList}, {@code boardOrder}. */
  static final String BY_FLAG = "byFlag";

  static final String FLAGGED = "FLAGGED";

  private static final Set<String> CHANGEABLE =
      Set.of("addedWords", "addedAt", "flags", "flagList", "display", "revision");

  private static final RecordMapper<ReviewItem> MAPPER = RecordMapper.of(ReviewItem.class);

  static Map<String, AttributeValue> seal(Review r, Optional<byte[]> origin, Sealer sealer) {
    var item =
        MAPPER.toItem(
            new ReviewItem(
                r.branchId(),
                r.service().matter(),
                r.level(),
                r.codes(),
                r.text().map(words -> sealer.seal(words, place("reviewText", r.service()))),
                r.named(),
                r.channel(),
                r.reviewedAt(),
                r.isDefault(),
                r.supplement()
                    .map(added -> sealer.seal(added.text(), place("supplement", r.service()))),
                r.supplement().map(Review.Supplement::at),
                r.flags().stream().sorted().toList(),
                Optional.of(r.display()),
                r.version(),
                origin));
    item.putAll(DynamoKeys.review(r.service()));
    if (!r.isDefault()) {
      item.put("boardOrder", text(order(r)));
      item.put("boardCell", text(DynamoKeys.cell(r.service())));
      if (!r.flags().isEmpty()) {
        item.put("flagList", text(FLAGGED));
      }
    }
    return item;
  }

  /** What may change of it, of its next version. */
  static Map<String, AttributeValue> changeable(Review r, Sealer sealer) {
    var all = seal(r, Optional.empty(), sealer);
    all.keySet().retainAll(CHANGEABLE);
    return all;
  }

  /** Sealed for the row of this review alone. */
  static byte[] sealOrigin(String origin, ServiceId service, Sealer sealer) {
    return sealer.seal(origin, place("origin", service));
  }

  public static Review open(Map<String, AttributeValue> item, Sealer sealer) {
    ReviewItem i = MAPPER.toRecord(item);
    ServiceId service = DynamoKeys.serviceOf(item.get("pk").s());
    return new Review(
        service,
        i.branchId,
        i.level,
        i.codes,
        i.words.map(words -> sealer.open(words, place("reviewText", service))),
        i.named,
        i.channel,
        i.reviewedAt,
        i.isDefault,
        i.addedWords.map(
            words ->
                new Review.Supplement(
                    sealer.open(words, place("supplement", service)), i.addedAt.orElseThrow())),
        Set.copyOf(i.flags),
        i.display.orElse(Review.Display.BY_FLAGS),
        i.revision);
  }

  public static Optional<String> origin(Map<String, AttributeValue> item, Sealer sealer) {
    ReviewItem i = MAPPER.toRecord(item);
    ServiceId service = DynamoKeys.serviceOf(item.get("pk").s());
    return i.origin.map(origin -> sealer.open(origin, place("origin", service)));
  }

  /** Lists have the newest last. */
  static String order(Review r) {
    return sortable(r.reviewedAt()) + "#" + r.service();
  }

  private static String place(String what, ServiceId service) {
    return what + "/" + service;
  }
}
