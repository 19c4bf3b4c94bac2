package org.openhpf.appointments.closing;

import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of closing take. */
final class ClosingRequests {
  private ClosingRequests() {}

  record CloseDay(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Today or a later working day", example = "2026-11-30") LocalDate date,
      @Field(value = "Why, as people may be told; no personal data", example = "台风红色预警")
          String reason) {}

  record OneClosure(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "The closed day", example = "2026-11-30") LocalDate date) {}

  record ListClosures(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Most items of a page", example = "20", min = 1, max = 100)
          Optional<Integer> limit,
      @Field("nextCursor of the page before") Optional<LocalDate> cursor) {}
}
