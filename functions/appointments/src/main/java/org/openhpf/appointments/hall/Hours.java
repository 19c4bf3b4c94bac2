package org.openhpf.appointments.hall;

import java.time.LocalTime;
import org.openhpf.edge.http.Field;

/** One session of a working day, e.g. the morning. */
public record Hours(
    @Field(value = "Opens", example = "08:30") LocalTime opens,
    @Field(value = "Closes", example = "12:00") LocalTime closes) {}
