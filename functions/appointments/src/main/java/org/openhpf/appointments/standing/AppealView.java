package org.openhpf.appointments.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** An appeal as its owner and the officers see it. */
public record AppealView(
    @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String appealId,
    @Field(value = "open, accepted or rejected", example = "open") AppealStatus status,
    @Field(value = "Why the pause should be lifted", example = "当日突发疾病住院，有医院证明") String reason,
    @Field("What booking was paused for") List<StandingView.NoShowView> noShows,
    @Field("Until then booking is paused, unless the appeal is accepted") Instant pausedUntil,
    @Field("When it was submitted") Instant submittedAt,
    @Field("When it was decided") Optional<Instant> decidedAt,
    @Field(value = "Why it was decided so", example = "材料属实，予以恢复") Optional<String> note) {

  static AppealView of(Appeal appeal) {
    return new AppealView(
        appeal.appealId(),
        appeal.status(),
        appeal.reason(),
        StandingView.NoShowView.of(appeal.pause().noShows()),
        appeal.pause().until(),
        appeal.submittedAt(),
        appeal.decision().map(Appeal.Decision::at),
        appeal.decision().map(Appeal.Decision::note));
  }
}
