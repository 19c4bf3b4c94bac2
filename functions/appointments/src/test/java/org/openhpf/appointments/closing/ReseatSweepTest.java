package org.openhpf.appointments.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.Attendee;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.Counters;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.booking.Reseating;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ResidentIdNumber;

/** Where the people of a closed day go. */
class ReseatSweepTest {
  private static final LocalDate TUESDAY = Hall.MONDAY.plusDays(1);
  private static final Attendee MOTHER =
      new Attendee("陈示例", new ResidentIdNumber("440100195803120015"));

  private final Hall hall = Hall.inMemory();
  private final ClosingDesk desk = new ClosingDesk(hall);

  @Test
  void byTheirWishTheyGoToTheNextDayAtTheSameTime() {
    Appointment annas = book("anna", Reseating.SAME_BRANCH_LATER, Reseating.NEAREST_BRANCH);
    closeAndReseat();

    Appointment now = now(annas);
    assertThat(now.slot()).isEqualTo(new SlotId("tianhe", TUESDAY, "loan", Hall.NINE));
    assertThat(now.ticketCode()).isEqualTo(annas.ticketCode());
    assertThat(now.status()).isEqualTo(AppointmentStatus.BOOKED);
    assertThat(desk.closure("tianhe", Hall.MONDAY).sameBranch()).isEqualTo(1);
    assertThat(messages("appointment-reseated")).isEqualTo(1);
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("reseated"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("actor").s()).isEqualTo("appointments-reseat"));
    assertThat(hall.book("anna", "haizhu", "loan")).isInstanceOf(AlreadyBooked.class);
    Counters.assertExact(hall);
  }

  /** A person must look at it: until then the closure is not done with. */
  @Test
  void oneThatCannotBeReadKeepsTheOthersFromNothing() {
    Appointment annas = book("anna", Reseating.SAME_BRANCH_LATER);
    Appointment berts = book("bert", Reseating.SAME_BRANCH_LATER);
    hall.damage(annas);
    closeAndReseat();

    assertThat(now(berts).date()).isEqualTo(TUESDAY);
    assertThat(desk.closure("tianhe", Hall.MONDAY).status()).isEqualTo(ClosureStatus.RESEATING);
  }

  @Test
  void byTheirWishTheyGoToTheNearestBranchOnTheDay() {
    Appointment annas = book("anna", Reseating.NEAREST_BRANCH);
    closeAndReseat();

    assertThat(now(annas).slot()).isEqualTo(new SlotId("haizhu", Hall.MONDAY, "loan", Hall.NINE));
    assertThat(desk.closure("tianhe", Hall.MONDAY).nearestBranch()).isEqualTo(1);
    Counters.assertExact(hall);
  }

  @Test
  void whereTheSlotIsFullTheyGetTheNearestTime() {
    fill(new SlotId("tianhe", TUESDAY, "loan", Hall.NINE));
    Appointment annas = book("anna", Reseating.SAME_BRANCH_LATER);
    closeAndReseat();

    assertThat(now(annas).slot())
        .isEqualTo(new SlotId("tianhe", TUESDAY, "loan", LocalTime.of(8, 30)));
  }

  @Test
  void whoWishesNothingIsCancelledAndFreeToBookAgain() {
    Appointment annas = book("anna");
    closeAndReseat();

    assertThat(now(annas).status()).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(desk.closure("tianhe", Hall.MONDAY).cancelled()).isEqualTo(1);
    assertThat(messages("appointment-closed")).isEqualTo(1);
    assertThat(hall.book("anna", "haizhu", "loan")).isInstanceOf(Booked.class);
    Counters.assertExact(hall);
  }

  @Test
  void aHouseholdStaysTogetherWhereItCan() {
    for (int i = 0; i < 9; i++) {
      hall.book.book(
          Hall.wish("early" + i, new SlotId("tianhe", TUESDAY, "loan", Hall.NINE)),
          Optional.empty());
    }
    List<Appointment> booked = household("anna", Reseating.SAME_BRANCH_LATER);
    closeAndReseat();

    assertThat(booked)
        .extracting(one -> now(one).slot())
        .containsOnly(new SlotId("tianhe", TUESDAY, "loan", LocalTime.of(8, 30)));
    assertThat(desk.closure("tianhe", Hall.MONDAY).sameBranch()).isEqualTo(2);
    assertThat(messages("appointment-reseated")).isEqualTo(1);
    Counters.assertExact(hall);
  }

  @Test
  void aHouseholdThatFindsNoRoomTogetherIsSeatedSingly() {
    hall.branches
        .slots("tianhe", "loan", TUESDAY)
        .forEach(slot -> fill(new SlotId("tianhe", TUESDAY, "loan", slot.startTime()), 9));
    List<Appointment> booked = household("anna", Reseating.SAME_BRANCH_LATER);
    closeAndReseat();

    assertThat(booked)
        .extracting(one -> now(one).slot().startTime())
        .containsExactlyInAnyOrder(Hall.NINE, LocalTime.of(8, 30));
    Counters.assertExact(hall);
  }

  /** A typhoon in the morning: whoever is there by nine needs time to read of it. */
  @Test
  void todayNobodyIsSentWhereHeCannotBeInTime() {
    Appointment annas = book("anna", Reseating.NEAREST_BRANCH);
    hall.clock.moveTo("2026-11-30T08:10:00+08:00");
    closeAndReseat();

    assertThat(now(annas).slot())
        .isEqualTo(new SlotId("haizhu", Hall.MONDAY, "loan", LocalTime.of(10, 30)));
  }

  /** His time was over, so his lock no longer kept him from booking. */
  @Test
  void whoHasBookedAnewMeanwhileKeepsTheNewOneAlone() {
    Appointment old = book("anna", Reseating.SAME_BRANCH_LATER);
    hall.clock.moveTo("2026-11-30T10:00:00+08:00");
    var anew = new SlotId("haizhu", TUESDAY, "loan", Hall.NINE);
    var booked = (Booked) hall.book.book(Hall.wish("anna", anew), Optional.empty());
    closeAndReseat();

    assertThat(now(old).status()).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(now(booked.appointment())).isEqualTo(booked.appointment());
    assertThat(hall.book("anna", "tianhe", "loan")).isNotInstanceOf(Booked.class);
    Counters.assertExact(hall);
  }

  @Test
  void itIsDoneOnceTheIndexMustKnowOfEverybody() {
    book("anna", Reseating.SAME_BRANCH_LATER);
    desk.close("tianhe", Hall.MONDAY);
    assertThat(desk.run()).as("anna, and two who waited").isEqualTo(3);
    assertThat(desk.run()).isZero();
    assertThat(desk.closure("tianhe", Hall.MONDAY).status()).isEqualTo(ClosureStatus.RESEATING);

    hall.clock.advance(Duration.ofMinutes(1));
    desk.run();

    assertThat(desk.closure("tianhe", Hall.MONDAY).status()).isEqualTo(ClosureStatus.DONE);
    assertThat(desk.closures.unfinished()).isEmpty();
    assertThat(desk.endedLines).containsOnly("tianhe 2026-11-30");
  }

  /** All the city closes: nobody is sent to a branch that closes too. */
  @Test
  void whereTheNearestIsClosedTooTheyGoOn() {
    Appointment annas = book("anna", Reseating.NEAREST_BRANCH, Reseating.SAME_BRANCH_LATER);
    hall.branches.all(Hall.MONDAY).forEach(branch -> desk.close(branch.branchId(), Hall.MONDAY));
    desk.run();

    assertThat(now(annas).slot()).isEqualTo(new SlotId("tianhe", TUESDAY, "loan", Hall.NINE));
  }

  private void closeAndReseat() {
    desk.close("tianhe", Hall.MONDAY);
    desk.run();
  }

  private Appointment book(String personId, Reseating... wishes) {
    return ((Booked)
            hall.book.book(
                new BookAppointment.Wish(
                    personId,
                    new SlotId("tianhe", Hall.MONDAY, "loan", Hall.NINE),
                    List.of(Optional.empty()),
                    List.of(wishes),
                    Set.of(),
                    Hall.by(personId)),
                Optional.empty()))
        .appointment();
  }

  private List<Appointment> household(String personId, Reseating... wishes) {
    return ((Booked)
            hall.book.book(
                new BookAppointment.Wish(
                    personId,
                    new SlotId("tianhe", Hall.MONDAY, "loan", Hall.NINE),
                    List.of(Optional.empty(), Optional.of(MOTHER)),
                    List.of(wishes),
                    Set.of(),
                    Hall.by(personId)),
                Optional.empty()))
        .appointments();
  }

  private void fill(SlotId slot) {
    for (int i = 0; i < 10; i++) {
      assertThat(hall.book.book(Hall.wish("early" + i, slot), Optional.empty()))
          .isInstanceOf(Booked.class);
    }
  }

  private void fill(SlotId slot, int places) {
    for (int i = 0; i < places; i++) {
      assertThat(hall.book.book(Hall.wish("early" + i + slot.startTime(), slot), Optional.empty()))
          .isInstanceOf(Booked.class);
    }
  }

  private Appointment now(Appointment a) {
    return hall.appointments.find(a.personId(), a.appointmentId()).orElseThrow();
  }

  private long messages(String template) {
    return hall.rowsOf("OUTBOX").stream()
        .filter(row -> row.get("body").s().contains(template))
        .count();
  }
}
