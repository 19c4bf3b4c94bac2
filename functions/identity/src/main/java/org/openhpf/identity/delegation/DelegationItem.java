package org.openhpf.identity.delegation;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Role;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A delegation as stored, {@code DELEGATION#id / -}; all names and the number are sealed. Two rows
 * point to it: {@code PRINCIPAL#id / DELEGATION#id} and {@code DELEGATE#index / DELEGATION#id}. A
 * third, {@code PRINCIPAL#id / LOCK#index}, keeps a principal from giving to one delegate twice.
 */
record DelegationItem(
    String delegationId,
    String principalId,
    Role principalRole,
    byte[] sealedPrincipalName,
    byte[] sealedDelegateName,
    byte[] sealedDelegateNumber,
    String delegateIndex,
    List<String> matters,
    LocalDate lastDay,
    DelegationStatus delegationStatus,
    Instant givenAt,
    Optional<String> delegateId,
    Optional<Instant> acceptedAt,
    Optional<Instant> endedAt) {
  private static final RecordMapper<DelegationItem> MAPPER = RecordMapper.of(DelegationItem.class);
  static final String POINTER = "DELEGATION#";

  static DelegationItem of(Delegation d, String delegateIndex, Sealer sealer) {
    String id = d.delegationId();
    return new DelegationItem(
        id,
        d.principal().id(),
        d.principal().role(),
        sealer.seal(d.principal().shownName(), principalPlace(id)),
        sealer.seal(d.delegate().name(), namePlace(id)),
        sealer.seal(d.delegate().idNumber().value(), numberPlace(id)),
        delegateIndex,
        d.matters().stream().sorted().toList(),
        d.until(),
        d.stored(),
        d.givenAt(),
        d.delegateId(),
        d.acceptedAt(),
        d.endedAt());
  }

  static Delegation open(Map<String, AttributeValue> stored, Sealer sealer) {
    DelegationItem item = MAPPER.toRecord(stored);
    String id = item.delegationId;
    return new Delegation(
        id,
        new Principal(
            item.principalId,
            item.principalRole,
            sealer.open(item.sealedPrincipalName, principalPlace(id))),
        new Delegate(
            sealer.open(item.sealedDelegateName, namePlace(id)),
            new ResidentIdNumber(sealer.open(item.sealedDelegateNumber, numberPlace(id)))),
        Set.copyOf(item.matters),
        item.lastDay,
        item.delegationStatus,
        item.givenAt,
        item.delegateId,
        item.acceptedAt,
        item.endedAt);
  }

  /** Kept so long after its last day. */
  Map<String, AttributeValue> row(Instant endsAt, Duration keptFor) {
    var row = MAPPER.toItem(this);
    row.putAll(keyOf(delegationId));
    row.put("expiresAt", number(endsAt.plus(keptFor).getEpochSecond()));
    return row;
  }

  static Map<String, AttributeValue> keyOf(String delegationId) {
    return key("DELEGATION#" + delegationId, "-");
  }

  static Map<String, AttributeValue> given(String principalId, String delegationId) {
    return key(givenBy(principalId), POINTER + delegationId);
  }

  static Map<String, AttributeValue> received(String delegateIndex, String delegationId) {
    return key(receivedBy(delegateIndex), POINTER + delegationId);
  }

  static Map<String, AttributeValue> lock(String principalId, String delegateIndex) {
    return key(givenBy(principalId), "LOCK#" + delegateIndex);
  }

  static String givenBy(String principalId) {
    return "PRINCIPAL#" + principalId;
  }

  static String receivedBy(String delegateIndex) {
    return "DELEGATE#" + delegateIndex;
  }

  static AttributeValue status(DelegationStatus status) {
    return AttributeValues.text(status.name());
  }

  private static String principalPlace(String id) {
    return "delegationPrincipal/" + id;
  }

  private static String namePlace(String id) {
    return "delegateName/" + id;
  }

  private static String numberPlace(String id) {
    return "delegateIdNumber/" + id;
  }
}
