package org.openhpf.appointments.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.kernel.Csv;

/** What ticket numbers begin with, by ticket-prefixes.csv; {@code AP} is for appointments. */
public final class TicketPrefixes {
  private static final String APPOINTMENTS = "AP";

  private final Map<String, String> byCategory =
      Csv.read(
              TicketPrefixes.class,
              "ticket-prefixes.csv",
              List.of("category", "prefix", "source", "confidence"),
              row -> Map.entry(row.get(0), row.get(1)))
          .stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  public TicketPrefixes() {
    var taken = new HashSet<>(List.of(APPOINTMENTS));
    if (!byCategory.values().stream().allMatch(taken::add)) {
      throw new IllegalStateException("two lines of tickets would have one prefix");
    }
  }

  /** Each has a counter of its own. */
  public String of(String category, TicketKind kind) {
    return kind == TicketKind.APPOINTMENT
        ? APPOINTMENTS
        : Optional.ofNullable(byCategory.get(category))
            .orElseThrow(() -> new IllegalStateException("no ticket prefix for " + category));
  }
}
