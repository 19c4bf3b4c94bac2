package org.openhpf.appointments.standing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the sweep reads of an appointment's row: nothing that is sealed. */
record MissedItem(
    String appointmentId,
    String personId,
    AppointmentStatus appointmentStatus,
    String branchId,
    String category,
    LocalDate visitDate,
    LocalTime startTime,
    LocalTime endTime,
    String placeKey,
    Optional<String> idNumberIndex) {
  private static final RecordMapper<MissedItem> MAPPER = RecordMapper.of(MissedItem.class);

  static MissedItem of(Map<String, AttributeValue> item) {
    return MAPPER.toRecord(item);
  }

  boolean stillBookedFor(String branch, LocalDate date) {
    return appointmentStatus == AppointmentStatus.BOOKED
        && branchId.equals(branch)
        && visitDate.equals(date);
  }

  MissedVisit visit() {
    return new MissedVisit(
        appointmentId,
        personId,
        idNumberIndex.map(index -> "MEMBER#" + index).orElse("PERSON#" + personId),
        idNumberIndex.isPresent(),
        new SlotId(branchId, visitDate, category, startTime),
        endTime,
        placeKey);
  }
}
