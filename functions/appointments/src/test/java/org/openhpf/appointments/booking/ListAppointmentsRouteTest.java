package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;

/** Who may list which appointments, and how they are found by a ticket code. */
class ListAppointmentsRouteTest extends RoutesOfBooking {
  @Test
  void onlyStaffLookUpTicketCodes() {
    appointments.found = Optional.of(Samples.appointment());
    var byCode = byCode(Optional.empty(), Optional.empty());

    assertThat(answer(LIST, byCode, staff()).status()).isEqualTo(200);
    for (var asked : List.of(byCode, atBranch("haizhu"), mixed(20, Optional.empty()))) {
      Reply refused = answer(LIST, asked, citizen(Optional.empty()));
      assertThat(refused.body()).hasValue(Problems.ROLE_NOT_ALLOWED);
    }
  }

  /** An old appointment whose code comes up again is not the one the person at the hall has. */
  @Test
  void aTicketCodeStandsForAppointmentsOfTodayAndLaterUnlessADayIsNamed() {
    appointments.found = Optional.of(Samples.appointment());
    String day = "2026-11-26";

    assertThat(found(Optional.empty(), Optional.empty())).isEqualTo(1);
    assertThat(found(Optional.of("haizhu"), Optional.of(day))).isEqualTo(1);
    assertThat(found(Optional.of("tianhe"), Optional.empty())).isZero();
    assertThat(found(Optional.empty(), Optional.of("2026-11-27"))).isZero();
    clock.moveTo("2026-11-26T20:00:00+08:00");
    assertThat(found(Optional.empty(), Optional.empty())).isEqualTo(1);
    clock.moveTo("2026-11-27T08:00:00+08:00");
    assertThat(found(Optional.empty(), Optional.empty())).isZero();
    assertThat(found(Optional.empty(), Optional.of(day))).isEqualTo(1);
  }

  @Test
  void whoHasTwoRolesUsesOneAtATime() {
    Call both = caller(Set.of(Role.CITIZEN, Role.STAFF));
    String cursor = new Ids(clock, new Random(2)).nextOwnedBy(Samples.PERSON);
    appointments.found = Optional.of(Samples.appointment());

    for (Call call : List.of(both, staff())) {
      assertProblem(
          answer(LIST, mixed(20, Optional.empty()), call), BookingProblems.ROLES_MIXED, LIST);
      assertProblem(
          answer(LIST, mixed(20, Optional.of(cursor)), call), BookingProblems.ROLES_MIXED, LIST);
    }
    assertThat(answer(LIST, byCode(Optional.empty(), Optional.empty()), both).status())
        .isEqualTo(200);
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> answer(LIST, atBranch("haizhu"), staff()))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("ticketCode"));
  }

  private int found(Optional<String> branchId, Optional<String> day) {
    Reply reply = answer(LIST, byCode(branchId, day.map(LocalDate::parse)), staff());
    return ((Page<?>) reply.body().orElseThrow()).items().size();
  }

  private static Requests.ListAppointments byCode(
      Optional<String> branchId, Optional<LocalDate> day) {
    return new Requests.ListAppointments(
        Optional.empty(), Optional.empty(), Optional.of(Samples.TICKET_CODE), branchId, day);
  }

  private static Requests.ListAppointments mixed(int limit, Optional<String> cursor) {
    return new Requests.ListAppointments(
        Optional.of(limit),
        cursor,
        Optional.of(Samples.TICKET_CODE),
        Optional.empty(),
        Optional.empty());
  }

  private static Requests.ListAppointments atBranch(String branchId) {
    return new Requests.ListAppointments(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(branchId),
        Optional.empty());
  }

  private static Call staff() {
    return caller(Role.STAFF, Optional.empty());
  }

  @Test
  void aCursorIsOnesOwn() {
    String anothers = new Ids(clock, new Random(2)).nextOwnedBy("another");
    var list =
        new Requests.ListAppointments(
            Optional.empty(),
            Optional.of(anothers),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> answer(LIST, list, citizen(Optional.empty())))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("cursor"));
  }
}
