package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;

/** Outcomes as replies. */
class BookingRoutesTest extends RoutesOfBooking {
  @Test
  void everyProblemIsDeclaredByARouteThatMayAnswerIt() {
    List<Problem> declared = routes.stream().flatMap(route -> route.problems().stream()).toList();

    assertThat(declared).containsAll(ownProblems());
    assertThat(ownProblems()).extracting(Problem::name).doesNotHaveDuplicates();
  }

  /** A citizen reads them: what is wrong, and what to do now. */
  @Test
  void everyProblemSpeaksChineseAndSaysWhatToDo() {
    assertThat(ownProblems())
        .allSatisfy(
            problem -> {
              assertThat(problem.title()).matches("[\\p{IsHan}，]+");
              assertThat(problem.detail()).matches("[\\p{IsHan}，。；、]+。");
              assertThat(problem.status()).isBetween(400, 499);
            });
  }

  @Test
  void nothingPersonalIsPublicAndBookingNeedsARealName() {
    assertThat(routes)
        .allSatisfy(
            route ->
                assertThat(route.access().isPublic())
                    .isEqualTo(!route.path().startsWith("/v1/appointments")));
    assertThat(route(BOOK).access().level()).isEqualTo(2);
    assertThat(route(BOOK).takesRequestKey()).isTrue();
    assertThat(route(ONE).access().ownerOf()).hasValue("appointmentId");
    assertThat(route(CANCEL).access().ownerOf()).hasValue("appointmentId");
  }

  @Test
  void aBookingIs201WithItsPlace() {
    Reply reply = book("tianhe", "loan", "2026-11-30", "09:00");

    Appointment booked = appointments.booked.getFirst();
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.headers())
        .containsEntry("location", "/v1/appointments/" + booked.appointmentId());
    assertThat(reply.body().orElseThrow()).isEqualTo(AppointmentView.of(booked, rules));
    assertThat(booked.endTime()).isEqualTo("09:30");
    assertThat(booked.ticketCode()).matches("[0-9]{9}");
    assertThat(Ids.isOwnedBy(booked.appointmentId(), Samples.PERSON)).isTrue();
  }

  /** One message each, so they go with one of the household's appointments. */
  @Test
  void whatIsGrantedAtBookingGoesWithTheFirstAppointment() {
    var family = List.of(new Requests.Member("林示例", "440100198507210028"));
    var request =
        new Requests.BookAppointment(
            "tianhe",
            "loan",
            LocalDate.parse("2026-11-30"),
            LocalTime.of(9, 0),
            Optional.of(family),
            Optional.empty(),
            Optional.empty(),
            Optional.of(List.of("appointment-booked", "appointment-reminder")));
    answer(BOOK, request, citizen(Optional.empty()));

    assertThat(appointments.booked)
        .extracting(Appointment::credits)
        .containsExactly(Set.of("appointment-booked", "appointment-reminder"), Set.of());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("shenzhen", "loan", "2026-11-30", "09:00", BookingProblems.NO_SUCH_BRANCH),
        Arguments.of("tianhe", "visa", "2026-11-30", "09:00", BookingProblems.NO_SUCH_CATEGORY),
        Arguments.of("tianhe", "loan", "2026-11-20", "09:00", BookingProblems.DAY_NOT_BOOKABLE),
        Arguments.of("tianhe", "loan", "2026-11-19", "09:00", BookingProblems.DAY_NOT_BOOKABLE),
        Arguments.of("tianhe", "loan", "2026-11-28", "09:00", BookingProblems.DAY_NOT_BOOKABLE),
        Arguments.of("tianhe", "loan", "2026-12-02", "09:00", BookingProblems.DAY_NOT_BOOKABLE),
        Arguments.of("tianhe", "loan", "2026-11-30", "09:10", BookingProblems.NO_SUCH_SLOT),
        Arguments.of("tianhe", "loan", "2026-11-30", "12:30", BookingProblems.NO_SUCH_SLOT));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatCannotBeBookedIsRefusedBeforeAnythingIsWritten(
      String branch, String category, String day, String start, Problem expected) {
    Reply reply = book(branch, category, day, start);

    assertProblem(reply, expected, BOOK);
    assertThat(appointments.booked).isEmpty();
  }

  @Test
  void theRefusalOfADayNamesTheDaysThatCanBeBooked() {
    Reply reply = book("tianhe", "loan", "2026-12-25", "09:00");

    assertThat(((Problem) reply.body().orElseThrow()).detail())
        .isEqualTo("可预约 2026-11-23 至 2026-12-01 之间的工作日，请在其中选择。");
  }

  @Test
  void whatTheAppointmentsRefuseIsAProblemEach() {
    appointments.next = new BookingOutcome.SlotFull(0);
    assertProblem(book("tianhe", "loan", "2026-11-30", "09:00"), BookingProblems.SLOT_FULL, BOOK);

    appointments.next = new BookingOutcome.RequestKeyReused();
    assertProblem(
        book("tianhe", "loan", "2026-11-30", "09:00"), Problems.IDEMPOTENCY_KEY_REUSED, BOOK);

    appointments.next = new BookingOutcome.AlreadyBooked(0, Optional.of(Samples.ID));
    Reply already = book("tianhe", "loan", "2026-11-30", "09:00");
    assertProblem(already, BookingProblems.ALREADY_BOOKED, BOOK);
    assertThat(already.headers()).containsEntry("location", "/v1/appointments/" + Samples.ID);

    appointments.next =
        new BookingOutcome.CancelledTooOften(ChinaTime.parse("2026-11-21T00:00:00+08:00"));
    Reply often = book("tianhe", "loan", "2026-11-30", "09:00");
    assertProblem(often, BookingProblems.CANCELLED_TOO_OFTEN, BOOK);
    assertThat(((Problem) often.body().orElseThrow()).detail())
        .contains("2026-11-21T00:00:00+08:00");
  }

  /** A repetition comes after the day has passed, and still is answered as the first time. */
  @Test
  void aRepetitionIsAnsweredBeforeTheRefusalOfItsDay() {
    appointments.before = Optional.of(new BookingOutcome.Booked(List.of(Samples.appointment())));
    var key = new RequestKey("scope", "key", "0".repeat(64));
    Reply reply =
        answer(BOOK, booking("haizhu", "loan", "2026-11-19", "14:30"), citizen(Optional.of(key)));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body().orElseThrow())
        .isEqualTo(AppointmentView.of(Samples.appointment(), rules));
  }

  @Test
  void slotsShowWhatIsOpenAsItWasSeenAMomentAgo() {
    Page<?> page = (Page<?>) slots("tianhe", "2026-11-30", "loan").body().orElseThrow();

    assertThat(page.items()).hasSize(14);
    assertThat(page.items().get(0))
        .isEqualTo(new Slot(LocalTime.of(8, 30), LocalTime.of(9, 0), 10, 0, 10, 5, false));
    assertThat(page.items().get(1))
        .isEqualTo(new Slot(LocalTime.of(9, 0), LocalTime.of(9, 30), 10, 3, 7, 5, false));
    assertThat(page.items().get(2))
        .as("opened with more places than are planned now")
        .isEqualTo(new Slot(LocalTime.of(9, 30), LocalTime.of(10, 0), 12, 12, 0, 6, false));
    assertThat(page.items().get(3))
        .isEqualTo(new Slot(LocalTime.of(10, 0), LocalTime.of(10, 30), 10, 6, 0, 5, true));
  }

  @Test
  void aDayThatCannotBeBookedHasNoSlots() {
    assertThat(((Page<?>) slots("tianhe", "2026-11-28", "loan").body().orElseThrow()).items())
        .isEmpty();
    assertProblem(slots("shenzhen", "2026-11-30", "loan"), BookingProblems.NO_SUCH_BRANCH, SLOTS);
    assertProblem(slots("tianhe", "2026-11-30", "visa"), BookingProblems.NO_SUCH_CATEGORY, SLOTS);
  }

  @Test
  void cancellingIs204UntilTheDeadline() {
    appointments.found = Optional.of(Samples.appointment());
    var one = new Requests.OneAppointment(Samples.ID);

    assertThat(answer(CANCEL, one, citizen(Optional.empty())).status()).isEqualTo(204);
    assertThat(appointments.cancelled)
        .containsExactly(Samples.appointment().cancelled(clock.instant()));

    clock.moveTo("2026-11-26T13:00:00+08:00");
    Reply late = answer(CANCEL, one, citizen(Optional.empty()));
    assertProblem(late, BookingProblems.TOO_LATE_TO_CANCEL, CANCEL);
    assertThat(((Problem) late.body().orElseThrow()).detail())
        .contains("2026-11-26T12:30:00+08:00");

    appointments.found = Optional.empty();
    assertProblem(
        answer(CANCEL, one, citizen(Optional.empty())),
        BookingProblems.NO_SUCH_APPOINTMENT,
        CANCEL);
    assertProblem(
        answer(ONE, one, citizen(Optional.empty())), BookingProblems.NO_SUCH_APPOINTMENT, ONE);
  }

  @Test
  void aCancellationTakenBackIs200AndSaysUntilWhenItMightHaveBeen() {
    var one = new Requests.OneAppointment(Samples.ID);
    Appointment cancelled = Samples.appointment().cancelled(clock.instant()).leaving("held");
    appointments.found = Optional.of(cancelled);

    Reply restored = answer(RESTORE, one, citizen(Optional.empty()));
    assertThat(restored.status()).isEqualTo(200);
    assertThat(restored.body().orElseThrow())
        .isEqualTo(AppointmentView.of(cancelled.restoredIn(cancelled.shard()), rules));
    assertThat(AppointmentView.of(cancelled, rules).restoreBefore())
        .hasValue(clock.instant().plus(Duration.ofMinutes(10)));

    appointments.next = new BookingOutcome.SlotFull(0);
    assertProblem(
        answer(RESTORE, one, citizen(Optional.empty())), BookingProblems.SLOT_FULL, RESTORE);
    clock.advance(Duration.ofMinutes(11));
    Reply late = answer(RESTORE, one, citizen(Optional.empty()));
    assertProblem(late, BookingProblems.TOO_LATE_TO_RESTORE, RESTORE);
    assertThat(((Problem) late.body().orElseThrow()).detail()).contains("10:10");
    for (AppointmentStatus status :
        List.of(AppointmentStatus.CHECKED_IN, AppointmentStatus.NO_SHOW)) {
      appointments.found = Optional.of(Samples.appointment().as(status));
      assertProblem(
          answer(RESTORE, one, citizen(Optional.empty())),
          BookingProblems.APPOINTMENT_NOT_OPEN,
          RESTORE);
    }
    assertThat(route(RESTORE).access().ownerOf()).hasValue("appointmentId");
    assertThat(route(RESTORE).access().level()).isEqualTo(2);
  }

  private Reply book(String branch, String category, String day, String start) {
    return answer(BOOK, booking(branch, category, day, start), citizen(Optional.empty()));
  }

  private static Requests.BookAppointment booking(
      String branch, String category, String day, String start) {
    return new Requests.BookAppointment(
        branch,
        category,
        LocalDate.parse(day),
        LocalTime.parse(start),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Reply slots(String branch, String day, String category) {
    return answer(
        SLOTS,
        new Requests.ListSlots(branch, LocalDate.parse(day), category),
        new Call(Optional.empty(), Optional.empty(), "test", Map.of(), ""));
  }

  private static List<Problem> ownProblems() {
    var problems = new ArrayList<Problem>();
    Arrays.stream(BookingProblems.class.getDeclaredFields())
        .filter(
            field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Problem.class)
        .forEach(
            field -> {
              try {
                problems.add((Problem) field.get(null));
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            });
    return problems;
  }
}
