package org.openhpf.appointments.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** A closure and how far it has come. */
record ClosureView(
    @Field(value = "Branch", example = "tianhe") String branchId,
    @Field(value = "The closed day", example = "2026-11-30") LocalDate date,
    @Field(value = "Why", example = "台风红色预警") String reason,
    @Field(
            value =
                "stopping: slots are being closed; reseating: people are seated elsewhere; done:"
                    + " nobody is left",
            example = "reseating")
        ClosureStatus status,
    @Field(
            value = "Appointments the closure was about; in lists only once it is done",
            example = "42")
        Optional<Integer> appointments,
    @Field("Those seated elsewhere") Reseated reseated,
    @Field(value = "Cancelled as no place was found", example = "1") int cancelled,
    @Field("Still to be seated; in lists only once it is done") Optional<Integer> left,
    @Field("When it was decided") Instant startedAt,
    @Field("Since when nobody can book the day") Optional<Instant> stoppedAt,
    @Field("When nobody was left") Optional<Instant> finishedAt) {

  /** By what they had wished for. */
  record Reseated(
      @Field(value = "On a later day at the same branch", example = "30") int sameBranchLater,
      @Field(value = "On the same day at another branch", example = "11") int nearestBranch) {}

  /**
   * @param left empty where nobody has counted
   */
  static ClosureView of(Closure c, Optional<Integer> left) {
    return new ClosureView(
        c.branchId(),
        c.date(),
        c.reason(),
        c.status(),
        left.map(more -> c.sameBranch() + c.nearestBranch() + c.cancelled() + more),
        new Reseated(c.sameBranch(), c.nearestBranch()),
        c.cancelled(),
        left,
        c.closedAt(),
        c.stoppedAt(),
        c.finishedAt());
  }
}
