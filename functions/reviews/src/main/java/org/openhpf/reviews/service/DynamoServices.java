package org.openhpf.reviews.service;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.reviews.event.DynamoReviewEvents;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JacksonException;

/**
 * Services in ReviewTable.
 *
 * <ul>
 *   <li>{@code SERVICE#projectNo#number / SERVICE}: see {@link ServiceItem}
 *   <li>{@code CASE#projectNo / -}: {@code services} (set of numbers), {@code finishedAt}, {@code
 *       applicant} (sealed by case handling) and {@code applicantAt}
 *   <li>{@code TICKET#branch#serial / -}: {@code serviceId}
 * </ul>
 */
public final class DynamoServices implements Services {
  private final DynamoParts parts;
  private final Table table;
  private final DynamoReviewEvents events;

  public DynamoServices(DynamoParts parts) {
    this.parts = parts;
    table = parts.table();
    events = new DynamoReviewEvents(table);
  }

  @Override
  public Optional<Service> find(ServiceId service) {
    return table.get(DynamoKeys.partition(service), DynamoKeys.SERVICE).map(ServiceItem::open);
  }

  @Override
  public Optional<ServiceId> ofTicket(String branchId, String serial) {
    return table
        .get(DynamoKeys.ticket(branchId, serial).get("pk").s(), "-")
        .map(item -> ServiceId.parse(item.get("serviceId").s()));
  }

  @Override
  public List<Service> of(CaseRecord found) {
    return found.services().isEmpty()
        ? List.of()
        : table
            .getAll(
                found.services().stream()
                    .map(number -> DynamoKeys.service(new ServiceId(found.projectNo(), number)))
                    .toList())
            .stream()
            .map(ServiceItem::open)
            .sorted(Comparator.comparing(service -> service.id().number()))
            .toList();
  }

  @Override
  public Optional<CaseRecord> findCase(ProjectNo projectNo) {
    return table
        .get(DynamoKeys.ofCase(projectNo).get("pk").s(), "-")
        .map(item -> caseRecord(projectNo, item));
  }

  private CaseRecord caseRecord(ProjectNo projectNo, Map<String, AttributeValue> item) {
    return new CaseRecord(
        projectNo,
        item.containsKey("services")
            ? item.get("services").ns().stream().map(Integer::valueOf).toList()
            : List.of(),
        Optional.ofNullable(item.get("finishedAt")).map(at -> Instant.parse(at.s())),
        Optional.ofNullable(item.get("applicant")).map(value -> applicant(projectNo, value)));
  }

  private Applicant applicant(ProjectNo projectNo, AttributeValue value) {
    return applicant(projectNo, value.b().asByteArrayUnsafe());
  }

  private Applicant applicant(ProjectNo projectNo, byte[] envelope) {
    var json = Json.read(parts.sealer().open(envelope, "applicant/" + projectNo));
    return new Applicant(
        json.path("name").asString(),
        json.path("certificateType").asString("111"),
        json.path("certificateNumber").asString(),
        Optional.of(json.path("phone").asString("")).filter(phone -> !phone.isEmpty()));
  }

  @Override
  public void open(Service service, Instant invitedAt, AuditRecord record) {
    ServiceId id = service.id();
    var item = ServiceItem.of(service);
    item.putAll(DynamoKeys.due(id, invitedAt));
    var writes = new ArrayList<Write>();
    writes.add(Write.putNew("service", table.name(), item));
    writes.add(
        Write.update(
            "case",
            table.name(),
            DynamoKeys.ofCase(id.projectNo()),
            "ADD services :number",
            "NOT contains(services, :one)",
            Map.of(
                ":number", AttributeValue.fromNs(List.of(Integer.toString(id.number()))),
                ":one", number(id.number()))));
    service.ticketSerial().ifPresent(serial -> writes.add(ticket(service, serial)));
    writes.add(
        events.write(
            ReviewEvent.of(
                EventKind.SERVED,
                id,
                service.branchId(),
                WireTypes.kebab(service.channel()),
                service.endedAt())));
    writes.add(parts.audit().record(record));
    // Refused: it is open already.
    parts.transactions().commit(writes);
  }

  private Write ticket(Service service, String serial) {
    var item = new HashMap<>(DynamoKeys.ticket(service.branchId(), serial));
    item.put("serviceId", text(service.id().toString()));
    return Write.put(
        "ticket",
        table.name(),
        item,
        "attribute_not_exists(pk) OR serviceId <> :service",
        Map.of(":service", item.get("serviceId")));
  }

  @Override
  public void finish(ProjectNo projectNo, Instant at, AuditRecord record) {
    parts
        .transactions()
        .commit(
            List.of(
                Write.update(
                    "case",
                    table.name(),
                    DynamoKeys.ofCase(projectNo),
                    "SET finishedAt = :at",
                    "attribute_not_exists(finishedAt)",
                    Map.of(":at", time(at))),
                events.write(ReviewEvent.ofCase(EventKind.CASE_FINISHED, projectNo, at)),
                parts.audit().record(record)));
  }

  @Override
  public void applicant(ProjectNo projectNo, byte[] envelope, Instant at, AuditRecord record) {
    try {
      applicant(projectNo, envelope);
    } catch (IllegalStateException | JacksonException e) {
      // Without the cause: parsers put what they read into their message.
      throw new NeverRetry("a sealed applicant does not open: " + e.getClass().getSimpleName());
    }
    parts
        .transactions()
        .commit(
            List.of(
                Write.update(
                    "case",
                    table.name(),
                    DynamoKeys.ofCase(projectNo),
                    "SET applicant = :sealed, applicantAt = :at",
                    "attribute_not_exists(applicantAt) OR applicantAt < :at",
                    Map.of(
                        ":sealed", AttributeValue.fromB(SdkBytes.fromByteArray(envelope)),
                        ":at", time(at))),
                parts.audit().record(record)));
  }
}
