package org.openhpf.appointments.booking;

import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.Write;

/** What a check-in changes of an appointment, to be part of the transaction that makes a ticket. */
public final class DynamoCheckIns {
  /** Name of the write that is refused where the appointment is not booked there any more. */
  public static final String APPOINTMENT = "checked-in appointment";

  private final String table;
  private final BlindIndex index;

  public DynamoCheckIns(DynamoParts parts) {
    table = parts.table().name();
    index = parts.index();
  }

  /**
   * It is checked in, and its person may book the category anew.
   *
   * @param a as it was read
   */
  public List<Write> checkIn(Appointment a, Instant at) {
    var writes = new ArrayList<Write>();
    writes.add(
        Write.update(
            APPOINTMENT,
            table,
            DynamoKeys.appointment(a.personId(), a.appointmentId()),
            "SET appointmentStatus = :checkedIn",
            "appointmentStatus = :booked AND placeKey = :place",
            Map.of(
                ":checkedIn", AppointmentItem.text(AppointmentStatus.CHECKED_IN),
                ":booked", AppointmentItem.text(AppointmentStatus.BOOKED),
                ":place", text(AppointmentItem.placeKey(a)))));
    if (at.isBefore(a.ends())) { // later its lock keeps nobody, and may be another appointment's
      writes.add(
          Write.deleteIf(
              "lock of the appointment",
              table,
              DynamoKeys.lock(attendeeKey(a), a.slot().category()),
              "appointmentId = :id",
              Map.of(":id", text(a.appointmentId()))));
    }
    return writes;
  }

  /** Partition of what there may be one of for whoever comes. */
  public String attendeeKey(Appointment a) {
    return AppointmentItem.attendeeKey(a, index);
  }

  /** The same of somebody known by the id number alone. */
  public String attendeeKey(ResidentIdNumber idNumber) {
    return AppointmentItem.memberKey(idNumber, index);
  }
}
