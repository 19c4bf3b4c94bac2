package org.openhpf.appointments.reminder;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Appointments of a branch and day that begin within a stretch of time.
 *
 * @param from first start
 * @param to last start
 */
public record Stretch(
    Reminder reminder, String branchId, LocalDate date, LocalTime from, LocalTime to) {

  /** Tells it from the others of its round; holds no '|'. */
  String name() {
    return reminder + "#" + branchId + "#" + date;
  }
}
