package org.openhpf.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An appointment as it is stored: the ticket code sealed, and found by its blind index. */
record AppointmentItem(
    String appointmentId,
    String personId,
    AppointmentStatus appointmentStatus,
    String branchId,
    String category,
    LocalDate date,
    LocalTime startTime,
    LocalTime endTime,
    byte[] sealedTicketCode,
    String ticketCodeIndex,
    Instant bookedAt,
    Optional<Instant> cancelledAt) {
  private static final String FIELD = "ticketCode";
  private static final RecordMapper<AppointmentItem> MAPPER =
      RecordMapper.of(AppointmentItem.class);

  static Map<String, AttributeValue> seal(Appointment a, Sealer sealer, BlindIndex index) {
    var item =
        MAPPER.toItem(
            new AppointmentItem(
                a.appointmentId(),
                a.personId(),
                a.status(),
                a.branchId(),
                a.category(),
                a.date(),
                a.startTime(),
                a.endTime(),
                sealer.seal(a.ticketCode(), FIELD + "/" + a.appointmentId()),
                index.of(FIELD, a.ticketCode()),
                a.bookedAt(),
                a.cancelledAt()));
    item.putAll(key(a.personId(), a.appointmentId()));
    return item;
  }

  static Appointment open(Map<String, AttributeValue> item, Sealer sealer) {
    AppointmentItem i = MAPPER.toRecord(item);
    return new Appointment(
        i.appointmentId,
        i.personId,
        i.appointmentStatus,
        i.branchId,
        i.category,
        i.date,
        i.startTime,
        i.endTime,
        sealer.open(i.sealedTicketCode, FIELD + "/" + i.appointmentId),
        i.bookedAt,
        i.cancelledAt);
  }

  static String indexOf(String ticketCode, BlindIndex index) {
    return index.of(FIELD, ticketCode);
  }

  static Map<String, AttributeValue> key(String personId, String appointmentId) {
    return AttributeValues.key("PERSON#" + personId, "APPOINTMENT#" + appointmentId);
  }
}
