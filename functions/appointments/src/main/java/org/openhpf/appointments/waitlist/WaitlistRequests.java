package org.openhpf.appointments.waitlist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of the waiting list take. */
final class WaitlistRequests {
  private WaitlistRequests() {}

  record JoinWaitlist(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Category", example = "withdrawal", maxLength = 40) String category,
      @Field(value = "Day, one of the next working days", example = "2026-11-30") LocalDate date,
      @Field(value = "Start of the one slot to wait for; absent: any", example = "09:00")
          Optional<LocalTime> startTime,
      @Field("Templates of the subscription messages the person has just granted")
          Optional<List<String>> subscriptions) {}

  record ListWaitlist(
      @Field(value = "Most items of a page", example = "20", min = 1, max = 100)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 64) Optional<String> cursor) {}

  record OneEntry(@Field(value = "Id of an own entry", maxLength = 64) String waitlistId) {}
}
