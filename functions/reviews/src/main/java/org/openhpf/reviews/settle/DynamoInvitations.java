package org.openhpf.reviews.settle;

import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openhpf.audit.AuditRecord;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.reviews.notice.Notice;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.Service;
import org.openhpf.storage.Write;

/** In the rows of the services themselves. */
public final class DynamoInvitations implements Invitations {
  private final DynamoParts parts;

  public DynamoInvitations(DynamoParts parts) {
    this.parts = parts;
  }

  @Override
  public void invite(Service service, Instant at, AuditRecord record) {
    // Refused: it was invited, or reviewed, by then.
    parts
        .transactions()
        .commit(
            List.of(
                Write.update(
                    "service",
                    parts.table().name(),
                    DynamoKeys.service(service.id()),
                    "SET invitedAt = :at, dueAt = :closes",
                    "attribute_not_exists(invitedAt) AND attribute_not_exists(reviewedAt)",
                    Map.of(":at", time(at), ":closes", time(service.closesAt()))),
                parts
                    .outbox()
                    .message(
                        Notice.QUEUE, Json.write(Notice.invitation(service.id().toString(), at))),
                parts.audit().record(record)));
  }

  @Override
  public void postpone(Service service, Instant until) {
    parts
        .table()
        .update(
            DynamoKeys.service(service.id()),
            "SET dueAt = :until",
            "attribute_exists(dueAt) AND attribute_not_exists(reviewedAt)",
            Map.of(":until", time(until)));
  }
}
