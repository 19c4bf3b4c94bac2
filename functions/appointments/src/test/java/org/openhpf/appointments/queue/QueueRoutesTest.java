package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingProblems;
import org.openhpf.appointments.booking.DynamoSeenSlots;
import org.openhpf.appointments.hall.Hours;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.InvalidValue;

/** What the routes say of themselves, and what they answer. */
class QueueRoutesTest {
  private final Counter counter = Counter.inMemory().open();
  private final List<Route<?>> routes =
      new QueueRoutes(
              counter.hall.branches,
              counter.hall.branches,
              new CsvWindows(),
              counter.rules,
              counter.hall.appointments,
              new DynamoSeenSlots(counter.hall.parts.table()),
              counter.tickets,
              counter.hall.ids)
          .all();

  @Test
  void everyProblemIsDeclaredAndSpeaksChineseAndSaysWhatToDo() {
    List<Problem> declared = routes.stream().flatMap(route -> route.problems().stream()).toList();

    assertThat(declared).containsAll(ownProblems());
    assertThat(ownProblems()).extracting(Problem::name).doesNotHaveDuplicates();
    assertThat(ownProblems())
        .allSatisfy(
            problem -> {
              assertThat(problem.title()).matches("[\\p{IsHan}，]+");
              assertThat(problem.detail()).matches("[\\p{IsHan}，。；、]+。");
            });
  }

  @Test
  void onlySummaryAndScreenArePublicAndOnlyStaffHandleTickets() {
    for (Route<?> route : routes) {
      assertThat(route.access().isPublic())
          .isEqualTo(route.path().matches(".*/queue/(summary|display)"));
      if (route.path().matches(".*/(call-next|recall|finish|pass|return|check-ins|queue)")) {
        assertThat(route.access().roles()).containsExactly(Role.STAFF);
      }
    }
    Route<?> ticket = route("GET /v1/tickets/{ticketId}");
    assertThat(ticket.access().ownerOf()).hasValue("ticketId");
    assertThat(ticket.access().anyOwner()).containsExactly(Role.STAFF);
  }

  @Test
  void everyRefusalIsAProblemWithADetailOfItsOwn() {
    var hours = List.of(new Hours(LocalTime.of(8, 30), LocalTime.of(12, 0)));
    assertProblem(
        QueueProblems.refusal(new QueueOutcome.OutsideHours(hours)),
        QueueProblems.OUTSIDE_TICKET_HOURS,
        "今天的取号时间：08:30–12:00。");
    assertProblem(
        QueueProblems.refusal(new QueueOutcome.PassedTooOften(3)),
        QueueProblems.PASSED_TOO_OFTEN,
        "已过号 3 次，请重新取号。");
    Reply busy = QueueProblems.refusal(new QueueOutcome.WindowBusy("C001", "t1"));
    assertProblem(busy, QueueProblems.WINDOW_BUSY, "请先将 C001 办结或过号，再叫下一位。");
    assertThat(busy.headers()).containsEntry("location", "/v1/tickets/t1");
    Reply others =
        QueueProblems.refusal(new QueueOutcome.TicketOpen("C001", "tianhe", Optional.empty()));
    assertThat(others.headers()).isEmpty();
  }

  @Test
  void aCitizenTakesATicketForHimselfAlone() {
    Reply withNumber = take(caller("anna", Role.CITIZEN), Optional.of("440100198507210028"));
    assertThat(withNumber.body()).hasValue(Problems.ROLE_NOT_ALLOWED);

    Reply taken = take(caller("anna", Role.CITIZEN), Optional.empty());
    assertThat(taken.status()).isEqualTo(201);
    var view = (QueueViews.TicketView) taken.body().orElseThrow();
    assertThat(view.peopleAhead()).hasValue(0);
    assertThat(view.windows()).containsExactly(5, 6);
    assertThat(view.predicted()).hasValue(new QueueViews.WaitView(0, 0, 1));
    assertThat(get(view.ticketId(), caller("anna", Role.CITIZEN)).status()).isEqualTo(200);
    assertThat(get(view.ticketId(), caller("staff-1", Role.STAFF)).status()).isEqualTo(200);
    // The tag of an id is a filter and no proof: another owner's may pass it.
    assertThat(get(view.ticketId(), caller("bert", Role.CITIZEN)).body())
        .hasValue(QueueProblems.NO_SUCH_TICKET);
  }

  @Test
  void anIdNumberThatIsNoneIsRefusedByItsField() {
    for (String number :
        List.of("", "440100198507210029", "4401\u0000", "😀", "１２３", "9".repeat(20))) {
      assertThatExceptionOfType(InvalidValue.class)
          .isThrownBy(() -> take(caller("staff-1", Role.STAFF), Optional.of(number)))
          .satisfies(e -> assertThat(e.field()).isEqualTo("idNumber"))
          .satisfies(
              e -> assertThat(number.isEmpty() || !e.getMessage().contains(number)).isTrue());
    }
    assertThat(counter.line()).isEmpty();
  }

  @Test
  void aCheckInAtTheBranchIsByCodeOrByIdNumberAndNeverByBoth() {
    var code = Optional.of("482913654");
    var number = Optional.of("440100198507210028");
    assertThat(checkIn(code, Optional.empty()).body())
        .hasValue(BookingProblems.NO_SUCH_APPOINTMENT);
    assertThat(checkIn(Optional.empty(), number).body())
        .hasValue(QueueProblems.NO_APPOINTMENT_TODAY);
    assertOneIsWanted(code, number);
    assertOneIsWanted(Optional.empty(), Optional.empty());
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> checkIn(Optional.empty(), Optional.of("440100198507210029")))
        .satisfies(e -> assertThat(e.field()).isEqualTo("idNumber"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("4401"));
  }

  @Test
  void aCitizenFindsHisOwnTicketsOfTodayAndNobodyElses() {
    take(caller("gina", Role.CITIZEN), Optional.empty());
    take(caller("hans", Role.CITIZEN), Optional.empty());

    Reply own =
        answer("GET /v1/tickets", new QueueRequests.OwnTickets(), caller("gina", Role.CITIZEN));

    assertThat(((Page<?>) own.body().orElseThrow()).items())
        .singleElement()
        .isInstanceOfSatisfying(
            QueueViews.TicketView.class,
            view -> {
              assertThat(view.number()).isEqualTo("C001");
              assertThat(view.peopleAhead()).hasValue(0);
            });
    assertThat(route("GET /v1/tickets").access().roles()).containsExactly(Role.CITIZEN);
  }

  private void assertOneIsWanted(Optional<String> ticketCode, Optional<String> idNumber) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> checkIn(ticketCode, idNumber))
        .satisfies(e -> assertThat(e.field()).isEqualTo("ticketCode"));
  }

  private Reply checkIn(Optional<String> ticketCode, Optional<String> idNumber) {
    return answer(
        "POST /v1/branches/{branchId}/check-ins",
        new QueueRequests.CheckInAtBranch("tianhe", ticketCode, idNumber),
        caller("staff-1", Role.STAFF));
  }

  @Test
  void namesThatAreNoneFindNothing() {
    for (String name :
        List.of("", "#", "tianhe#2026-11-30", "../tianhe", "TIANHE", "\u202Etianhe", "天河")) {
      assertThat(summary(name).status()).isEqualTo(404);
      assertThat(counter.callNext.call(name, 1, Counter.STAFF, Optional.empty()))
          .isEqualTo(new QueueOutcome.NoSuchBranch());
    }
    assertThat(counter.call(-1)).isEqualTo(new QueueOutcome.NoSuchWindow());
    assertThat(counter.call(Integer.MAX_VALUE)).isEqualTo(new QueueOutcome.NoSuchWindow());
  }

  @Test
  void theSummaryCountsAndPredictsAndHoldsNothingPersonal() {
    counter.take("anna", "loan");
    counter.take("bert", "loan");
    counter.call(5);

    var view = (QueueViews.SummaryView) summary("tianhe").body().orElseThrow();

    assertThat(view.lines())
        .extracting(QueueViews.LineView::category, QueueViews.LineView::waiting)
        .contains(tuple("loan", 1))
        .contains(tuple("withdrawal", 0));
    assertThat(view.lines())
        .filteredOn(line -> line.category().equals("loan"))
        .allSatisfy(line -> assertThat(line.predicted().orElseThrow().minutes()).isPositive());
    assertThat(view.toString()).doesNotContain("anna", "bert");
  }

  @Test
  void theScreenShowsNumbersAndWindowsAndHoldsNothingPersonal() {
    counter.take("anna", "loan");
    for (String person : List.of("bert", "cleo", "dora", "emil", "fred", "gina", "hans")) {
      counter.hall.clock.advance(Duration.ofSeconds(30));
      counter.take(person, "loan");
    }
    counter.call(6);
    counter.hall.clock.advance(Duration.ofSeconds(30));
    counter.call(5);
    counter.callNext.recall("tianhe", 6, Counter.STAFF, Optional.empty());

    var view = (DisplayView) display("tianhe").body().orElseThrow();

    assertThat(view.calls())
        .extracting(
            DisplayView.CallView::number,
            DisplayView.CallView::window,
            DisplayView.CallView::recalls)
        .containsExactly(tuple("C002", 5, 0), tuple("C001", 6, 1));
    assertThat(view.calls().getFirst().calledAt()).isEqualTo(counter.hall.clock.instant());
    assertThat(view.next())
        .filteredOn(next -> next.category().equals("loan"))
        .singleElement()
        .satisfies(
            next -> {
              assertThat(next.numbers()).containsExactly("C003", "C004", "C005", "C006", "C007");
              assertThat(next.waiting()).isEqualTo(6);
            });
    String shown = Json.write(view);
    assertThat(shown).doesNotContain("anna", "icket", "erson");
    counter
        .queue()
        .waiting()
        .forEach(one -> assertThat(shown).doesNotContain(one.ticketId(), one.personId().get()));
    assertThat(display("atlantis").body()).hasValue(BookingProblems.NO_SUCH_BRANCH);
  }

  private Reply display(String branchId) {
    return answer(
        "GET /v1/branches/{branchId}/queue/display",
        new QueueRequests.OneBranch(branchId),
        caller("nobody", Role.CITIZEN));
  }

  private Reply take(Caller caller, Optional<String> idNumber) {
    return answer(
        "POST /v1/branches/{branchId}/tickets",
        new QueueRequests.TakeTicket("tianhe", "loan", Optional.empty(), idNumber),
        caller);
  }

  private Reply get(String ticketId, Caller caller) {
    return answer("GET /v1/tickets/{ticketId}", new QueueRequests.OneTicket(ticketId), caller);
  }

  private Reply summary(String branchId) {
    return answer(
        "GET /v1/branches/{branchId}/queue/summary",
        new QueueRequests.OneBranch(branchId),
        caller("nobody", Role.CITIZEN));
  }

  private <Q extends Record> Reply answer(String key, Q request, Caller caller) {
    @SuppressWarnings("unchecked")
    var route = (Route<Q>) route(key);
    var call = new Call(Optional.of(caller), Optional.empty(), "test", Map.of(), "");
    return route.handler().apply(request, call);
  }

  private Route<?> route(String key) {
    return routes.stream().filter(route -> route.key().equals(key)).findFirst().orElseThrow();
  }

  private static Caller caller(String personId, Role role) {
    return new Caller(personId, Set.of(role), 3, "h5");
  }

  private static void assertProblem(Reply reply, Problem expected, String detail) {
    var problem = (Problem) reply.body().orElseThrow();
    assertThat(problem.name()).isEqualTo(expected.name());
    assertThat(problem.detail()).isEqualTo(detail);
  }

  private static List<Problem> ownProblems() {
    return Arrays.stream(QueueProblems.class.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .map(
            field -> {
              try {
                return (Problem) field.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }
}
