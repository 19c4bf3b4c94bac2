package org.openhpf.appointments.queue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.openhpf.appointments.queue.HallView.Expected;
import org.openhpf.appointments.queue.HallView.OpenWindow;
import org.openhpf.appointments.queue.HallView.Service;
import org.openhpf.appointments.queue.SimulatedTicket.Kind;

/**
 * A way to guess a wait from what an online service sees; errors are learnt the same way for all.
 */
@FunctionalInterface
interface WaitGuess {
  WaitRules RULES = new WaitRules(LocalDate.of(2026, 1, 5));

  /** Ours. */
  WaitGuess PLAYED_OUT =
      (day, ticket, times) ->
          PlayedQueue.seconds(ticket.category, view(day, ticket, true), times, RULES);

  WaitGuess PLAYED_OUT_AS_IF_NOBODY_WERE_EXPECTED =
      (day, ticket, times) ->
          PlayedQueue.seconds(ticket.category, view(day, ticket, false), times, RULES);

  /** People before the ticket whom its windows also serve × mean of all services ÷ windows. */
  WaitGuess NAIVE =
      (day, ticket, times) -> {
        List<OpenWindow> windows =
            view(day, ticket, false).windows().stream()
                .filter(window -> window.categories().contains(ticket.category))
                .toList();
        if (windows.isEmpty()) {
          return OptionalLong.empty();
        }
        long people =
            day.ahead(ticket.kind).stream()
                .filter(
                    person ->
                        windows.stream()
                            .anyMatch(window -> window.categories().contains(person.category)))
                .count();
        double mean =
            times.values().stream().mapToLong(ServiceTimes::meanMillis).average().orElseThrow();
        boolean free = windows.stream().anyMatch(window -> window.serving().isEmpty());
        return OptionalLong.of(
            Math.round((people + (free ? 0 : 1)) * mean / 1000 / windows.size()));
      };

  /** Open time; empty if no window serves the category. */
  OptionalLong seconds(
      SimulatedDay day, SimulatedTicket ticket, Map<String, ServiceTimes> serviceTimes);

  private static HallView view(SimulatedDay day, SimulatedTicket ticket, boolean expecting) {
    boolean open = SimulatedDay.isOpen(day.now());
    return new HallView(
        day.windows().stream()
            .filter(window -> !open || window.state != SimulatedWindow.State.AWAY)
            .map(window -> view(window, day.now(), open))
            .toList(),
        day.ahead(ticket.kind).stream().map(person -> person.category).toList(),
        expecting && ticket.kind != Kind.APPOINTMENT ? expected(day) : List.of());
  }

  private static OpenWindow view(SimulatedWindow window, double now, boolean open) {
    return new OpenWindow(
        window.categories,
        window
            .serving
            .filter(person -> open)
            .map(person -> new Service(person.category, minutes(now - window.servingSince))));
  }

  private static List<Expected> expected(SimulatedDay day) {
    return day.expected().stream()
        .map(
            booked ->
                new Expected(
                    booked.category, minutes(SimulatedDay.openMinutes(day.now(), booked.slot))))
        .toList();
  }

  static Duration minutes(double minutes) {
    return Duration.ofMillis(Math.round(minutes * 60_000));
  }
}
