package org.openhpf.reviews.review;

import org.openhpf.reviews.service.Service;

/**
 * Who gives a review, by what right.
 *
 * @param actorId what an audit record calls him
 * @param channel e.g. {@code mini-program}
 * @param origin what tells devices apart: an address, a terminal, a clerk
 */
public record Reviewer(Right right, String actorId, String channel, String origin) {

  /** By what right. */
  public sealed interface Right {
    /** Was served, and is signed in. */
    record Person(String personId) implements Right {}

    /** Holds the ticket, at a kiosk or a window's tablet. */
    record Ticket(String serial) implements Right {}

    /** Was called, or calls: a clerk of the hotline writes it down. */
    record Hotline() implements Right {}

    /** Was sent this link. */
    record Link(String codeHash) implements Right {}
  }

  /** Whether the service is one he may speak of. */
  boolean mayReview(Service service) {
    return switch (right) {
      case Right.Person(String personId) -> service.isOf(personId);
      case Right.Ticket(String serial) -> service.ticketSerial().filter(serial::equals).isPresent();
      case Right.Hotline hotline -> true;
      case Right.Link link -> true;
    };
  }
}
