package org.openhpf.identity.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.identity.session.Keep;

/** What is asked of delegations. */
final class DelegationRequests {
  private DelegationRequests() {}

  record ListDelegations(
      @Field("Those one has given (the default), or those one was given")
          Optional<DelegationView.Side> side,
      @Field(value = "At most so many", example = "20", min = 1, max = 50) Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 64) Optional<String> cursor) {}

  record GiveDelegation(
      @Field(value = "Id number of who is to act", example = "440100195803120015", maxLength = 30)
          String delegateIdNumber,
      @Field(value = "His name as on the card", example = "陈示例", maxLength = 60)
          String delegateName,
      @Field("What he may see to") List<String> matters,
      @Field(value = "The last day, a year away at most", example = "2026-12-31")
          LocalDate until) {}

  record OneDelegation(
      @Field(value = "Id of a delegation one has given or was given", maxLength = 64)
          String delegationId) {}

  record Act(
      @Field(value = "Id of a delegation one has accepted", maxLength = 64) String delegationId,
      @Field(value = "What one calls the device", maxLength = 60) Optional<String> device,
      @Field("Where the refresh handle is kept; body where it is not said") Optional<Keep> keep) {}
}
