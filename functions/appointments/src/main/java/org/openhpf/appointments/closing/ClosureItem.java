package org.openhpf.appointments.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A closure as it is stored. */
record ClosureItem(
    String branchId,
    LocalDate closedDate,
    String reason,
    ClosureStatus closureStatus,
    String closedBy,
    Instant closedAt,
    Optional<Instant> stoppedAt,
    Optional<Instant> finishedAt,
    int sameBranch,
    int nearestBranch,
    int cancelledCount) {
  private static final RecordMapper<ClosureItem> MAPPER = RecordMapper.of(ClosureItem.class);

  static Map<String, AttributeValue> of(Closure c) {
    var item =
        MAPPER.toItem(
            new ClosureItem(
                c.branchId(),
                c.date(),
                c.reason(),
                c.status(),
                c.closedBy(),
                c.closedAt(),
                c.stoppedAt(),
                c.finishedAt(),
                c.sameBranch(),
                c.nearestBranch(),
                c.cancelled()));
    item.putAll(DynamoKeys.closure(c.branchId(), c.date()));
    item.put("dueCell", AttributeValues.text(DynamoKeys.CLOSURES));
    item.put("dueAt", AttributeValues.time(c.closedAt()));
    return item;
  }

  static Closure open(Map<String, AttributeValue> item) {
    ClosureItem i = MAPPER.toRecord(item);
    return new Closure(
        i.branchId,
        i.closedDate,
        i.reason,
        i.closureStatus,
        i.closedBy,
        i.closedAt,
        i.stoppedAt,
        i.finishedAt,
        i.sameBranch,
        i.nearestBranch,
        i.cancelledCount);
  }

  static AttributeValue text(ClosureStatus status) {
    return AttributeValues.text(status.name());
  }
}
