package org.openhpf.appointments.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.CancellationOutcome.Cancelled;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.booking.RescheduleAppointment;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep.Step;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.testing.PrintedLog;
import org.openhpf.storage.DynamoCheckpoints;
import tools.jackson.databind.JsonNode;

/** On the real adapter, hour by hour. */
class RemindPeopleTest {
  private static final RemindPeople.Input INPUT = new RemindPeople.Input(Optional.empty());
  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
  private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");
  private static final LocalTime TEN = LocalTime.of(10, 0);

  @RegisterExtension private final PrintedLog log = new PrintedLog();
  private Hall hall = Hall.inMemory();

  @Test
  void theEveningBeforeAndTheHourBefore() {
    book("anna", TUESDAY, TEN);

    assertThat(runAt("2026-11-23T17:55:00+08:00")).isEmpty();
    assertThat(runAt("2026-11-23T18:00:00+08:00")).containsExactly("anna appointment-reminder");
    assertThat(runAt("2026-11-23T18:05:00+08:00")).isEmpty();
    assertThat(runAt("2026-11-24T08:55:00+08:00")).isEmpty();
    assertThat(runAt("2026-11-24T09:00:00+08:00")).containsExactly("anna appointment-soon");
    assertThat(runAt("2026-11-24T09:05:00+08:00")).isEmpty();
  }

  @Test
  void everyBranchEveryPlaceEveryCell() {
    for (String branch : List.of("tianhe", "haizhu", "nansha")) {
      for (int i = 0; i < 10; i++) {
        book(branch + i, branch, TUESDAY, TEN.plusMinutes(30 * (i % 3)));
      }
    }

    assertThat(runAt("2026-11-23T18:02:00+08:00")).hasSize(30).doesNotHaveDuplicates();
    assertThat(runAt("2026-11-24T09:12:00+08:00")).hasSize(12);
    assertThat(runAt("2026-11-24T09:31:00+08:00")).hasSize(9);
    assertThat(runAt("2026-11-24T10:01:00+08:00")).hasSize(9);
  }

  /** Down from 8 to 11: of 10 o'clock nobody is told any more, of 11:30 in time. */
  @Test
  void aLateRunSendsWhatStillMakesSense() {
    book("anna", TUESDAY, TEN);
    book("bert", TUESDAY, LocalTime.of(11, 0));
    book("carl", TUESDAY, LocalTime.of(11, 30));
    runAt("2026-11-24T08:00:00+08:00");

    assertThat(runAt("2026-11-24T11:00:00+08:00")).containsExactly("carl appointment-soon");
  }

  @Test
  void nobodyIsRemindedAtNight() {
    book("anna", TUESDAY, TEN);

    assertThat(runAt("2026-11-23T22:00:00+08:00")).isEmpty();
  }

  @Test
  void lateInTheEveningIsNotTooLate() {
    book("anna", TUESDAY, TEN);

    assertThat(runAt("2026-11-23T21:59:00+08:00")).containsExactly("anna appointment-reminder");
  }

  /** He has just been told; the hour before he is reminded like anybody. */
  @Test
  void whoBooksInTheEveningIsNotRemindedTheSameEvening() {
    hall.clock.moveTo("2026-11-23T18:00:30+08:00");
    book("anna", TUESDAY, TEN);

    assertThat(runAt("2026-11-23T18:05:00+08:00")).isEmpty();
    assertThat(runAt("2026-11-24T09:05:00+08:00")).containsExactly("anna appointment-soon");
  }

  @Test
  void oneThatCannotBeReadKeepsNobodyFromBeingReminded() {
    for (int i = 0; i < 8; i++) {
      Appointment booked = book("anna" + i, TUESDAY, TEN);
      if (i % 2 == 0) {
        hall.damage(booked);
      }
    }

    assertThat(runAt("2026-11-23T18:00:00+08:00"))
        .containsExactlyInAnyOrder(
            "anna1 appointment-reminder",
            "anna3 appointment-reminder",
            "anna5 appointment-reminder",
            "anna7 appointment-reminder");
    assertThat(log.text())
        .contains("\"SEVERE\"", "a row cannot be read and is passed over: PERSON#anna0 / ")
        .doesNotContain("noon");
  }

  @Test
  void whoHasCancelledIsNotReminded() {
    Appointment booked = book("anna", TUESDAY, TEN);
    assertThat(hall.cancel(booked)).isInstanceOf(Cancelled.class);

    assertThat(runAt("2026-11-23T18:00:00+08:00")).isEmpty();
  }

  @Test
  void whoMovesIsRemindedAnew() {
    Appointment booked = book("anna", TUESDAY, TEN);
    assertThat(runAt("2026-11-23T18:00:00+08:00")).hasSize(1);
    move(booked, WEDNESDAY, TEN);

    assertThat(runAt("2026-11-24T09:00:00+08:00")).isEmpty();
    assertThat(runAt("2026-11-24T18:00:00+08:00")).containsExactly("anna appointment-reminder");
    assertThat(runAt("2026-11-25T09:00:00+08:00")).containsExactly("anna appointment-soon");
  }

  /** What was read is not what is there: the place is part of the condition. */
  @Test
  void whoMovesMeanwhileIsNotRemindedOfTheOldPlace() {
    Appointment booked = book("anna", TUESDAY, TEN);
    var reminders = reminders(hall);
    var stretch = new Stretch(Reminder.DAY_BEFORE, "tianhe", TUESDAY, LocalTime.MIN, LocalTime.MAX);
    Upcoming read =
        IntStream.range(0, 4)
            .mapToObj(cell -> reminders.in(stretch, Optional.of(Integer.toString(cell))).items())
            .flatMap(List::stream)
            .findFirst()
            .orElseThrow();
    move(booked, WEDNESDAY, TEN);

    assertThat(reminders.send(Reminder.DAY_BEFORE, read, hall.clock.instant())).isFalse();
    assertThat(notices("appointment-reminder")).isEmpty();
  }

  @Test
  void twoRunsAtOnceRemindOnce() {
    for (int i = 0; i < 12; i++) {
      book("person" + i, TUESDAY, TEN.plusMinutes(30 * (i % 3)));
    }
    hall.clock.moveTo("2026-11-23T18:00:00+08:00");
    List<Hall> environments = List.of(hall, hall.beside(2), hall.beside(3));

    AtOnce.run(3, i -> run(environments.get(i), 200));
    run(hall, 200);

    assertThat(notices("appointment-reminder")).hasSize(12).doesNotHaveDuplicates();
  }

  /** Killed after any number of steps, with effects and without its checkpoint. */
  @Test
  void killedAnywhereItGoesOn() {
    for (int i = 0; i < 12; i++) {
      book("person" + i, i % 2 == 0 ? "tianhe" : "haizhu", TUESDAY, TEN);
    }
    hall.clock.moveTo("2026-11-23T18:00:00+08:00");
    var random = new Random(7);
    var sweep = sweep(hall);
    boolean finished = false;
    while (!finished) {
      finished = run(hall, 1 + random.nextInt(9));
      sweep.advance(new DynamoCheckpoints(hall.parts.table()).load("reminders"), INPUT);
      hall.clock.advance(Duration.ofSeconds(5));
    }

    assertThat(notices("appointment-reminder")).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void faultsOnTheWayRemindOnce() {
    hall = Hall.open(RemindPeopleTest.class);
    for (int i = 0; i < 8; i++) {
      book("person" + i, TUESDAY, TEN);
    }
    hall.clock.moveTo("2026-11-23T18:00:00+08:00");
    FaultPolicy policy =
        FaultPolicy.random(
            5, 0.2, Fault.LOST_REPLY, Fault.CONFLICT, Fault.RESET, Fault.SERVER_ERROR);
    try (FaultProxy proxy = proxy(policy)) {
      run(hall.beside(2, proxy.endpoint()), 200);
    }
    run(hall, 200);

    assertThat(notices("appointment-reminder")).hasSize(8).doesNotHaveDuplicates();
  }

  /** What could not be sent is not passed over. */
  @Test
  void aStepThatFailsIsDoneAgain() {
    hall = Hall.open(RemindPeopleTest.class);
    book("anna", TUESDAY, TEN);
    hall.clock.moveTo("2026-11-23T18:00:00+08:00");
    FaultPolicy always = operation -> Fault.THROTTLE;
    try (FaultProxy proxy = proxy(always.on("TransactWriteItems"))) {
      Hall throttled = hall.beside(2, proxy.endpoint());
      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(() -> Deadline.within(Duration.ofSeconds(2), () -> run(throttled, 200)));
    }

    assertThat(runAt("2026-11-23T18:03:00+08:00")).containsExactly("anna appointment-reminder");
  }

  /** The local host's clock is moved forth and back. */
  @Test
  void aClockSetBackRemindsOfWhatIsDueThen() {
    book("anna", TUESDAY, TEN);
    runAt("2026-12-30T10:00:00+08:00");

    assertThat(runAt("2026-11-23T18:00:00+08:00")).containsExactly("anna appointment-reminder");
  }

  private Appointment book(String personId, LocalDate day, LocalTime start) {
    return book(personId, "tianhe", day, start);
  }

  private Appointment book(String personId, String branchId, LocalDate day, LocalTime start) {
    var wish = Hall.wish(personId, branchId, "loan", day, start);
    return ((Booked) hall.book.book(wish, Optional.empty())).appointments().getFirst();
  }

  private void move(Appointment booked, LocalDate day, LocalTime start) {
    var wish =
        new RescheduleAppointment.Wish(
            booked.personId(),
            booked.appointmentId(),
            Optional.empty(),
            day,
            start,
            Hall.by(booked.personId()));
    assertThat(hall.reschedule.reschedule(wish, Optional.empty())).isInstanceOf(Booked.class);
  }

  /** Runs the sweep to its end; who was told what by it. */
  private List<String> runAt(String moment) {
    var before = notices("appointment-");
    hall.clock.moveTo(moment);
    assertThat(run(hall, 200)).isTrue();
    var after = new ArrayList<>(notices("appointment-"));
    before.forEach(after::remove);
    return after;
  }

  /** As SweepFunction does, while time goes by; whether it came to its end. */
  private static boolean run(Hall environment, int steps) {
    var checkpoints = new DynamoCheckpoints(environment.parts.table());
    RemindPeople sweep = sweep(environment);
    Optional<String> cursor = checkpoints.load("reminders");
    for (int i = 0; i < steps; i++) {
      Step step = sweep.advance(cursor, INPUT);
      if (!checkpoints.advance("reminders", cursor, step.cursor())) {
        return false;
      }
      if (step.finished()) {
        return true;
      }
      cursor = Optional.of(step.cursor());
      environment.clock.advance(Duration.ofMillis(100));
    }
    return false;
  }

  private static RemindPeople sweep(Hall environment) {
    return new RemindPeople(
        environment.branches, reminders(environment), new ReminderRules(), environment.clock);
  }

  private static DynamoReminders reminders(Hall environment) {
    var parts = environment.parts;
    return new DynamoReminders(
        parts.table(), parts.transactions(), parts.outbox(), parts.notices());
  }

  /** Of the outbox: person and template. */
  private List<String> notices(String prefix) {
    return hall.rowsOf("OUTBOX").stream()
        .map(row -> Json.read(row.get("body").s()))
        .filter(body -> template(body).startsWith(prefix))
        .map(body -> body.path("personId").asString() + " " + template(body))
        .toList();
  }

  private static String template(JsonNode body) {
    return body.path("template").asString();
  }

  private static FaultProxy proxy(FaultPolicy policy) {
    return FaultProxy.start(TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB), policy);
  }
}
