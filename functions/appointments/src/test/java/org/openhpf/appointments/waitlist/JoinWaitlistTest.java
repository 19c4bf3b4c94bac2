package org.openhpf.appointments.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.appointments.waitlist.WaitlistStatus.LEFT;
import static org.openhpf.appointments.waitlist.WaitlistStatus.WAITING;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.BranchClosed;
import org.openhpf.appointments.booking.BookingOutcome.DayNotBookable;
import org.openhpf.appointments.booking.BookingOutcome.NoSuchSlot;
import org.openhpf.appointments.booking.BookingOutcome.Paused;
import org.openhpf.appointments.booking.BookingOutcome.RequestKeyReused;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.waitlist.AcceptOutcome.Decided;
import org.openhpf.appointments.waitlist.AcceptOutcome.NoSuchEntry;
import org.openhpf.appointments.waitlist.AcceptOutcome.NothingOffered;
import org.openhpf.appointments.waitlist.JoinOutcome.AlreadyWaiting;
import org.openhpf.appointments.waitlist.JoinOutcome.Joined;
import org.openhpf.appointments.waitlist.JoinOutcome.NotBookable;
import org.openhpf.appointments.waitlist.JoinOutcome.PlacesOpen;
import org.openhpf.storage.AttributeValues;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who may wait and what a repetition is told, over the real adapter. */
class JoinWaitlistTest {
  private static final Duration OFFER = Duration.ofMinutes(10);

  private final WaitingHall hall = WaitingHall.inMemory(2);
  private final List<Appointment> early = hall.full();

  @Test
  void whatCannotBeWaitedForIsRefused() {
    WaitlistEntry anna = hall.joined("anna");
    assertThat(hall.join("anna", Optional.of(Hall.NINE), Optional.empty()))
        .isEqualTo(new AlreadyWaiting(anna.waitlistId()));
    Appointment first = early.getFirst();
    assertThat(hall.join(first.personId(), Optional.empty(), Optional.empty()))
        .isEqualTo(new NotBookable(new AlreadyBooked(0, Optional.of(first.appointmentId()))));
    assertThat(hall.join("bert", Optional.of(Hall.NINE.plusMinutes(1)), Optional.empty()))
        .isEqualTo(new NotBookable(new NoSuchSlot()));
    var today = new Line("tianhe", hall.hall.rules.today(), "loan");
    assertThat(
            hall.join.join(
                new JoinWaitlist.Wish("bert", today, Optional.empty(), Set.of(), Hall.by("bert")),
                Optional.empty()))
        .isInstanceOfSatisfying(
            NotBookable.class, why -> assertThat(why.why()).isInstanceOf(DayNotBookable.class));
    var empty = new Line("haizhu", Hall.MONDAY, "loan");
    assertThat(
            hall.join.join(
                new JoinWaitlist.Wish("bert", empty, Optional.empty(), Set.of(), Hall.by("bert")),
                Optional.empty()))
        .isEqualTo(new PlacesOpen(Hall.NINE));
    pause("bert");
    assertThat(hall.join("bert", Optional.empty(), Optional.empty()))
        .isInstanceOfSatisfying(
            NotBookable.class, why -> assertThat(why.why()).isInstanceOf(Paused.class));
    assertThat(
            hall.waiting
                .accept()
                .accept("bert", anna.waitlistId(), Hall.by("bert"), Optional.empty()))
        .isEqualTo(new NoSuchEntry());
    assertThat(hall.waiting.leave().leave("bert", anna.waitlistId(), Hall.by("bert"))).isFalse();
    assertThat(hall.accept(anna, Optional.empty())).isEqualTo(new NothingOffered(WAITING));
  }

  @Test
  void aRepeatedRequestIsToldTheSameAndDoesNothing() {
    var key = Hall.key("anna", "k1", "body");
    hall.joined("bert");
    tick();
    Joined first = (Joined) hall.join("anna", Optional.empty(), key);
    assertThat(first.ahead()).isEqualTo(1);
    hall.cancel(early.getFirst());
    hall.cancel(early.getLast());
    assertThat(hall.join("anna", Optional.empty(), key)).isEqualTo(first);
    assertThat(hall.join("anna", Optional.empty(), Hall.key("anna", "k1", "other")))
        .isEqualTo(new NotBookable(new RequestKeyReused()));

    var accept = Hall.key("anna", "k2", "");
    AcceptOutcome accepted = hall.accept(first.entry(), accept);
    booked(accepted);
    hall.hall.clock.advance(OFFER.multipliedBy(3));
    hall.sweep();
    assertThat(hall.accept(first.entry(), accept)).isEqualTo(accepted);
    assertThat(hall.accept(first.entry(), Hall.key("anna", "k2", "x")))
        .isEqualTo(new Decided(new RequestKeyReused()));
  }

  @Test
  void onAClosedDayNothingIsOfferedAndEverybodyIsTold() {
    WaitlistEntry anna = hall.joined("anna");
    tick();
    WaitlistEntry bert = hall.joined("bert");
    hall.cancel(early.getFirst());
    close();

    assertThat(hall.accept(anna, Optional.empty())).isEqualTo(new Decided(new BranchClosed()));
    assertThat(hall.join("carl", Optional.empty(), Optional.empty()))
        .isEqualTo(new NotBookable(new BranchClosed()));
    EndLine endLine = hall.waiting.endLine(hall.hall.branches);
    assertThat(endLine.endLine("tianhe", Hall.MONDAY)).isEqualTo(2);
    assertThat(endLine.endLine("tianhe", Hall.MONDAY)).isZero();
    assertThat(List.of(hall.status(anna), hall.status(bert))).containsOnly(LEFT);
    assertThat(hall.notices()).containsEntry("waitlist-closed", 2L);
    hall.hall.clock.advance(OFFER);
    hall.sweep();
    assertThat(hall.held()).isEmpty();
    assertThat(hall.hall.rowsOf("LINE")).isEmpty();
  }

  private void tick() {
    hall.hall.clock.advance(Duration.ofMillis(1));
  }

  private static Appointment booked(AcceptOutcome outcome) {
    return ((Booked) ((Decided) outcome).outcome()).appointment();
  }

  private void pause(String personId) {
    var item = new HashMap<>(DynamoKeys.pause("PERSON#" + personId));
    item.put(
        "pausedUntil",
        AttributeValues.number(hall.hall.clock.instant().plusSeconds(60).getEpochSecond()));
    hall.hall.parts.table().put(item, "attribute_not_exists(pk)", Map.of());
  }

  private void close() {
    change("SET closed = :yes", Map.of(":yes", AttributeValues.text("yes")), Integer.MAX_VALUE);
  }

  private void change(String update, Map<String, AttributeValue> values, int most) {
    hall.hall.rowsOf("SLOT").stream()
        .filter(row -> row.get("pk").s().startsWith("SLOT#" + WaitingHall.LINE))
        .sorted(Comparator.comparing(row -> row.get("pk").s()))
        .limit(most)
        .forEach(
            row ->
                hall.hall
                    .parts
                    .table()
                    .update(
                        AttributeValues.key(row.get("pk").s(), "-"),
                        update,
                        "attribute_exists(pk)",
                        values));
  }
}
