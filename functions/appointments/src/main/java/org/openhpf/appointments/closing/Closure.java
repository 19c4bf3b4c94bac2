package org.openhpf.appointments.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.appointments.hall.Branch;

/**
 * 停办: a branch closed for a day, decided by an officer, until it is over or reopened ({@link
 * Reopening}).
 *
 * @param closedBy opaque id of the officer
 * @param stoppedAt since when nobody can book the day
 * @param sameBranch how many were seated on a later day of the branch
 * @param nearestBranch how many were seated at another branch on the day
 * @param cancelled how many could be seated nowhere
 */
public record Closure(
    String branchId,
    LocalDate date,
    String reason,
    ClosureStatus status,
    String closedBy,
    Instant closedAt,
    Optional<Instant> stoppedAt,
    Optional<Instant> finishedAt,
    int sameBranch,
    int nearestBranch,
    int cancelled) {

  public static Closure begun(
      Branch branch, LocalDate date, String reason, String closedBy, Instant at) {
    return new Closure(
        branch.branchId(),
        date,
        reason,
        ClosureStatus.STOPPING,
        closedBy,
        at,
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        0);
  }

  /** Nobody can book the day any more. */
  public Closure stopped(Instant at) {
    return new Closure(
        branchId,
        date,
        reason,
        ClosureStatus.RESEATING,
        closedBy,
        closedAt,
        Optional.of(at),
        finishedAt,
        sameBranch,
        nearestBranch,
        cancelled);
  }

  /** Whether this is what that one says, by the same officer. */
  public boolean repeats(Closure earlier) {
    return closedBy.equals(earlier.closedBy) && reason.equals(earlier.reason);
  }

  public String id() {
    return branchId + "#" + date;
  }

  public String path() {
    return "/v1/branches/" + branchId + "/closures/" + date;
  }
}
