package org.openhpf.reviews.settle;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.sortable;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.reviews.review.ReviewItem;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.ServiceItem;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * By the index of a branch's reviews and by {@code TEXT#keyed hash of a text / reviewId}, until
 * {@code expiresAt}.
 */
public final class DynamoSurroundings implements Surroundings {
  /** Two rows of each are read at once, of at most a hundred. */
  private static final int MOST_AROUND = 50;

  private static final int MOST_ALIKE = 3;

  private final DynamoParts parts;
  private final Table table;

  public DynamoSurroundings(DynamoParts parts) {
    this.parts = parts;
    table = parts.table();
  }

  @Override
  public Optional<Screened> find(ServiceId service) {
    return read(List.of(service)).stream().filter(one -> !one.review().isDefault()).findFirst();
  }

  @Override
  public List<Screened> around(String branchId, Instant from, Instant to) {
    var query =
        QueryRequest.builder()
            .indexName(ReviewItem.BY_BRANCH)
            .keyConditionExpression("branchId = :branch AND boardOrder BETWEEN :from AND :to")
            .expressionAttributeValues(
                Map.of(
                    ":branch", text(branchId),
                    ":from", text(sortable(from)),
                    ":to", text(sortable(to) + "~")))
            .limit(MOST_AROUND);
    return read(
        table.query(query).items().stream()
            .map(row -> DynamoKeys.serviceOf(row.get("pk").s()))
            .toList());
  }

  private List<Screened> read(List<ServiceId> services) {
    if (services.isEmpty()) {
      return List.of();
    }
    var keys = new ArrayList<Map<String, AttributeValue>>();
    services.forEach(
        id -> {
          keys.add(DynamoKeys.service(id));
          keys.add(DynamoKeys.review(id));
        });
    var rows = new HashMap<String, Map<String, AttributeValue>>();
    table.getAll(keys).forEach(row -> rows.put(row.get("pk").s() + row.get("sk").s(), row));
    return services.stream()
        .map(DynamoKeys::partition)
        .filter(pk -> rows.containsKey(pk + DynamoKeys.REVIEW))
        .map(pk -> screened(rows.get(pk + DynamoKeys.REVIEW), rows.get(pk + DynamoKeys.SERVICE)))
        .toList();
  }

  private Screened screened(
      Map<String, AttributeValue> review, Map<String, AttributeValue> service) {
    return new Screened(
        ReviewItem.open(review, parts.sealer()),
        ServiceItem.open(service).window(),
        ReviewItem.origin(review, parts.sealer()));
  }

  @Override
  public List<ServiceId> alike(String text, ServiceId service, Instant until) {
    String pk = "TEXT#" + parts.index().of("reviewText", text);
    var item = new HashMap<>(key(pk, service.toString()));
    item.put("expiresAt", number(until.getEpochSecond()));
    table.put(item, "attribute_not_exists(pk)", Map.of());
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :text")
            .expressionAttributeValues(Map.of(":text", text(pk)))
            .consistentRead(true)
            .limit(MOST_ALIKE);
    return table.query(query).items().stream()
        .map(row -> ServiceId.parse(row.get("sk").s()))
        .filter(other -> !other.equals(service))
        .toList();
  }

  @Override
  public void settled(ServiceId service) {
    table.update(
        DynamoKeys.review(service), "REMOVE dueCell, dueAt", "attribute_exists(pk)", Map.of());
  }
}
