package org.openhpf.identity.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.openhpf.kernel.ChinaTime;

/**
 * That somebody may see to named matters of a person or an employer until a day (委托、经办授权). Its id
 * is that of its standing, too.
 *
 * @param until the last day
 * @param stored EXPIRED is none that is stored, see {@link #statusAt}
 * @param delegateId who agreed to act; empty until then
 */
public record Delegation(
    String delegationId,
    Principal principal,
    Delegate delegate,
    Set<String> matters,
    LocalDate until,
    DelegationStatus stored,
    Instant givenAt,
    Optional<String> delegateId,
    Optional<Instant> acceptedAt,
    Optional<Instant> endedAt) {
  public Delegation {
    matters = Set.copyOf(matters);
  }

  public static Delegation offered(
      String delegationId,
      Principal principal,
      Delegate delegate,
      Set<String> matters,
      LocalDate until,
      Instant at) {
    return new Delegation(
        delegationId,
        principal,
        delegate,
        matters,
        until,
        DelegationStatus.OFFERED,
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The first moment it no longer holds. */
  public Instant endsAt() {
    return ChinaTime.at(until.plusDays(1), LocalTime.MIDNIGHT);
  }

  public DelegationStatus statusAt(Instant now) {
    return stored != DelegationStatus.ENDED && !now.isBefore(endsAt())
        ? DelegationStatus.EXPIRED
        : stored;
  }

  public Delegation acceptedBy(String personId, Instant at) {
    return new Delegation(
        delegationId,
        principal,
        delegate,
        matters,
        until,
        DelegationStatus.ACTIVE,
        givenAt,
        Optional.of(personId),
        Optional.of(at),
        Optional.empty());
  }

  public Delegation endedAt(Instant at) {
    return new Delegation(
        delegationId,
        principal,
        delegate,
        matters,
        until,
        DelegationStatus.ENDED,
        givenAt,
        delegateId,
        acceptedAt,
        Optional.of(at));
  }
}
