package org.openhpf.appointments.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.DynamoAppointments;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;

/** Somebody who missed three appointments, of the last three days, and is paused since now. */
public final class PausedPerson {
  private final String personId;
  private final StandingRules rules;
  private final DynamoAppointments appointments;
  private final DynamoStandings standings;
  private final DynamoAppeals appeals;
  private final Ids ids;

  private PausedPerson(String personId, Map<String, String> environment) {
    this.personId = personId;
    Clock clock = ChinaTime.clock(environment);
    ids = new Ids(clock);
    rules = new StandingRules(clock);
    var parts = DynamoParts.of(environment, clock, ids, new CsvBranches());
    appointments = new DynamoAppointments(parts);
    standings = new DynamoStandings(parts, rules);
    appeals = new DynamoAppeals(parts, rules);
  }

  public static PausedPerson of(String personId, Map<String, String> environment) {
    var person = new PausedPerson(personId, environment);
    LocalDate today = ChinaTime.today(ChinaTime.clock(environment));
    for (int ago = 2; ago >= 0; ago--) {
      person.misses(today.minusDays(ago));
    }
    return person;
  }

  public void appeals(String appealId) {
    Pause pause = standings.pauseOf(personId).orElseThrow();
    var appeal = new Appeal(appealId, personId, pause, "临时住院", rules.now(), Optional.empty());
    appeals.submit(appeal, "mini-program", Optional.empty());
  }

  private void misses(LocalDate day) {
    var slot = new SlotId("haizhu", day, "loan", LocalTime.of(8, 30));
    var ends = LocalTime.of(9, 0);
    var booked =
        new Appointment(
            ids.nextOwnedBy(personId),
            personId,
            AppointmentStatus.BOOKED,
            slot,
            ends,
            0,
            ids.digits(9),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            rules.now(),
            Optional.empty());
    appointments.book(
        List.of(booked),
        new PlannedSlot(slot.startTime(), ends, 10),
        Hall.by(personId),
        Optional.empty());
    var stored = appointments.find(personId, booked.appointmentId()).orElseThrow();
    var visit =
        new MissedVisit(
            stored.appointmentId(),
            personId,
            "PERSON#" + personId,
            false,
            slot,
            ends,
            slot + "#" + stored.shard());
    Standing standing = standings.of(visit);
    standings.record(visit, standing, rules.pauseAfter(standing, visit.noShow()), rules.now());
  }
}
