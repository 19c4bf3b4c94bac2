package org.openhpf.appointments.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the prediction has learnt at a branch.
 *
 * @param version how often it learnt: what learning is conditional on, so that no ticket counts
 *     twice
 * @param serviceTimes by category
 * @param ofAppointments errors of the waits of tickets by appointment
 * @param ofWalkIns of all others
 */
public record Experience(
    long version,
    Map<String, ServiceTimes> serviceTimes,
    Optional<WaitErrors> ofAppointments,
    Optional<WaitErrors> ofWalkIns) {
  public static final Experience NONE =
      new Experience(0, Map.of(), Optional.empty(), Optional.empty());

  public Experience {
    serviceTimes = Map.copyOf(serviceTimes);
  }

  WaitErrors errors(TicketKind kind, WaitRules rules) {
    return (kind == TicketKind.APPOINTMENT ? ofAppointments : ofWalkIns)
        .orElseGet(rules::firstErrors);
  }

  /** With a service that has ended. */
  Experience with(String category, ServiceTimes times) {
    var all = new HashMap<>(serviceTimes);
    all.put(category, times);
    return new Experience(version + 1, all, ofAppointments, ofWalkIns);
  }

  /** With a wait that has ended. */
  Experience with(TicketKind kind, WaitErrors errors) {
    boolean appointment = kind == TicketKind.APPOINTMENT;
    return new Experience(
        version + 1,
        serviceTimes,
        appointment ? Optional.of(errors) : ofAppointments,
        appointment ? ofWalkIns : Optional.of(errors));
  }
}
