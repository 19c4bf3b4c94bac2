package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.local.testing.StillClock;

/** The routes of booking over scripted appointments, without a network. */
abstract class RoutesOfBooking {
  static final String BOOK = "POST /v1/appointments";
  static final String SLOTS = "GET /v1/branches/{branchId}/slots";
  static final String LIST = "GET /v1/appointments";
  static final String ONE = "GET /v1/appointments/{appointmentId}";
  static final String RESTORE = "POST /v1/appointments/{appointmentId}/restore";
  static final String CANCEL = "DELETE /v1/appointments/{appointmentId}";

  static final Map<LocalTime, SeenSlots.Seen> SEEN =
      Map.of(
          LocalTime.of(9, 0), new SeenSlots.Seen(LocalTime.of(9, 30), 10, 7, false),
          LocalTime.of(9, 30), new SeenSlots.Seen(LocalTime.of(10, 0), 12, 0, false),
          LocalTime.of(10, 0), new SeenSlots.Seen(LocalTime.of(10, 30), 10, 4, true));

  final StillClock clock = StillClock.at(Hall.FRIDAY);
  final ScriptedAppointments appointments = new ScriptedAppointments();
  final BookingRules rules = new BookingRules(clock, new Random(1));
  final List<SlotId> freed = new ArrayList<>();
  final List<Route<?>> routes =
      new BookingRoutes(
              new CsvBranches(),
              new CsvBranches(),
              rules,
              appointments,
              (branch, date, category) -> SEEN,
              freed::add,
              new Ids(clock, new Random(1)))
          .all();

  Reply answer(String key, Record request, Call call) {
    return answer(route(key), request, call);
  }

  static <Q extends Record> Reply answer(Route<Q> route, Record request, Call call) {
    return route.handler().apply(route.request().cast(request), call);
  }

  Route<?> route(String key) {
    return routes.stream().filter(route -> route.key().equals(key)).findFirst().orElseThrow();
  }

  static Call caller(Set<Role> roles) {
    return new Call(
        Optional.of(new Caller(Samples.PERSON, roles, 3, "mini-program")),
        Optional.empty(),
        "test",
        Map.of(),
        "");
  }

  static Call caller(Role role, Optional<RequestKey> key) {
    return new Call(
        Optional.of(new Caller(Samples.PERSON, Set.of(role), 3, "mini-program")),
        key,
        "test",
        Map.of(),
        "");
  }

  static Call citizen(Optional<RequestKey> key) {
    return caller(Role.CITIZEN, key);
  }

  void assertProblem(Reply reply, Problem expected, String key) {
    var problem = (Problem) reply.body().orElseThrow();
    assertThat(problem.name()).isEqualTo(expected.name());
    assertThat(reply.status()).isEqualTo(expected.status());
    assertThat(route(key).problems()).extracting(Problem::name).contains(problem.name());
  }
}
