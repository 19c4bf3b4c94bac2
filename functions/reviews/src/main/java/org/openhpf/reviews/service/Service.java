package org.openhpf.reviews.service;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.reviews.level.ServiceChannel;

/**
 * A service that may be reviewed: who was served, where, when and by whom.
 *
 * @param branchName of the branch then
 * @param window its number
 * @param clerkId opaque id of who served
 * @param ticketSerial of the hall's ticket, on its bar code; of one branch and day
 * @param personId opaque id of who was served; empty where there is no account
 * @param opensAt from then on it may be reviewed
 * @param closesAt until then
 * @param invitedAt when the person was invited to review
 * @param reviewedAt when it was reviewed, by the person or by default
 */
public record Service(
    ServiceId id,
    String matterName,
    String branchId,
    String branchName,
    ServiceChannel channel,
    Optional<String> window,
    Optional<String> clerkId,
    Optional<String> ticketSerial,
    Optional<String> personId,
    Instant endedAt,
    Instant opensAt,
    Instant closesAt,
    Optional<Instant> invitedAt,
    Optional<Instant> reviewedAt) {

  /** Whether this is the person served. */
  public boolean isOf(String person) {
    return personId.filter(person::equals).isPresent();
  }

  /** Whether this is who served. */
  public boolean isBy(String clerk) {
    return clerkId.filter(clerk::equals).isPresent();
  }

  public boolean isOpen(Instant now) {
    return reviewedAt.isEmpty() && !now.isBefore(opensAt) && now.isBefore(closesAt);
  }
}
