package org.openhpf.reviews.service;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.reviews.level.ServiceChannel;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A service as it is stored: {@code SERVICE#projectNo#serviceNumber / SERVICE}. It is due ({@link
 * DynamoKeys#BY_DUE}) for its invitation, then for its default review, until it is reviewed.
 */
public record ServiceItem(
    String matterName,
    String branchId,
    String branchName,
    ServiceChannel servedBy,
    Optional<String> windowNumber,
    Optional<String> clerkId,
    Optional<String> ticketSerial,
    Optional<String> personId,
    Instant endedAt,
    Instant opensAt,
    Instant closesAt,
    Optional<Instant> invitedAt,
    Optional<Instant> reviewedAt) {
  private static final RecordMapper<ServiceItem> MAPPER = RecordMapper.of(ServiceItem.class);

  /** Without what makes it due. */
  static Map<String, AttributeValue> of(Service s) {
    var item =
        MAPPER.toItem(
            new ServiceItem(
                s.matterName(),
                s.branchId(),
                s.branchName(),
                s.channel(),
                s.window(),
                s.clerkId(),
                s.ticketSerial(),
                s.personId(),
                s.endedAt(),
                s.opensAt(),
                s.closesAt(),
                s.invitedAt(),
                s.reviewedAt()));
    item.putAll(DynamoKeys.service(s.id()));
    return item;
  }

  public static Service open(Map<String, AttributeValue> item) {
    ServiceItem i = MAPPER.toRecord(item);
    return new Service(
        DynamoKeys.serviceOf(item.get("pk").s()),
        i.matterName,
        i.branchId,
        i.branchName,
        i.servedBy,
        i.windowNumber,
        i.clerkId,
        i.ticketSerial,
        i.personId,
        i.endedAt,
        i.opensAt,
        i.closesAt,
        i.invitedAt,
        i.reviewedAt);
  }
}
