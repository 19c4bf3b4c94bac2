package org.openhpf.appointments.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.openhpf.appointments.hall.Category;
import org.openhpf.edge.http.Field;

/** How full a day of a branch is. */
public record DayLoad(
    @Field(value = "Branch", example = "tianhe") String branchId,
    @Field(value = "Day", example = "2026-11-30") LocalDate date,
    @Field("By category") List<CategoryLoad> categories) {

  /** Of one category. */
  public record CategoryLoad(
      @Field(value = "Category", example = "loan") String category,
      @Field(value = "Its name", example = "贷款业务") String name,
      @Field(value = "Places that can be booked", example = "140") int capacity,
      @Field(value = "Of these taken, or promised to somebody who waits", example = "93") int taken,
      @Field(value = "Those of them who have come", example = "20") int checkedIn,
      @Field("By slot") List<SlotLoad> slots) {

    static CategoryLoad of(Category category, List<SlotLoad> slots) {
      return new CategoryLoad(
          category.category(),
          category.name(),
          slots.stream().mapToInt(SlotLoad::capacity).sum(),
          slots.stream().mapToInt(SlotLoad::taken).sum(),
          slots.stream().mapToInt(SlotLoad::checkedIn).sum(),
          slots);
    }
  }

  /** Of one slot. */
  public record SlotLoad(
      @Field(value = "Begins", example = "09:00") LocalTime startTime,
      @Field(value = "Ends", example = "09:30") LocalTime endTime,
      @Field(value = "Places", example = "10") int capacity,
      @Field(value = "Taken", example = "7") int taken,
      @Field(value = "Have come", example = "2") int checkedIn,
      @Field("Whether the branch is closed on that day") boolean closed) {}
}
