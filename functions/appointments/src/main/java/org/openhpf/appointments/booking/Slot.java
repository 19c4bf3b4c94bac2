package org.openhpf.appointments.booking;

import java.time.LocalTime;
import org.openhpf.edge.http.Field;

/** 预约时段: a span of time with places. */
public record Slot(
    @Field(value = "Begins", example = "09:00") LocalTime startTime,
    @Field(value = "Ends", example = "09:30") LocalTime endTime,
    @Field(value = "Places that can be booked, in all", example = "10") int capacity,
    @Field(value = "Places taken, or promised to somebody who waits", example = "3") int taken,
    @Field(value = "Places still open", example = "7") int open,
    @Field(value = "Places kept for elders who come without an appointment", example = "5")
        int keptForElders,
    @Field("Whether the branch is closed on that day") boolean closed) {}
