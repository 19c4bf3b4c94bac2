package org.openhpf.appointments.standing;

import java.time.LocalTime;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ChinaTime;

/**
 * An appointment that is over and still booked.
 *
 * @param personId who booked it
 * @param attendee stands for whoever should have come: the person himself or a family member
 * @param forMember whether it was a family member
 * @param place slot and counter, as they were read
 */
public record MissedVisit(
    String appointmentId,
    String personId,
    String attendee,
    boolean forMember,
    SlotId slot,
    LocalTime endTime,
    String place) {

  public NoShow noShow() {
    return new NoShow(
        appointmentId,
        slot.date(),
        slot.branchId(),
        slot.category(),
        ChinaTime.at(slot.date(), endTime));
  }
}
