package org.openhpf.reviews.review;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.audit.AuditRecord;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;
import org.openhpf.reviews.event.DynamoReviewEvents;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.rectification.DynamoRectificationOpening;
import org.openhpf.reviews.rectification.NegativeReview;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.Service;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.ServiceItem;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reviews in ReviewTable: {@code SERVICE#projectNo#number / REVIEW}, see {@link ReviewItem}, and
 * {@code PERSON#person / REVIEWED#time#reviewId}, the person's list.
 */
public final class DynamoReviews implements Reviews {
  private static final String SERVICE = "service";
  private static final String REVIEW = "review";
  private static final String LINK = "link";
  private static final String GIVEN = "reviewId";

  private final DynamoParts parts;
  private final Table table;
  private final DynamoReviewEvents events;
  private final DynamoRectificationOpening rectifications;
  private final DynamoReviewLists lists;
  private final ReviewRules rules;

  public DynamoReviews(
      DynamoParts parts, DynamoRectificationOpening rectifications, ReviewRules rules) {
    this.parts = parts;
    this.rectifications = rectifications;
    this.rules = rules;
    table = parts.table();
    events = new DynamoReviewEvents(table);
    lists = new DynamoReviewLists(table, parts.sealer());
  }

  @Override
  public Giving give(Gift gift, Optional<RequestKey> request) {
    var writes = new ArrayList<Write>();
    Review review = gift.review();
    ServiceId id = review.service();
    request.ifPresent(
        key -> writes.add(parts.requests().remember(key, Map.of(GIVEN, text(id.toString())))));
    writes.add(reviewed(gift));
    if (gift.by().right() instanceof Reviewer.Right.Link(String hash)) {
      writes.add(DynamoLinks.holds(LINK, table, hash, id, review.reviewedAt()));
    }
    var item = ReviewItem.seal(review, Optional.of(origin(gift)), parts.sealer());
    item.putAll(DynamoKeys.due(id, rules.screenedAt(review.reviewedAt())));
    writes.add(Write.putNew(REVIEW, table.name(), item));
    gift.personId().ifPresent(person -> writes.add(lists.own(person, review)));
    if (review.isNegative()) {
      writes.add(
          rectifications.write(
              new NegativeReview(
                  id, review.branchId(), review.level(), review.named(), review.reviewedAt())));
      writes.add(events.write(opened(gift.event(), id)));
    }
    writes.add(events.write(gift.event()));
    writes.add(parts.audit().record(gift.record()));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Giving.Given();
      case Commit.Refused refused -> refusal(refused, request);
    };
  }

  private byte[] origin(Gift gift) {
    return ReviewItem.sealOrigin(gift.by().origin(), gift.review().service(), parts.sealer());
  }

  private static ReviewEvent opened(ReviewEvent reviewed, ServiceId id) {
    return ReviewEvent.of(
            EventKind.RECTIFICATION_OPENED,
            id,
            reviewed.branchId().orElseThrow(),
            reviewed.channel().orElseThrow(),
            reviewed.at())
        .level(reviewed.level().orElseThrow(), reviewed.codes());
  }

  /** Whether it may be given is the condition of this write alone. */
  private Write reviewed(Gift gift) {
    Review review = gift.review();
    var values = new HashMap<String, AttributeValue>();
    values.put(":at", time(review.reviewedAt()));
    values.put(":branch", text(review.branchId()));
    values.put(":by", text(gift.by().actorId()));
    String right =
        switch (gift.by().right()) {
          case Reviewer.Right.Person(String personId) -> {
            values.put(":person", text(personId));
            yield " AND personId = :person";
          }
          case Reviewer.Right.Ticket(String serial) -> {
            values.put(":serial", text(serial));
            yield " AND ticketSerial = :serial";
          }
          case Reviewer.Right.Hotline hotline -> "";
          case Reviewer.Right.Link link -> "";
        };
    return Write.update(
        SERVICE,
        table.name(),
        DynamoKeys.service(review.service()),
        "SET reviewedAt = :at REMOVE dueCell, dueAt",
        "branchId = :branch AND opensAt <= :at AND closesAt > :at"
            + " AND attribute_not_exists(reviewedAt)"
            + " AND (attribute_not_exists(clerkId) OR clerkId <> :by)"
            + right,
        values);
  }

  private Giving refusal(Commit.Refused refused, Optional<RequestKey> request) {
    return request
        .flatMap(key -> parts.requests().in(refused, key))
        .map(DynamoReviews::earlier)
        .orElseGet(
            () -> {
              if (!refused.by(SERVICE) && !refused.by(LINK)) {
                throw new IllegalStateException("refused by " + refused.found().keySet());
              }
              return new Giving.Refused(
                  Optional.ofNullable(refused.found().get(SERVICE))
                      .filter(item -> !item.isEmpty())
                      .map(ServiceItem::open),
                  !refused.by(LINK));
            });
  }

  private static Giving earlier(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same same -> new Giving.Before(ServiceId.parse(same.outcome().get(GIVEN).s()));
      case Earlier.Other() -> new Giving.RequestKeyReused();
    };
  }

  @Override
  public boolean giveDefault(
      Review review, Service service, ReviewEvent event, AuditRecord record) {
    var writes = new ArrayList<Write>();
    writes.add(
        Write.update(
            SERVICE,
            table.name(),
            DynamoKeys.service(service.id()),
            "SET reviewedAt = :at REMOVE dueCell, dueAt",
            "attribute_not_exists(reviewedAt) AND closesAt <= :at",
            Map.of(":at", time(review.reviewedAt()))));
    writes.add(
        Write.putNew(
            REVIEW, table.name(), ReviewItem.seal(review, Optional.empty(), parts.sealer())));
    service.personId().ifPresent(person -> writes.add(lists.own(person, review)));
    writes.add(events.write(event));
    writes.add(parts.audit().record(record));
    return parts.transactions().commit(writes) instanceof Commit.Done;
  }

  @Override
  public Optional<Reviewed> find(ServiceId service) {
    return lists.read(List.of(service)).stream().findFirst();
  }

  @Override
  public boolean store(
      Review before, Review after, Optional<ReviewEvent> event, AuditRecord record) {
    return change(before, after, "", event.map(events::write), record);
  }

  @Override
  public boolean flag(Review before, Review after, boolean settled, AuditRecord record) {
    String rest = settled ? " REMOVE dueCell, dueAt" : "";
    return change(before, after, rest, Optional.empty(), record);
  }

  private boolean change(
      Review before, Review after, String rest, Optional<Write> event, AuditRecord record) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":before", number(before.version()));
    var changes = ReviewItem.changeable(after, parts.sealer());
    changes.forEach((name, value) -> values.put(":" + name, value));
    String set =
        changes.keySet().stream()
            .map(name -> name + " = :" + name)
            .collect(Collectors.joining(", ", "SET ", rest));
    var writes = new ArrayList<Write>();
    writes.add(
        Write.update(
            REVIEW,
            table.name(),
            DynamoKeys.review(after.service()),
            set,
            "revision = :before",
            values));
    event.ifPresent(writes::add);
    writes.add(parts.audit().record(record));
    return parts.transactions().commit(writes) instanceof Commit.Done;
  }

  @Override
  public Page<Reviewed> of(String personId, int limit, Optional<String> cursor) {
    return lists.of(personId, limit, cursor);
  }

  @Override
  public Page<Reviewed> board(
      Optional<String> branchId, Optional<String> matter, int limit, Optional<String> cursor) {
    return lists.board(branchId, matter, limit, cursor);
  }

  @Override
  public Page<Reviewed> flagged(int limit, Optional<String> cursor) {
    return lists.flagged(limit, cursor);
  }

  @Override
  public void record(AuditRecord record) {
    parts.transactions().commit(List.of(parts.audit().record(record)));
  }
}
