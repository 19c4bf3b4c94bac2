package org.openhpf.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** An appointment as its owner and the staff see it. */
record AppointmentView(
    @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String appointmentId,
    @Field(value = "booked or cancelled", example = "booked") AppointmentStatus status,
    @Field(value = "Branch", example = "tianhe") String branchId,
    @Field(value = "Category", example = "withdrawal") String category,
    @Field(value = "Day", example = "2026-11-30") LocalDate date,
    @Field(value = "Begins", example = "09:00") LocalTime startTime,
    @Field(value = "Ends", example = "09:30") LocalTime endTime,
    @Field(value = "To be shown or typed at the hall (取号凭证)", example = "482913654")
        String ticketCode,
    @Field("When it was booked") Instant bookedAt,
    @Field("Until then it may be cancelled") Instant cancelBefore,
    @Field("When it was cancelled") Optional<Instant> cancelledAt) {

  static AppointmentView of(Appointment a, BookingRules rules) {
    return new AppointmentView(
        a.appointmentId(),
        a.status(),
        a.branchId(),
        a.category(),
        a.date(),
        a.startTime(),
        a.endTime(),
        a.ticketCode(),
        a.bookedAt(),
        rules.cancelBefore(a),
        a.cancelledAt());
  }
}
