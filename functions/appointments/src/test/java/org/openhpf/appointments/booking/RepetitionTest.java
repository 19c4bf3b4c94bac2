package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.DayNotBookable;
import org.openhpf.appointments.booking.BookingOutcome.NoSuchSlot;
import org.openhpf.appointments.booking.BookingOutcome.RequestKeyReused;
import org.openhpf.kernel.RequestKey;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;

/** The same request again: one effect, the same reply. */
class RepetitionTest {
  private static final Optional<RequestKey> KEY = Hall.key("anna", "k1", "body");

  private final Hall hall = Hall.open(RepetitionTest.class);

  @Test
  void inTurnItGetsTheFirstReply() {
    BookingOutcome first = book(hall, KEY);

    assertThat(first).isInstanceOf(Booked.class);
    assertThat(book(hall, KEY)).isEqualTo(first);
    assertThat(book(hall.beside(2), KEY)).as("another environment").isEqualTo(first);
    assertEffectIsOnce();
  }

  @Test
  void afterALostReplyItGetsTheFirstReply() {
    hall.openSlot("tianhe", "loan");
    try (FaultProxy proxy = proxy(FaultPolicy.script(Fault.LOST_REPLY).on("TransactWriteItems"))) {
      BookingOutcome first = book(hall.beside(2, proxy.endpoint()), KEY);

      assertThat(first).isInstanceOf(Booked.class);
      assertThat(proxy.count("TransactWriteItems")).isEqualTo(2);
      assertThat(book(hall, KEY)).isEqualTo(first);
      assertEffectIsOnce();
    }
  }

  /** The client gave up and asks again, so does another environment; its own clock has moved. */
  @Test
  void afterTheDayHasPassedItStillGetsTheFirstReply() {
    LocalDate tomorrow = LocalDate.parse("2026-11-23");
    var wish = Hall.wish("anna", "tianhe", "loan", tomorrow, Hall.NINE);
    hall.clock.moveTo("2026-11-22T23:50:00+08:00");
    BookingOutcome first = hall.book.book(wish, KEY);
    hall.clock.moveTo("2026-11-23T12:00:00+08:00");

    assertThat(first).isInstanceOf(Booked.class);
    assertThat(hall.book.book(wish, KEY)).isEqualTo(first);
    assertThat(hall.book.book(wish, Hall.key("anna", "k2", "body")))
        .isInstanceOf(DayNotBookable.class);
    assertEffectIsOnce();
  }

  @Test
  void afterItWasCancelledItStillGetsTheFirstReply() {
    Booked first = (Booked) book(hall, KEY);
    hall.cancel(first.appointment());

    assertThat(book(hall, KEY)).isEqualTo(first);
    assertThat(hall.rowsOf("HELD")).hasSize(1);
  }

  @Test
  void withAnotherBodyItIsRefused() {
    book(hall, KEY);

    assertThat(book(hall, Hall.key("anna", "k1", "another"))).isEqualTo(new RequestKeyReused());
    var noSlot = Hall.wish("anna", "tianhe", "loan", Hall.MONDAY, Hall.NINE.plusMinutes(1));
    assertThat(hall.book.book(noSlot, Hall.key("anna", "k1", "another")))
        .as("though it would be refused anyway")
        .isEqualTo(new RequestKeyReused());
    assertThat(hall.book.book(noSlot, Hall.key("anna", "k2", "another")))
        .isEqualTo(new NoSuchSlot());
    assertEffectIsOnce();
  }

  @Test
  void underAnotherKeyItIsASecondBooking() {
    Booked first = (Booked) book(hall, KEY);

    assertThat(book(hall, Hall.key("anna", "k2", "body"))).isEqualTo(already(first));
    assertThat(hall.book("bert", "tianhe", "loan")).isInstanceOf(Booked.class);
  }

  /** A refusal had no effect: the same request is judged anew. */
  @Test
  void whatWasRefusedMaySucceedLater() {
    Booked first = (Booked) hall.book("anna", "haizhu", "loan");
    assertThat(book(hall, KEY)).isInstanceOf(AlreadyBooked.class);
    hall.cancel(first.appointment());

    assertThat(book(hall, KEY)).isInstanceOf(Booked.class);
  }

  @Test
  void aDayLaterTheKeyIsForgotten() {
    Booked first = (Booked) book(hall, KEY);
    hall.clock.advance(Duration.ofHours(24).plusSeconds(1));

    assertThat(book(hall, KEY)).isEqualTo(already(first));
  }

  private static AlreadyBooked already(Booked first) {
    return new AlreadyBooked(0, Optional.of(first.appointment().appointmentId()));
  }

  private static BookingOutcome book(Hall hall, Optional<RequestKey> key) {
    return hall.book.book(Hall.wish("anna", "tianhe", "loan"), key);
  }

  private void assertEffectIsOnce() {
    assertThat(hall.auditRows()).hasSize(1);
    assertThat(hall.rowsOf("OUTBOX")).hasSize(1);
    assertThat(hall.rowsOf("PERSON")).hasSize(2);
  }

  private static FaultProxy proxy(FaultPolicy policy) {
    return FaultProxy.start(TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB), policy);
  }
}
