package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** 可预约日: a day for which places can be booked, as it was seen a moment ago. */
public record BookableDay(
    @Field(value = "Day", example = "2026-11-30") LocalDate date,
    @Field(value = "Places still open", example = "97") int open,
    @Field(
            value = "open; full: there is the waiting list; closed: the branch does not open",
            example = "open")
        State state,
    @Field(value = "Why it is closed, where that is known", example = "台风红色预警")
        Optional<String> reason) {

  /** What can be done with the day. */
  public enum State {
    OPEN,
    FULL,
    CLOSED
  }
}
