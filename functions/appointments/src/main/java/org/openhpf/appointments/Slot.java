package org.openhpf.appointments;

import java.time.LocalTime;
import org.openhpf.edge.http.Field;

/** 预约时段: a span of time with places. */
public record Slot(
    @Field(value = "Begins", example = "09:00") LocalTime startTime,
    @Field(value = "Ends", example = "09:30") LocalTime endTime,
    @Field(value = "Places in all", example = "10") int capacity,
    @Field(value = "Places taken", example = "3") int taken,
    @Field(value = "Places still open", example = "7") int open) {

  static Slot of(PlannedSlot planned, int taken) {
    int open = Math.max(0, planned.capacity() - taken);
    return new Slot(planned.startTime(), planned.endTime(), planned.capacity(), taken, open);
  }
}
