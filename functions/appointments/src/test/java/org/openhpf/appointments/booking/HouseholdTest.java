package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.SlotFull;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ResidentIdNumber;

/** Several people in one slot, all or none. */
class HouseholdTest {
  private static final Attendee MOTHER =
      new Attendee("陈示例", new ResidentIdNumber("440100195803120015"));
  private static final Attendee BROTHER =
      new Attendee("林示例", new ResidentIdNumber("440100198507210028"));
  private static final SlotId SLOT = new SlotId("tianhe", Hall.MONDAY, "loan", Hall.NINE);

  private final Hall hall = Hall.inMemory();

  @Test
  void allOfThemGetPlacesOfOneSlot() {
    List<Appointment> booked = booked("anna", MOTHER, BROTHER);

    assertThat(booked).hasSize(3);
    assertThat(booked.getFirst().attendee()).isEmpty();
    assertThat(booked.get(1).attendee()).hasValue(MOTHER);
    assertThat(booked).extracting(Appointment::householdId).doesNotContain(Optional.empty());
    assertThat(booked)
        .extracting(Appointment::householdId)
        .containsOnly(booked.get(1).householdId());
    assertThat(booked).extracting(Appointment::ticketCode).doesNotHaveDuplicates();
    assertThat(hall.taken("tianhe", "loan")).isEqualTo(3);
    assertThat(hall.appointments.of("anna", 10, Optional.empty()).items())
        .containsExactlyInAnyOrderElementsOf(booked);
    assertThat(hall.auditRows()).hasSize(3);
    assertThat(hall.rowsOf("OUTBOX")).hasSize(1);
  }

  @Test
  void whereOnlySomeFitNobodyIsBooked() {
    for (int i = 0; i < 8; i++) {
      hall.book("person" + i, "tianhe", "loan");
    }
    int rows = hall.rows().size();

    assertThat(book("anna", MOTHER, BROTHER)).isEqualTo(new SlotFull(2));
    assertThat(hall.rows()).hasSize(rows);
    assertThat(booked("anna", MOTHER)).hasSize(2);
    assertThat(hall.book("late", "tianhe", "loan")).isEqualTo(new SlotFull(0));
  }

  @Test
  void aMemberWhoHasAnAppointmentKeepsAllFromBooking() {
    booked("anna", MOTHER);

    assertThat(book("bert", BROTHER, MOTHER)).isEqualTo(new AlreadyBooked(2, Optional.empty()));
    assertThat(hall.book("bert", "tianhe", "loan")).as("himself").isInstanceOf(Booked.class);
  }

  @Test
  void eachOfThemIsCancelledByItself() {
    List<Appointment> booked = booked("anna", MOTHER);
    hall.cancel(booked.get(1));

    assertThat(book("bert", MOTHER)).isInstanceOf(Booked.class);
    assertThat(hall.book("anna", "tianhe", "loan")).isInstanceOf(AlreadyBooked.class);
  }

  @Test
  void namesAndIdNumbersAreSealed() {
    booked("anna", MOTHER);

    assertThat(hall.rows().toString() + hall.auditRows())
        .doesNotContain(MOTHER.name())
        .doesNotContain(MOTHER.idNumber().value());
  }

  /** As many at once as there are places, in twos: no half household, no place left over. */
  @Test
  void atOnceTheyNeverGetHalf() {
    List<BookingOutcome> outcomes =
        AtOnce.run(
            8, i -> hall.book.book(Hall.wish("person" + i, SLOT, member(i)), Optional.empty()));

    assertThat(outcomes).filteredOn(Booked.class::isInstance).hasSize(5);
    assertThat(outcomes).filteredOn(SlotFull.class::isInstance).hasSize(3);
    assertThat(hall.taken("tianhe", "loan")).isEqualTo(10);
  }

  private static Attendee member(int i) {
    String first = "4401001990010100" + i;
    return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X").stream()
        .map(check -> first + check)
        .filter(
            number -> {
              try {
                new ResidentIdNumber(number);
                return true;
              } catch (IllegalArgumentException e) {
                return false;
              }
            })
        .map(number -> new Attendee("示例", new ResidentIdNumber(number)))
        .findFirst()
        .orElseThrow();
  }

  private List<Appointment> booked(String personId, Attendee... family) {
    return ((Booked) book(personId, family)).appointments();
  }

  private BookingOutcome book(String personId, Attendee... family) {
    return hall.book.book(Hall.wish(personId, SLOT, family), Optional.empty());
  }
}
