package org.openhpf.appointments.queue;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.sortable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.openhpf.kernel.ChinaTime;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of the queue's rows in AppointmentTable. */
final class DynamoQueueKeys {
  private static final Duration KEPT = Duration.ofDays(30);

  private DynamoQueueKeys() {}

  static Map<String, AttributeValue> ticket(String ticketId) {
    return key("TICKET#" + ticketId, "-");
  }

  /** Everybody who waits at a branch on a day. */
  static String line(String branchId, LocalDate date) {
    return "QUEUE#" + branchId + "#" + date;
  }

  /** There only while the ticket waits. */
  static Map<String, AttributeValue> waiting(Ticket t) {
    LinePlace place = t.place();
    return key(
        line(t.branchId(), t.date()),
        String.join(
            "#",
            t.category(),
            Integer.toString(place.rank()),
            sortable(place.due()),
            sortable(place.taken()),
            place.returned().map(returned -> sortable(returned)).orElse("-"),
            t.ticketId()));
  }

  /** The windows of a branch that serve somebody. */
  static String windows(String branchId, LocalDate date) {
    return "WINDOW#" + branchId + "#" + date;
  }

  /** There only while the ticket is called. */
  static Map<String, AttributeValue> window(Ticket t) {
    return key(windows(t.branchId(), t.date()), "%03d".formatted(t.window().orElseThrow()));
  }

  static Map<String, AttributeValue> counts(String branchId, LocalDate date) {
    return key("TICKET-COUNTS#" + branchId + "#" + date, "-");
  }

  static Map<String, AttributeValue> experience(String branchId) {
    return key("WAITS#" + branchId, "-");
  }

  /** The one open ticket of a category. */
  static Map<String, AttributeValue> openTicket(String holder, String category) {
    return key(holder, "TICKET#" + category);
  }

  /** A ticket of that day, for who holds it and for whose account it is. */
  static Map<String, AttributeValue> issued(String holder, LocalDate date, String ticketId) {
    return key(holder, issued(date) + ticketId);
  }

  /** Begins the sort key of each {@link #issued(String, LocalDate, String)} of a day. */
  static String issued(LocalDate date) {
    return "ISSUED#" + date + "#";
  }

  /** Holder that somebody with an account is. */
  static String person(String personId) {
    return "PERSON#" + personId;
  }

  /** When the rows of a day go by themselves: attribute {@code expiresAt}. */
  static long expiry(LocalDate date) {
    return ChinaTime.at(date.plusDays(1), LocalTime.MIDNIGHT).plus(KEPT).getEpochSecond();
  }
}
