package org.openhpf.appointments.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.openhpf.kernel.ChinaTime;

/**
 * What accounts have cancelled of a category on the last day on which they did, told from their
 * appointments alone.
 */
final class DayOfCancelling {
  private record Counted(LocalDate day, int count) {}

  private final int most;
  private final Map<String, Counted> counts = new HashMap<>();

  /**
   * @param most with so many an account can book no more of the category that day
   */
  DayOfCancelling(int most) {
    this.most = most;
  }

  void cancelled(String account, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ChinaTime.ZONE);
    counts.merge(
        account,
        new Counted(day, 1),
        (before, first) ->
            day.isAfter(before.day()) ? first : new Counted(before.day(), before.count() + 1));
  }

  boolean mayBook(String account, Instant at) {
    Counted counted = counts.get(account);
    return counted == null
        || counted.count() < most
        || LocalDate.ofInstant(at, ChinaTime.ZONE).isAfter(counted.day());
  }
}
