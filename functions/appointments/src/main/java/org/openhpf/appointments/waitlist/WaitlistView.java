package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** An entry of the waiting list as its owner sees it. */
public record WaitlistView(
    @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String waitlistId,
    @Field(value = "waiting, offered, accepted, expired or left", example = "waiting")
        WaitlistStatus status,
    @Field(value = "Branch", example = "tianhe") String branchId,
    @Field(value = "Category", example = "withdrawal") String category,
    @Field(value = "Day", example = "2026-11-30") LocalDate date,
    @Field(value = "The one slot waited for; absent: any of the day", example = "09:00")
        Optional<LocalTime> startTime,
    @Field(value = "How many wait before, for this slot or others of the day", example = "3")
        int ahead,
    @Field("When it was joined") Instant joinedAt,
    @Field("The place offered, to be accepted in time") Optional<OfferView> offer,
    @Field(
            value = "The appointment that the accepted place became",
            example = "01k9vq3m8e7k2f0000000000003xq7b2d")
        Optional<String> appointmentId) {

  /** A place kept for the person. */
  public record OfferView(
      @Field(value = "Begins", example = "09:00") LocalTime startTime,
      @Field(value = "Ends", example = "09:30") LocalTime endTime,
      @Field("From then on it goes to the next") Instant acceptBefore) {}

  static WaitlistView of(WaitlistEntry entry, int ahead, Instant now) {
    return new WaitlistView(
        entry.waitlistId(),
        entry.statusAt(now),
        entry.line().branchId(),
        entry.line().category(),
        entry.line().date(),
        entry.startTime(),
        ahead,
        entry.joinedAt(),
        entry
            .offer()
            .map(
                offer ->
                    new OfferView(
                        offer.place().startTime(), offer.endTime(), offer.acceptBefore())),
        entry.appointmentId());
  }
}
