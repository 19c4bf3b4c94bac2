package org.openhpf.identity.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.identity.delegation.Delegation;
import org.openhpf.identity.delegation.DelegationStatus;

/** Employers and agents as who decides for them sees them. */
final class EmployerViews {
  private EmployerViews() {}

  /** An employer. */
  record EmployerView(
      @Field(value = "Unified social credit code", example = "91350100M000100Y43")
          String creditCode,
      @Field(value = "As the business register has it", example = "广州示例有限公司") String name,
      Instant registeredAt) {
    static EmployerView of(Employer employer) {
      return new EmployerView(
          employer.creditCode().value(), employer.name(), employer.registeredAt());
    }
  }

  /** An agent. */
  record AgentView(
      @Field(value = "Opaque id of the authorisation", example = "01m7v968e03m8e7k2f00zq4d1vdywmn")
          String agencyId,
      @Field(value = "Name, its first character hidden", example = "*示例") String name,
      @Field(value = "Id number, its middle hidden", example = "440***********0015")
          String idNumber,
      @Field("What he may see to") List<String> matters,
      @Field(value = "The last day", example = "2026-12-31") LocalDate until,
      DelegationStatus status,
      Instant givenAt,
      Optional<Instant> acceptedAt,
      Optional<Instant> endedAt) {
    static AgentView of(Delegation d, Instant now) {
      return new AgentView(
          d.delegationId(),
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
}
