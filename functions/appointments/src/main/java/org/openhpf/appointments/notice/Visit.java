package org.openhpf.appointments.notice;

import java.time.LocalTime;
import java.util.Optional;
import org.openhpf.appointments.hall.SlotId;

/**
 * What a notification is about: somebody's visit to a branch, booked or waited for.
 *
 * @param personId who is told
 * @param subject the row in that person's partition that holds the subscription credits, e.g.
 *     {@code APPOINTMENT#<id>}
 * @param page of the mini-program
 * @param endTime empty where only the day is fixed: the slot's start says nothing then
 */
public record Visit(
    String personId, String subject, String page, SlotId slot, Optional<LocalTime> endTime) {

  /** A visit that is booked. */
  public static Visit booked(
      String personId, String appointmentId, SlotId slot, LocalTime endTime) {
    return new Visit(
        personId,
        "APPOINTMENT#" + appointmentId,
        "pages/appointments/detail?appointmentId=" + appointmentId,
        slot,
        Optional.of(endTime));
  }
}
