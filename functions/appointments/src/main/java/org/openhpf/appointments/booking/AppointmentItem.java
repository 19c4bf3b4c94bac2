package org.openhpf.appointments.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An appointment as it is stored: ticket code and attendee sealed, both found by their blind index.
 *
 * @param placeKey slot and shard: what a change of place is conditional on
 */
record AppointmentItem(
    String appointmentId,
    String personId,
    AppointmentStatus appointmentStatus,
    String branchId,
    String category,
    LocalDate visitDate,
    LocalTime startTime,
    LocalTime endTime,
    int shardNumber,
    String placeKey,
    byte[] sealedTicketCode,
    String ticketCodeIndex,
    Optional<byte[]> sealedName,
    Optional<byte[]> sealedIdNumber,
    Optional<String> idNumberIndex,
    Optional<String> householdId,
    List<Reseating> reseating,
    Map<String, Boolean> credits,
    Instant bookedAt,
    Optional<Instant> cancelledAt,
    Optional<Integer> moves,
    Optional<Integer> restores,
    Optional<String> heldId) {
  private static final String TICKET_CODE = "ticketCode";
  private static final String NAME = "name";
  private static final String ID_NUMBER = "idNumber";
  private static final RecordMapper<AppointmentItem> MAPPER =
      RecordMapper.of(AppointmentItem.class);

  static Map<String, AttributeValue> seal(Appointment a, Sealer sealer, BlindIndex index) {
    Function<String, String> place = field -> field + "/" + a.appointmentId();
    Optional<String> idNumber = a.attendee().map(attendee -> attendee.idNumber().value());
    var item =
        MAPPER.toItem(
            new AppointmentItem(
                a.appointmentId(),
                a.personId(),
                a.status(),
                a.slot().branchId(),
                a.slot().category(),
                a.slot().date(),
                a.slot().startTime(),
                a.endTime(),
                a.shard(),
                placeKey(a),
                sealer.seal(a.ticketCode(), place.apply(TICKET_CODE)),
                index.of(TICKET_CODE, a.ticketCode()),
                a.attendee().map(attendee -> sealer.seal(attendee.name(), place.apply(NAME))),
                idNumber.map(number -> sealer.seal(number, place.apply(ID_NUMBER))),
                idNumber.map(number -> index.of(ID_NUMBER, number)),
                a.householdId(),
                a.reseating(),
                a.credits().stream().collect(Collectors.toMap(template -> template, t -> true)),
                a.bookedAt(),
                a.cancelledAt(),
                Optional.of(a.moves()),
                Optional.of(a.restores()).filter(times -> times > 0),
                a.heldId()));
    item.putAll(DynamoKeys.appointment(a.personId(), a.appointmentId()));
    if (a.status() != AppointmentStatus.CANCELLED) {
      item.putAll(DynamoKeys.inDay(a));
    }
    return item;
  }

  static Appointment open(Map<String, AttributeValue> item, Sealer sealer) {
    AppointmentItem i = MAPPER.toRecord(item);
    Function<String, String> place = field -> field + "/" + i.appointmentId;
    Optional<Attendee> attendee =
        i.sealedName.map(
            name ->
                new Attendee(
                    sealer.open(name, place.apply(NAME)),
                    new ResidentIdNumber(
                        sealer.open(i.sealedIdNumber.orElseThrow(), place.apply(ID_NUMBER)))));
    return new Appointment(
        i.appointmentId,
        i.personId,
        i.appointmentStatus,
        new SlotId(i.branchId, i.visitDate, i.category, i.startTime),
        i.endTime,
        i.shardNumber,
        sealer.open(i.sealedTicketCode, place.apply(TICKET_CODE)),
        attendee,
        i.householdId,
        i.reseating,
        i.credits.keySet(),
        i.bookedAt,
        i.cancelledAt,
        i.moves.orElse(0),
        i.restores.orElse(0),
        i.heldId);
  }

  static String placeKey(Appointment a) {
    return a.slot() + "#" + a.shard();
  }

  static String indexOf(String ticketCode, BlindIndex index) {
    return index.of(TICKET_CODE, ticketCode);
  }

  /** Partition of what there may be one of for whoever comes: his locks, his pause. */
  static String attendeeKey(Appointment a, BlindIndex index) {
    return a.attendee()
        .map(attendee -> memberKey(attendee.idNumber(), index))
        .orElse("PERSON#" + a.personId());
  }

  static String memberKey(ResidentIdNumber idNumber, BlindIndex index) {
    return "MEMBER#" + index.of(ID_NUMBER, idNumber.value());
  }

  static AttributeValue text(AppointmentStatus status) {
    return AttributeValues.text(status.name());
  }
}
