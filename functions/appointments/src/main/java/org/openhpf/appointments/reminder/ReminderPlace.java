package org.openhpf.appointments.reminder;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the reminders have come, as text {@code <from>|<to>|<stretch>|<cursor>}: in the round of
 * what falls due after {@code from} and up to {@code to}, in that stretch, behind that page.
 *
 * @param stretch by its name; empty between two rounds: all up to {@code to} is done
 */
record ReminderPlace(Instant from, Instant to, Optional<String> stretch, Optional<String> cursor) {

  static ReminderPlace done(Instant to) {
    return new ReminderPlace(to, to, Optional.empty(), Optional.empty());
  }

  static ReminderPlace of(String text) {
    String[] parts = text.split("\\|", -1);
    return new ReminderPlace(
        Instant.parse(parts[0]), Instant.parse(parts[1]), present(parts[2]), present(parts[3]));
  }

  ReminderPlace at(String otherStretch, Optional<String> otherCursor) {
    return new ReminderPlace(from, to, Optional.of(otherStretch), otherCursor);
  }

  private static Optional<String> present(String part) {
    return Optional.of(part).filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    return String.join("|", from.toString(), to.toString(), stretch.orElse(""), cursor.orElse(""));
  }
}
