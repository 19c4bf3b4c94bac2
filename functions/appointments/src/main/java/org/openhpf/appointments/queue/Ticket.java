package org.openhpf.appointments.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 排队号: a place in the line of a branch on one day.
 *
 * @param ticketId an id owned by the person, or by the branch where nobody is known; of a
 *     checked-in appointment the appointment's own
 * @param number what is called and shown on the screens, e.g. {@code AP001}
 * @param serial {@code yyyyMMdd} and the branch's counter of the day in 6 digits, for the bar code
 *     (Code 128C)
 * @param personId whose account it belongs to; empty: taken at the counter without one
 * @param holder who may have one open ticket of the category, opaque; empty: nobody known
 * @param playedSeconds the wait played out when it was taken; what the prediction learns from
 * @param window where it was called to last
 * @param calledAt when it was called last, repetitions not counted
 * @param recalls how often the last call was repeated
 * @param passes how often its holder did not come
 * @param passedAt when its holder did not come last
 * @param revision how often it was changed: what a change is conditional on
 */
public record Ticket(
    String ticketId,
    String number,
    String serial,
    String branchId,
    LocalDate date,
    String category,
    TicketKind kind,
    Optional<String> personId,
    Optional<String> holder,
    TicketStatus status,
    LinePlace place,
    Instant issuedAt,
    Optional<Long> playedSeconds,
    Optional<Integer> window,
    Optional<Instant> calledAt,
    int recalls,
    int passes,
    Optional<Instant> passedAt,
    Optional<Instant> finishedAt,
    int revision) {

  public Ticket {
    if ((status == TicketStatus.CALLED) && (window.isEmpty() || calledAt.isEmpty())) {
      throw new IllegalArgumentException("who is called is called to a window");
    }
    if ((status == TicketStatus.FINISHED) != finishedAt.isPresent()) {
      throw new IllegalArgumentException("what is finished, and nothing else, says when");
    }
  }

  public boolean belongsTo(String person) {
    return personId.filter(person::equals).isPresent();
  }

  /** From the last call on; only of one that was called. */
  Duration serviceUntil(Instant end) {
    return Duration.between(calledAt.orElseThrow(), end);
  }

  Ticket called(int to, Instant at) {
    return changed(
        TicketStatus.CALLED, place, Optional.of(to), Optional.of(at), 0, passes, passedAt);
  }

  Ticket recalled() {
    return changed(status, place, window, calledAt, recalls + 1, passes, passedAt);
  }

  Ticket passed(Instant at) {
    return changed(
        TicketStatus.PASSED, place, window, calledAt, recalls, passes + 1, Optional.of(at));
  }

  Ticket returned(LinePlace to) {
    return changed(TicketStatus.WAITING, to, window, calledAt, recalls, passes, passedAt);
  }

  Ticket givenUp() {
    return changed(TicketStatus.GIVEN_UP, place, window, calledAt, recalls, passes, passedAt);
  }

  Ticket finished(Instant at) {
    return new Ticket(
        ticketId,
        number,
        serial,
        branchId,
        date,
        category,
        kind,
        personId,
        holder,
        TicketStatus.FINISHED,
        place,
        issuedAt,
        playedSeconds,
        window,
        calledAt,
        recalls,
        passes,
        passedAt,
        Optional.of(at),
        revision + 1);
  }

  private Ticket changed(
      TicketStatus newStatus,
      LinePlace newPlace,
      Optional<Integer> newWindow,
      Optional<Instant> newCalledAt,
      int newRecalls,
      int newPasses,
      Optional<Instant> newPassedAt) {
    return new Ticket(
        ticketId,
        number,
        serial,
        branchId,
        date,
        category,
        kind,
        personId,
        holder,
        newStatus,
        newPlace,
        issuedAt,
        playedSeconds,
        newWindow,
        newCalledAt,
        newRecalls,
        newPasses,
        newPassedAt,
        finishedAt,
        revision + 1);
  }
}
