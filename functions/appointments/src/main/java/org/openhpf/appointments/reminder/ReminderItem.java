package org.openhpf.appointments.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.notice.Visit;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What reminders read of the row of an appointment: nothing sealed, so they need no key. */
record ReminderItem(
    String appointmentId,
    String personId,
    AppointmentStatus appointmentStatus,
    String branchId,
    String category,
    LocalDate visitDate,
    LocalTime startTime,
    LocalTime endTime,
    String placeKey,
    Instant bookedAt,
    Optional<Instant> remindedDayBefore,
    Optional<Instant> remindedHourBefore) {
  private static final RecordMapper<ReminderItem> MAPPER = RecordMapper.of(ReminderItem.class);

  static Upcoming open(Map<String, AttributeValue> item) {
    ReminderItem i = MAPPER.toRecord(item);
    var reminded = EnumSet.noneOf(Reminder.class);
    i.remindedDayBefore.ifPresent(at -> reminded.add(Reminder.DAY_BEFORE));
    i.remindedHourBefore.ifPresent(at -> reminded.add(Reminder.HOUR_BEFORE));
    var slot = new SlotId(i.branchId, i.visitDate, i.category, i.startTime);
    return new Upcoming(
        i.appointmentId,
        Visit.booked(i.personId, i.appointmentId, slot, i.endTime),
        i.appointmentStatus == AppointmentStatus.BOOKED,
        i.placeKey,
        i.bookedAt,
        reminded);
  }

  /** The attribute that says when; gone when the appointment moves. */
  static String mark(Reminder reminder) {
    return switch (reminder) {
      case DAY_BEFORE -> "remindedDayBefore";
      case HOUR_BEFORE -> "remindedHourBefore";
    };
  }
}
