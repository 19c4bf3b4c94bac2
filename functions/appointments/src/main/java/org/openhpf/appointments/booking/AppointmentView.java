package org.openhpf.appointments.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** An appointment as its owner and the staff see it. */
public record AppointmentView(
    @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String appointmentId,
    @Field(value = "booked, checked-in, cancelled or no-show", example = "booked")
        AppointmentStatus status,
    @Field(value = "Branch", example = "tianhe") String branchId,
    @Field(value = "Category", example = "withdrawal") String category,
    @Field(value = "Day", example = "2026-11-30") LocalDate date,
    @Field(value = "Begins", example = "09:00") LocalTime startTime,
    @Field(value = "Ends", example = "09:30") LocalTime endTime,
    @Field(value = "To be shown or typed at the hall (取号凭证)", example = "482913654")
        String ticketCode,
    @Field("The family member it is for; absent: the owner") Optional<AttendeeView> attendee,
    @Field("The same in all that were booked together") Optional<String> householdId,
    @Field("When it was booked") Instant bookedAt,
    @Field("Until then it may be cancelled or moved") Instant cancelBefore,
    @Field("When it was cancelled") Optional<Instant> cancelledAt,
    @Field("Cancelled by its owner: until then it may be taken back")
        Optional<Instant> restoreBefore,
    @Field("Right after booking: the others of the household") List<Companion> companions) {

  /** One booked in the same request. */
  public record Companion(
      @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2d") String appointmentId,
      @Field(value = "Digits to be shown or typed at the hall", example = "482913662")
          String ticketCode,
      @Field("Who comes") Optional<AttendeeView> attendee) {}

  /** Who comes. */
  public record AttendeeView(
      @Field(value = "Name", example = "陈示例") String name,
      @Field(value = "Id number, its middle hidden", example = "4401**********0015")
          String idNumber) {}

  public static AppointmentView of(Appointment a, BookingRules rules) {
    return of(a, rules, List.of());
  }

  /** The first of a household, with the others. */
  public static AppointmentView of(List<Appointment> together, BookingRules rules) {
    return of(
        together.getFirst(),
        rules,
        together.stream()
            .skip(1)
            .map(
                a ->
                    new Companion(
                        a.appointmentId(),
                        a.ticketCode(),
                        a.attendee().map(AppointmentView::attendee)))
            .toList());
  }

  private static AppointmentView of(Appointment a, BookingRules rules, List<Companion> companions) {
    return new AppointmentView(
        a.appointmentId(),
        a.status(),
        a.slot().branchId(),
        a.slot().category(),
        a.slot().date(),
        a.slot().startTime(),
        a.endTime(),
        a.ticketCode(),
        a.attendee().map(AppointmentView::attendee),
        a.householdId(),
        a.bookedAt(),
        rules.cancelBefore(a),
        a.cancelledAt(),
        rules.restoreBefore(a).filter(until -> !rules.now().isAfter(until)),
        companions);
  }

  private static AttendeeView attendee(Attendee attendee) {
    String number = attendee.idNumber().value();
    return new AttendeeView(
        attendee.name(), number.substring(0, 4) + "*".repeat(10) + number.substring(14));
  }
}
