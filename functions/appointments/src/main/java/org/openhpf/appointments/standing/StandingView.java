package org.openhpf.appointments.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** Somebody's no-shows and pause, as he sees them. */
public record StandingView(
    @Field("Appointments missed, newest first, without the forgiven ones") List<NoShowView> noShows,
    @Field("Until then nothing can be booked; absent: booking is open")
        Optional<Instant> pausedUntil,
    @Field(value = "The appeal against this pause", example = "01k9vq3m8e7k2f0000000000003xq7b2c")
        Optional<String> appealId) {

  /** An appointment missed. */
  public record NoShowView(
      @Field(value = "Id of the appointment", example = "01k9vq3m8e7k2f0000000000003xq7b2c")
          String appointmentId,
      @Field(value = "Day", example = "2026-11-30") LocalDate date,
      @Field(value = "Branch", example = "tianhe") String branchId,
      @Field(value = "Category", example = "withdrawal") String category) {

    static List<NoShowView> of(List<NoShow> noShows) {
      return noShows.stream()
          .map(n -> new NoShowView(n.appointmentId(), n.date(), n.branchId(), n.category()))
          .toList();
    }
  }

  static StandingView of(Standings.Own own, Instant now) {
    Optional<Pause> pause = own.pause().filter(last -> last.inForce(now));
    return new StandingView(
        NoShowView.of(own.noShows()), pause.map(Pause::until), pause.flatMap(Pause::appealId));
  }
}
