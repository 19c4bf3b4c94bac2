package org.openhpf.appointments.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.Attendee;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.DynamoCheckpoints;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;

/** No-shows, pauses and appeals over the real adapters, beside the bookings of a {@link Hall}. */
final class StandingHall {
  final Hall hall;
  final StandingRules rules;
  final DynamoStandings standings;
  final DynamoAppeals appeals;
  final RecordNoShows sweep;
  final SubmitAppeal submit;
  final DecideAppeal decide;

  StandingHall(Hall hall) {
    this.hall = hall;
    rules = new StandingRules(hall.clock);
    standings = new DynamoStandings(hall.parts, rules);
    appeals = new DynamoAppeals(hall.parts, rules);
    sweep =
        new RecordNoShows(
            hall.branches, new DynamoMissedVisits(hall.parts.table()), standings, rules);
    submit = new SubmitAppeal(standings, appeals, rules, hall.ids);
    decide = new DecideAppeal(appeals, rules);
  }

  /** Runs the sweep as its schedule does, from the checkpoint. */
  SweepFunction.Report run() {
    return new SweepFunction<>(
            RecordNoShows.Input.class, sweep, new DynamoCheckpoints(hall.parts.table()))
        .apply(JsonNodeFactory.instance.objectNode());
  }

  /** From a day on, without a checkpoint: as if another run had done none of it. */
  void runAgain(LocalDate day) {
    Optional<String> cursor = Optional.of(SweepPlace.dawn(day).toString());
    while (true) {
      var step = sweep.advance(cursor, new RecordNoShows.Input(Optional.empty()));
      if (step.finished()) {
        return;
      }
      cursor = Optional.of(step.cursor());
    }
  }

  /** Books at nine on a day, at a moment when that day can be booked. */
  Appointment booked(String personId, String branchId, String category, LocalDate day) {
    var wish = Hall.wish(personId, branchId, category, day, Hall.NINE);
    return ((BookingOutcome.Booked) hall.book.book(wish, Optional.empty())).appointment();
  }

  BookingOutcome.Booked booked(String personId, SlotId slot, Attendee... family) {
    return (BookingOutcome.Booked)
        hall.book.book(Hall.wish(personId, slot, family), Optional.empty());
  }

  AppointmentStatus status(Appointment a) {
    return hall.appointments.find(a.personId(), a.appointmentId()).orElseThrow().status();
  }

  void close(String branchId, LocalDate day) {
    var closure = DynamoKeys.closure(branchId, day);
    hall.parts.table().put(closure, "attribute_not_exists(pk)", Map.of());
  }

  /** Monday's, as the schedule begins; all days before are done. */
  void evening() {
    hall.clock.moveTo("2026-11-30T18:30:00+08:00");
    new DynamoCheckpoints(hall.parts.table())
        .advance("no-shows", Optional.empty(), SweepPlace.dawn(Hall.MONDAY).toString());
  }

  /** Anna, paused for three no-shows on 30 November, the sweep's day; it is 18:30. */
  Pause paused(String personId) {
    for (String category : new String[] {"loan", "withdrawal", "transfer"}) {
      booked(personId, "tianhe", category, Hall.MONDAY);
    }
    evening();
    run();
    Pause pause = standings.pauseOf(personId).orElseThrow();
    assertThat(pause.noShows()).hasSize(3);
    return pause;
  }

  Optional<RequestKey> key(String personId, String route, String key, String body) {
    String hash = "%064x".formatted(body.hashCode() & 0xFFFFFFFFL);
    return Optional.of(new RequestKey(personId + " POST " + route, key, hash));
  }

  SubmitAppeal.Outcome submit(String personId, String reason) {
    return submit.submit(personId, reason, "mini-program", Optional.empty());
  }

  DecideAppeal.Outcome decide(String appealId, boolean accepted, String officer) {
    return decide.decide(
        new DecideAppeal.Wish(appealId, accepted, "理由", officer, "counter"), Optional.empty());
  }

  long rows(String kind) {
    return hall.rows().stream().filter(row -> row.get("sk").s().startsWith(kind)).count();
  }

  /** Templates of the notifications in the outbox that are not of bookings. */
  long notices(String template) {
    return hall.rowsOf("OUTBOX").stream()
        .map(row -> row.get("body").s())
        .filter(body -> body.contains("\"template\":\"" + template + "\""))
        .count();
  }

  Map<String, AttributeValue> row(String pk, String sk) {
    return hall.parts.table().get(pk, sk).orElse(Map.of());
  }
}
