package org.openhpf.appointments.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** A slot somebody may like, and what speaks for and against it. */
public record Recommendation(
    @Field(value = "Branch", example = "tianhe") String branchId,
    @Field(value = "Its name", example = "天河管理部") String branchName,
    @Field(value = "Day", example = "2026-11-30") LocalDate date,
    @Field(value = "Begins", example = "09:00") LocalTime startTime,
    @Field(value = "Ends", example = "09:30") LocalTime endTime,
    @Field(value = "As the crow flies; absent where near is not given", example = "3.2")
        Optional<BigDecimal> distanceKm,
    @Field(value = "Places still open", example = "7") int open,
    @Field(value = "Part of the places that is taken, 0 to 1", example = "0.3") double load,
    @Field(value = "What it costs, the sum of the minutes below; the least comes first") Cost cost,
    @Field("The same in words") List<String> reasons) {

  /** In minutes. */
  public record Cost(
      @Field(value = "All of it", example = "34") int minutes,
      @Field(value = "To get there", example = "10") int travel,
      @Field(value = "To wait there", example = "9") int waiting,
      @Field(value = "For each working day later than the first", example = "15") int later) {}
}
