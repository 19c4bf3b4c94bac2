package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.SlotFull;
import org.openhpf.appointments.booking.CancellationOutcome.Cancelled;
import org.openhpf.appointments.booking.CancellationOutcome.NoSuchAppointment;
import org.openhpf.appointments.booking.CancellationOutcome.TooLate;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.ChinaTime;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One request at a time, on the real adapter. */
class BookingTest {
  private final Hall hall = Hall.inMemory();

  @Test
  void aBookingIsPlaceLockAppointmentAuditAndNotificationInOne() {
    Appointment booked = booked("anna", "tianhe", "loan");

    assertThat(hall.taken("tianhe", "loan")).isEqualTo(1);
    assertThat(hall.appointments.find("anna", booked.appointmentId())).hasValue(booked);
    assertThat(hall.rowsOf("PERSON"))
        .extracting(row -> row.get("sk").s())
        .containsExactlyInAnyOrder("APPOINTMENT#" + booked.appointmentId(), "OPEN#loan");
    assertThat(hall.auditRows())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.get("pk").s()).isEqualTo("appointment/" + booked.appointmentId());
              assertThat(record.get("action").s()).isEqualTo("booked");
              assertThat(record.get("actor").s()).isEqualTo("anna");
              assertThat(record.get("channel").s()).isEqualTo("mini-program");
            });
    assertThat(hall.rowsOf("OUTBOX"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("queue").s()).isEqualTo(Notices.QUEUE);
              assertThat(row.get("body").s()).contains(booked.appointmentId());
              assertThat(row).containsKey("unsent");
            });
  }

  @Test
  void aRefusedBookingLeavesNothingBehind() {
    for (int i = 0; i < 10; i++) {
      booked("person" + i, "tianhe", "loan");
    }
    assertThat(nothingChanges(() -> hall.book("eleventh", "tianhe", "loan")))
        .isEqualTo(new SlotFull(0));

    Appointment first = booked("person0", "tianhe", "withdrawal");
    assertThat(nothingChanges(() -> hall.book("person0", "haizhu", "withdrawal")))
        .isEqualTo(new AlreadyBooked(0, Optional.of(first.appointmentId())));
    assertThat(hall.taken("haizhu", "withdrawal")).isZero();
  }

  @Test
  void anotherCategoryIsAnotherAppointment() {
    booked("anna", "tianhe", "loan");

    assertThat(hall.book("anna", "tianhe", "withdrawal")).isInstanceOf(Booked.class);
  }

  @Test
  void cancellingHoldsThePlaceAndFreesThePerson() {
    Appointment booked = booked("anna", "tianhe", "loan");

    assertThat(hall.cancel(booked)).isInstanceOf(Cancelled.class);

    assertThat(hall.taken("tianhe", "loan")).isEqualTo(1);
    assertThat(hall.rowsOf("HELD"))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.get("slot").s()).isEqualTo(booked.slot().toString());
              assertThat(held.get("shardNumber").n()).isEqualTo("" + booked.shard());
              assertThat(Instant.parse(held.get("dueAt").s()))
                  .isBetween(
                      hall.clock.instant().plus(Duration.ofMinutes(1)),
                      hall.clock.instant().plus(Duration.ofMinutes(10)));
            });
    String held = hall.rowsOf("HELD").getFirst().get("sk").s();
    String heldId = held.substring(held.indexOf('#') + 1);
    assertThat(hall.appointments.find("anna", booked.appointmentId()))
        .hasValue(booked.cancelled(hall.clock.instant()).leaving(heldId));
    assertThat(hall.auditRows())
        .extracting(row -> row.get("action").s())
        .containsExactlyInAnyOrder("booked", "cancelled");
    assertThat(hall.rowsOf("OUTBOX")).hasSize(2);
    assertThat(hall.book("anna", "haizhu", "loan")).isInstanceOf(Booked.class);
  }

  @Test
  void cancellingOnceMoreChangesNothing() {
    Appointment booked = booked("anna", "tianhe", "loan");
    hall.cancel(booked);

    assertThat(nothingChanges(() -> hall.cancel(booked))).isInstanceOf(Cancelled.class);
    // Two at once: the second one's look came before the first one's write.
    assertThat(
            nothingChanges(
                () -> {
                  Appointment late = booked.cancelled(hall.clock.instant().plusSeconds(1));
                  return hall.appointments.cancel(late, hall.clock.instant(), 6, Hall.by("anna"));
                }))
        .isTrue();
  }

  /** The lock is the new appointment's by then. */
  @Test
  void cancellingAnOldOneOnceMoreKeepsTheNewOne() {
    Appointment old = booked("anna", "tianhe", "loan");
    hall.cancel(old);
    booked("anna", "haizhu", "loan");

    assertThat(nothingChanges(() -> hall.cancel(old))).isInstanceOf(Cancelled.class);
    assertThat(hall.book("anna", "tianhe", "loan")).isInstanceOf(AlreadyBooked.class);
  }

  @Test
  void afterTheDeadlineItIsTooLate() {
    Appointment booked = booked("anna", "tianhe", "loan");
    var deadline = ChinaTime.parse("2026-11-30T07:00:00+08:00");

    hall.clock.moveTo("2026-11-30T07:00:01+08:00");
    assertThat(nothingChanges(() -> hall.cancel(booked))).isEqualTo(new TooLate(deadline));

    hall.clock.moveTo("2026-11-30T07:00:00+08:00");
    assertThat(hall.cancel(booked)).isInstanceOf(Cancelled.class);
  }

  @Test
  void onceCancelledItStaysSoAfterTheDeadline() {
    Appointment booked = booked("anna", "tianhe", "loan");
    hall.cancel(booked);
    hall.clock.moveTo("2026-12-24T10:00:00+08:00");

    assertThat(hall.cancel(booked)).isInstanceOf(Cancelled.class);
  }

  /** DynamoDB deletes expired rows days late: the lock's own time counts. */
  @Test
  void anAppointmentThatIsOverKeepsNobodyFromBooking() {
    booked("anna", "tianhe", "loan");

    hall.clock.moveTo("2026-11-30T09:29:59+08:00");
    assertThat(bookOn("2026-12-01", "anna")).isInstanceOf(AlreadyBooked.class);
    hall.clock.moveTo("2026-11-30T09:30:00+08:00");
    assertThat(bookOn("2026-12-01", "anna")).isInstanceOf(Booked.class);
  }

  @Test
  void nobodyFindsOrCancelsAnothersAppointment() {
    Appointment annas = booked("anna", "tianhe", "loan");
    booked("bert", "tianhe", "loan");

    assertThat(hall.appointments.find("bert", annas.appointmentId())).isEmpty();
    assertThat(hall.appointments.of("bert", 20, Optional.empty()).items())
        .extracting(Appointment::personId)
        .containsExactly("bert");
    assertThat(
            nothingChanges(
                () -> hall.cancel.cancel("bert", annas.appointmentId(), Hall.by("bert"))))
        .isEqualTo(new NoSuchAppointment());
  }

  @Test
  void listsNewestFirstPageByPage() {
    for (String category : List.of("contribution", "withdrawal", "loan", "transfer")) {
      booked("anna", "tianhe", category);
      hall.clock.advance(Duration.ofSeconds(1));
    }
    Page<Appointment> first = hall.appointments.of("anna", 2, Optional.empty());
    Page<Appointment> second = hall.appointments.of("anna", 2, first.nextCursor());

    assertThat(first.items())
        .extracting(a -> a.slot().category())
        .containsExactly("transfer", "loan");
    assertThat(second.items())
        .extracting(a -> a.slot().category())
        .containsExactly("withdrawal", "contribution");
    assertThat(first.nextCursor()).isPresent();
    assertThat(second.nextCursor()).as("a full page that is the last").isEmpty();
    assertThat(hall.appointments.of("anna", 3, Optional.empty()).items()).hasSize(3);
  }

  @Test
  void theTicketCodeIsSealedAtRestAndFoundByStaff() {
    Appointment booked =
        ((Booked)
                hall.book.book(Hall.wish("anna", "tianhe", "loan"), Hall.key("anna", "k1", "body")))
            .appointment();

    assertThat(hall.rows().toString() + hall.auditRows())
        .contains("ticketCodeIndex")
        .doesNotContain(booked.ticketCode());
    assertThat(hall.beside(2).appointments.withTicketCode(booked.ticketCode()).items())
        .containsExactly(booked);
    assertThat(hall.appointments.withTicketCode("000000000").items()).isEmpty();
  }

  /** Stored before a cancelled one said when, and by code that knew more than ours. */
  @Test
  void olderAndNewerRowsAreRead() {
    Appointment booked = booked("anna", "tianhe", "loan");
    var key = DynamoKeys.appointment("anna", booked.appointmentId());
    hall.store()
        .dynamoDb()
        .updateItem(
            update ->
                update
                    .tableName(hall.parts.table().name())
                    .key(key)
                    .updateExpression("SET elders = :some REMOVE cancelledAt")
                    .expressionAttributeValues(Map.of(":some", AttributeValue.fromN("1"))));

    assertThat(hall.appointments.find("anna", booked.appointmentId())).hasValue(booked);
    assertThat(hall.cancel(booked)).isInstanceOf(Cancelled.class);
  }

  private Appointment booked(String personId, String branchId, String category) {
    return ((Booked) hall.book(personId, branchId, category)).appointment();
  }

  private BookingOutcome bookOn(String day, String personId) {
    return hall.book.book(
        Hall.wish(personId, "tianhe", "loan", LocalDate.parse(day), Hall.NINE), Optional.empty());
  }

  private <T> T nothingChanges(Supplier<T> attempt) {
    Set<Object> before = everything();
    T outcome = attempt.get();
    assertThat(everything()).isEqualTo(before);
    return outcome;
  }

  private Set<Object> everything() {
    var rows = new HashSet<Object>(hall.rows());
    rows.addAll(hall.auditRows());
    return rows;
  }
}
