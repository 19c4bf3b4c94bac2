package org.openhpf.appointments.queue;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;

/**
 * Tells the case (办件) that a service at a window has ended, as the outbox and the cases' queue
 * carry it.
 *
 * @param eventId the same whenever it is told
 * @param sourceId names the service: {@code appointments/<ticketId>}
 */
public record ServiceEnded(
    String eventId, String kind, Instant at, String sourceId, Service service) {
  /** Name of its queue in the outbox. */
  public static final String QUEUE = "case-events";

  /**
   * Who was served where, and by whom.
   *
   * @param clerkId who finished it, opaque
   * @param startedAt when it was called last
   * @param personId whose business it was, opaque; empty where no account is known, and where
   *     somebody of an account's family was served
   */
  public record Service(
      String branchId,
      String branchName,
      String category,
      int window,
      String clerkId,
      String ticketSerial,
      String ticketNumber,
      Instant startedAt,
      Instant endedAt,
      Optional<String> personId) {}

  /**
   * @param finished the ticket
   * @param personId as above
   */
  static ServiceEnded of(Ticket finished, String branchName, Optional<String> personId, Actor by) {
    Instant end = finished.finishedAt().orElseThrow();
    return new ServiceEnded(
        finished.ticketId() + "-finished",
        "service-ended",
        end,
        "appointments/" + finished.ticketId(),
        new Service(
            finished.branchId(),
            branchName,
            finished.category(),
            finished.window().orElseThrow(),
            by.id(),
            finished.serial(),
            finished.number(),
            finished.calledAt().orElseThrow(),
            end,
            personId));
  }
}
