package org.openhpf.identity.employer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.identity.session.Keep;

/** What is asked of employers and their agents. */
final class EmployerRequests {
  private static final String CODE = "Unified social credit code of the employer";

  private EmployerRequests() {}

  record Register(
      @Field(value = "Unified social credit code", example = "91350100M000100Y43", maxLength = 30)
          String creditCode,
      @Field(value = "As the business register has it", example = "广州示例有限公司", maxLength = 100)
          String name) {}

  record ListAgents(
      @Field(value = CODE, maxLength = 30) String creditCode,
      @Field(value = "At most so many", example = "20", min = 1, max = 50) Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 64) Optional<String> cursor) {}

  record Appoint(
      @Field(value = CODE, maxLength = 30) String creditCode,
      @Field(value = "Name as on the card", example = "陈示例", maxLength = 60) String agentName,
      @Field(value = "Id number", example = "440100195803120015", maxLength = 30)
          String agentIdNumber,
      @Field("What he may see to") List<String> matters,
      @Field(value = "The last day, a year away at most", example = "2026-12-31")
          LocalDate until) {}

  record OneAgent(
      @Field(value = CODE, maxLength = 30) String creditCode,
      @Field(value = "Id of an agent's authorisation", maxLength = 64) String agencyId) {}

  record Act(
      @Field(value = CODE, maxLength = 30) String creditCode,
      @Field(value = "Id of the authorisation one has accepted", maxLength = 64) String agencyId,
      @Field(value = "What one calls the device", maxLength = 60) Optional<String> device,
      @Field("Where the refresh handle is kept; body where it is not said") Optional<Keep> keep) {}

  record HandOver(
      @Field(value = CODE, maxLength = 30) String creditCode,
      @Field(value = "Authorisation of who hands over, ended or not", maxLength = 64)
          String agencyId,
      @Field(value = "Name of who takes over, as on the card", example = "林示例", maxLength = 60)
          String agentName,
      @Field(value = "His id number", example = "440100198507210023", maxLength = 30)
          String agentIdNumber,
      @Field(value = "The last day, a year away at most", example = "2026-12-31")
          LocalDate until) {}
}
