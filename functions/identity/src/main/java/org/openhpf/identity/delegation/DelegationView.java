package org.openhpf.identity.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** A delegation as its two sides see it. */
public record DelegationView(
    @Field(value = "Opaque id", example = "01m7v968e03m8e7k2f00zq4d1vdywmn") String delegationId,
    Side side,
    @Field("Whose matters they are") PrincipalView principal,
    @Field(value = "Who acts; the name's first character hidden", example = "*示例")
        String delegateName,
    @Field(value = "His id number, its middle hidden", example = "440***********0015")
        String delegateIdNumber,
    @Field("What he may see to") List<String> matters,
    @Field(value = "The last day", example = "2026-12-31") LocalDate until,
    DelegationStatus status,
    Instant givenAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> endedAt) {

  /** Of the caller. */
  public enum Side {
    GIVEN,
    RECEIVED
  }

  /** Person or employer. */
  public enum Kind {
    PERSON,
    EMPLOYER
  }

  /** Whose matters they are. */
  public record PrincipalView(
      Kind kind,
      @Field(value = "A person's name without its first character; an employer's", example = "*示例")
          String name) {}

  static DelegationView of(Delegation d, Side side, Instant now) {
    return new DelegationView(
        d.delegationId(),
        side,
        new PrincipalView(
            d.principal().isEmployer() ? Kind.EMPLOYER : Kind.PERSON, d.principal().shownName()),
        d.delegate().maskedName(),
        d.delegate().idNumber().masked(),
        d.matters().stream().sorted().toList(),
        d.until(),
        d.statusAt(now),
        d.givenAt(),
        d.acceptedAt(),
        d.endedAt());
  }
}
