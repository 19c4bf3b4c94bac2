package org.openhpf.identity.employer;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.audit.DynamoParts;
import org.openhpf.identity.delegation.By;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.UnifiedCreditCode;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Employers in IdentityTable: {@code EMPLOYER#creditCode / PROFILE}. */
public final class DynamoEmployers implements Employers {
  private static final RecordMapper<Item> MAPPER = RecordMapper.of(Item.class);

  private final DynamoParts parts;

  private record Item(
      String employerId,
      String creditCode,
      String employerName,
      String representativeId,
      Instant registeredAt,
      Instant confirmedAt) {}

  public DynamoEmployers(DynamoParts parts) {
    this.parts = parts;
  }

  @Override
  public Optional<Employer> find(UnifiedCreditCode creditCode) {
    var key = keyOf(creditCode);
    return parts
        .table()
        .get(key.get("pk").s(), key.get("sk").s())
        .map(MAPPER::toRecord)
        .map(
            item ->
                new Employer(
                    item.employerId,
                    new UnifiedCreditCode(item.creditCode),
                    item.employerName,
                    item.representativeId,
                    item.registeredAt,
                    item.confirmedAt));
  }

  @Override
  public Storing register(Employer employer, By by, Optional<RequestKey> request) {
    var put = Write.putNew("employer", parts.table().name(), row(employer));
    return store(put, employer, "employer-registered", by, request);
  }

  @Override
  public Storing confirm(Employer from, Employer to, By by, Optional<RequestKey> request) {
    var put =
        Write.put(
            "employer",
            parts.table().name(),
            row(to),
            "representativeId = :before AND confirmedAt = :then",
            Map.of(":before", text(from.representativeId()), ":then", time(from.confirmedAt())));
    boolean same = from.representativeId().equals(to.representativeId());
    return store(put, to, same ? "employer-confirmed" : "representative-changed", by, request);
  }

  private Storing store(
      Write put, Employer employer, String action, By by, Optional<RequestKey> request) {
    var writes = new ArrayList<Write>();
    request.ifPresent(
        key ->
            writes.add(
                parts.requests().remember(key, Map.of("employerId", text(employer.employerId())))));
    writes.add(put);
    writes.add(parts.audit().record(record(employer, action, by)));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> Storing.STORED;
      case Commit.Refused refused ->
          request
              .flatMap(key -> parts.requests().in(refused, key))
              .map(
                  earlier ->
                      earlier instanceof Earlier.Same
                          ? Storing.SAME_REQUEST
                          : Storing.REQUEST_KEY_REUSED)
              .orElse(Storing.CHANGED);
    };
  }

  private static AuditRecord record(Employer employer, String action, By by) {
    var details = new HashMap<String, String>();
    details.put("creditCode", employer.creditCode().value());
    by.sessionId().ifPresent(session -> details.put("session", session));
    return new AuditRecord(
        "employer/" + employer.employerId(),
        action,
        employer.confirmedAt(),
        by.actorId(),
        Optional.of(employer.employerId()),
        by.channel(),
        Correlation.id(),
        details);
  }

  private static Map<String, AttributeValue> row(Employer e) {
    var row =
        MAPPER.toItem(
            new Item(
                e.employerId(),
                e.creditCode().value(),
                e.name(),
                e.representativeId(),
                e.registeredAt(),
                e.confirmedAt()));
    row.putAll(keyOf(e.creditCode()));
    return row;
  }

  private static Map<String, AttributeValue> keyOf(UnifiedCreditCode creditCode) {
    return key("EMPLOYER#" + creditCode.value(), "PROFILE");
  }
}
