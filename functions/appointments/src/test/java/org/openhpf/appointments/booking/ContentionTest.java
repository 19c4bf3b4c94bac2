package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.SlotFull;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.kernel.RequestKey;

/** Many at once on the real adapter, through several environments as on Lambda. */
class ContentionTest {
  private static final int CAPACITY = 10;

  private final Hall hall = Hall.open(ContentionTest.class);
  private final List<Hall> environments = List.of(hall, hall.beside(2), hall.beside(3));

  @Test
  void ofManyOnOneSlotExactlyItsCapacityGetAPlace() {
    List<BookingOutcome> outcomes =
        AtOnce.run(60, i -> environment(i).book("person" + i, "tianhe", "loan"));

    assertThat(outcomes).filteredOn(Booked.class::isInstance).hasSize(CAPACITY);
    assertThat(outcomes).filteredOn(new SlotFull(0)::equals).hasSize(60 - CAPACITY);
    assertThat(hall.taken("tianhe", "loan")).isEqualTo(CAPACITY);
    assertThat(hall.auditRows()).hasSize(CAPACITY);
    assertThat(hall.rowsOf("OUTBOX")).hasSize(CAPACITY);
    assertThat(hall.rowsOf("PERSON")).hasSize(2 * CAPACITY);
  }

  /** What is given up is held: it makes no room, and none is lost. */
  @Test
  void bookingAndCancellingTogetherNeverPassTheCapacityAndCountRight() {
    int half = CAPACITY / 2;
    List<Appointment> first =
        AtOnce.run(half, i -> ((Booked) hall.book("early" + i, "tianhe", "loan")).appointment());
    var calls = new ArrayList<Callable<Object>>();
    for (int i = 0; i < 30; i++) {
      int n = i;
      calls.add(() -> environment(n).book("late" + n, "tianhe", "loan"));
      if (n < half) {
        calls.add(() -> environment(n + 1).cancel(first.get(n)));
      }
    }
    List<Object> outcomes = AtOnce.all(calls);

    assertThat(outcomes).filteredOn(Booked.class::isInstance).hasSize(CAPACITY - half);
    assertThat(outcomes).filteredOn(new SlotFull(0)::equals).hasSize(30 - (CAPACITY - half));
    assertThat(hall.taken("tianhe", "loan")).isEqualTo(CAPACITY);
    assertThat(hall.rowsOf("HELD")).hasSize(half);
    assertThat(hall.rowsOf("PERSON"))
        .filteredOn(row -> row.containsKey("appointmentStatus"))
        .filteredOn(row -> row.get("appointmentStatus").s().equals("BOOKED"))
        .hasSize(CAPACITY - half);
  }

  @Test
  void aPersonGetsOneAppointmentOfACategoryHoweverManyAreTried() {
    List<Branch> branches = hall.branches.all(Hall.MONDAY);
    List<BookingOutcome> outcomes =
        AtOnce.run(20, i -> environment(i).book("anna", branches.get(i % 11).branchId(), "loan"));

    List<BookingOutcome> booked = outcomes.stream().filter(Booked.class::isInstance).toList();
    assertThat(booked).hasSize(1);
    String id = ((Booked) booked.getFirst()).appointment().appointmentId();
    assertThat(outcomes).filteredOn(new AlreadyBooked(0, Optional.of(id))::equals).hasSize(19);
    assertThat(branches.stream().mapToInt(branch -> hall.taken(branch.branchId(), "loan")).sum())
        .isEqualTo(1);
  }

  @Test
  void oneRequestSentManyTimesAtOnceHasOneEffectAndOneReply() {
    RequestKey key = Hall.key("anna", "k1", "body").orElseThrow();
    List<BookingOutcome> outcomes =
        AtOnce.run(
            20,
            i -> environment(i).book.book(Hall.wish("anna", "tianhe", "loan"), Optional.of(key)));

    assertThat(outcomes).hasOnlyElementsOfType(Booked.class);
    assertThat(outcomes).containsOnly(outcomes.getFirst());
    assertThat(hall.taken("tianhe", "loan")).isEqualTo(1);
    assertThat(hall.auditRows()).hasSize(1);
    assertThat(hall.rowsOf("OUTBOX")).hasSize(1);
  }

  @Test
  void cancelledManyTimesAtOnceAPlaceIsGivenBackOnce() {
    hall.book("bert", "tianhe", "loan");
    Appointment annas = ((Booked) hall.book("anna", "tianhe", "loan")).appointment();

    AtOnce.run(20, i -> environment(i).cancel(annas));

    assertThat(hall.taken("tianhe", "loan")).isEqualTo(2);
    assertThat(hall.rowsOf("HELD")).hasSize(1);
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("cancelled"))
        .hasSize(1);
    assertThat(hall.rowsOf("OUTBOX")).hasSize(3);
  }

  private Hall environment(int i) {
    return environments.get(i % environments.size());
  }
}
