package org.openhpf.reviews.rectification;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;
import org.openhpf.reviews.event.DynamoReviewEvents;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.review.ReviewItem;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.ServiceItem;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Rectifications in ReviewTable, each beside its service and its review. */
public final class DynamoRectifications implements Rectifications {
  private final DynamoParts parts;
  private final DynamoReviewEvents events;
  private final DynamoRectificationMessages messages;
  private final DynamoRectificationLists lists;

  public DynamoRectifications(DynamoParts parts, RectificationRules rules) {
    this.parts = parts;
    events = new DynamoReviewEvents(parts.table());
    messages = new DynamoRectificationMessages(parts.outbox(), rules);
    lists = new DynamoRectificationLists(parts.table());
  }

  @Override
  public Optional<RectificationFile> find(ServiceId service) {
    var rows = new HashMap<String, Map<String, AttributeValue>>();
    var steps = new ArrayList<RectificationStep>();
    for (Map<String, AttributeValue> row : partition(service)) {
      String sk = row.get("sk").s();
      if (sk.startsWith(StepItem.STEPS)) {
        steps.add(StepItem.open(service, row, parts.sealer()));
      } else {
        rows.put(sk, row);
      }
    }
    return Optional.ofNullable(rows.get(DynamoKeys.RECTIFICATION))
        .map(
            row ->
                new RectificationFile(
                    RectificationItem.open(row),
                    ServiceItem.open(rows.get(DynamoKeys.SERVICE)),
                    ReviewItem.open(rows.get(DynamoKeys.REVIEW), parts.sealer()),
                    steps));
  }

  private List<Map<String, AttributeValue>> partition(ServiceId service) {
    var found = new ArrayList<Map<String, AttributeValue>>();
    Optional<Map<String, AttributeValue>> from = Optional.empty();
    do {
      var query =
          QueryRequest.builder()
              .keyConditionExpression("pk = :service")
              .expressionAttributeValues(Map.of(":service", text(DynamoKeys.partition(service))))
              .consistentRead(true);
      from.ifPresent(query::exclusiveStartKey);
      var page = parts.table().query(query);
      found.addAll(page.items());
      from = page.next();
    } while (from.isPresent());
    return found;
  }

  @Override
  public Storing store(Change change, Optional<RequestKey> request) {
    Rectification after = change.after();
    var item = RectificationItem.of(after);
    var writes = new ArrayList<Write>();
    request.ifPresent(key -> writes.add(parts.requests().remember(key, item)));
    String table = parts.table().name();
    writes.add(
        Write.put(
            DynamoRectificationOpening.NAME,
            table,
            item,
            "revision = :before",
            Map.of(":before", number(change.before().version()))));
    writes.add(
        Write.putNew("step", table, StepItem.seal(after.service(), change.step(), parts.sealer())));
    change.events().forEach(counted -> writes.add(events.write(event(change, counted))));
    writes.add(parts.audit().record(RectificationRecords.of(change)));
    messages.of(change).ifPresent(writes::add);
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Storing.Stored(after);
      case Commit.Refused refused ->
          request
              .flatMap(key -> parts.requests().in(refused, key))
              .map(DynamoRectifications::earlier)
              .orElse(new Storing.Changed());
    };
  }

  private static ReviewEvent event(Change change, Change.Counted counted) {
    Rectification after = change.after();
    ReviewEvent event =
        ReviewEvent.of(
                counted.kind(),
                after.service(),
                after.review().branchId(),
                change.file().review().channel(),
                after.changedAt())
            .level(after.review().level(), change.file().review().codes())
            .numbered(Integer.toString(after.version()));
    event = counted.onTime().map(event::onTime).orElse(event);
    return counted.secondLevel().map(event::secondLevel).orElse(event);
  }

  @Override
  public Optional<Storing> before(RequestKey request) {
    return parts.requests().find(request).map(DynamoRectifications::earlier);
  }

  private static Storing earlier(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same same -> new Storing.Stored(RectificationItem.open(same.outcome()));
      case Earlier.Other() -> new Storing.RequestKeyReused();
    };
  }

  @Override
  public Page<Listed> list(Wanted wanted, int limit, Optional<String> cursor) {
    return lists.page(wanted, limit, cursor);
  }
}
