package org.openhpf.appointments.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.DynamoAppointmentDays;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.Sweep.Step;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Closing and re-seating over the real adapters, as the function wires them. */
final class ClosingDesk {
  static final String OFFICER = "officer-1";

  final Hall hall;
  final ClosingRules rules;
  final DynamoClosures closures;
  final CloseDay closeDay;
  final ReopenDay reopenDay;
  final ReseatSweep sweep;
  final DynamoAppointmentDays days;
  final List<String> endedLines = new ArrayList<>();

  ClosingDesk(Hall hall) {
    this(hall, hall.parts);
  }

  /** With a client of its own. */
  ClosingDesk(Hall hall, DynamoDbClient client) {
    this(hall, hall.store().with(client).parts(hall.clock, hall.ids, hall.branches));
  }

  private ClosingDesk(Hall hall, DynamoParts parts) {
    this.hall = hall;
    rules = new ClosingRules(hall.clock);
    closures = new DynamoClosures(parts);
    closeDay = new CloseDay(hall.branches, hall.branches, rules, closures);
    reopenDay = new ReopenDay(closeDay, closures, new DynamoReopenings(parts), rules);
    days = new DynamoAppointmentDays(parts);
    sweep =
        new ReseatSweep(
            closures,
            new DynamoSeats(parts),
            closeDay,
            reopenDay,
            (branch, date) -> endedLines.add(branch + " " + date) && endedLines.size() < 3 ? 1 : 0,
            new OtherSlots(hall.branches, hall.branches, hall.rules, rules),
            rules);
  }

  ClosingOutcome close(String branchId, LocalDate date) {
    return close(branchId, date, Optional.empty());
  }

  ReopenDay.Outcome reopen(String branchId, LocalDate date) {
    return reopenDay.reopen(new ReopenDay.Wish(branchId, date, OFFICER, "officer-web"));
  }

  ClosingOutcome close(String branchId, LocalDate date, Optional<RequestKey> request) {
    return closeDay.close(
        new CloseDay.Wish(branchId, date, "台风红色预警", OFFICER, "officer-web"), request);
  }

  /** One run from the beginning, without a checkpoint: as if every earlier run had lost its own. */
  int run() {
    Optional<String> cursor = Optional.empty();
    int done = 0;
    while (true) {
      Step step = sweep.advance(cursor, new ReseatSweep.Input(Optional.empty()));
      done += step.done();
      if (step.finished()) {
        return done;
      }
      cursor = Optional.of(step.cursor());
    }
  }

  Closure closure(String branchId, LocalDate date) {
    return closures.find(branchId, date).orElseThrow();
  }
}
