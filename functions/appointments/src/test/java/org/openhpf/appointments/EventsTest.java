package org.openhpf.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.Attendee;
import org.openhpf.appointments.booking.DynamoAppointments;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.closing.CloseDay;
import org.openhpf.appointments.closing.ClosingRules;
import org.openhpf.appointments.closing.DynamoClosures;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.notice.SandboxPlatform;
import org.openhpf.appointments.planning.DynamoSlotPlans;
import org.openhpf.appointments.planning.OwnPlan;
import org.openhpf.appointments.planning.Session;
import org.openhpf.appointments.queue.StoredTickets;
import org.openhpf.appointments.standing.PausedPerson;
import org.openhpf.appointments.waitlist.WaitlistCases;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoCheckpoints;
import org.openhpf.storage.DynamoStandings;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import software.amazon.awssdk.services.sqs.model.Message;

/** Every file in events/ of this capability, through the real handler and the emulators. */
class EventsTest {
  private static final String HAIZHU_OWNER = "7h3n5p1r8s2v4y6a9c0e";
  private static final String CANCELLER = "4w8e2r6t0y1q5s9d3f7g";
  private static final String VISITOR = "9v3x7z1b5d8f2h6k0m4p";
  private static final String KIOSK_VISITOR = "3c5e7g9j1m3p5r7t9w1y";
  private static final String TICKET_HOLDER = "2k4m6p8r0t2v4x6z8b0d";
  private static final String RESTORER = "5r7e9s1t3o5r7e9d1a3b";
  private static final String DELEGATION = "01m7v968e0d1g2s3t4n5d6n7g8";
  private static final String CHECKED_IN = "01m7v968e0c1n2q3r4s5t6v7w834f32";
  private static final String GIVEN_UP = "01m7v968e0m1n2q3r4s5t6v7wgp03da";
  private static final String CODED = "01m7v968e0d1n2q3r4s5t6v7w9ttaja";

  private static final SandboxPlatform platform = SandboxPlatform.start();
  private static final TestStack stack =
      TestStack.of(EventsTest.class, AppointmentsFunction.class)
          .startingAt(ChinaTime.parse(Hall.FRIDAY))
          .with("NOTIFICATION_GATEWAY_URL", platform.url())
          .with("NOTIFICATION_GATEWAY_TOKEN", SandboxPlatform.TOKEN);

  @AfterAll
  static void stop() {
    platform.close();
  }

  @TestFactory
  Stream<DynamicTest> everyFileIsAnsweredAsItSays() {
    Runnable booked = () -> booked(HAIZHU_OWNER, "01m7v968e03m8e7k2f00zq4d1vdywmn", "482913654");
    Runnable coded = () -> bookedToday(KIOSK_VISITOR, "baiyun", CODED, "615204837");
    var tickets = new StoredTickets(stack.environment("appointments-http"));
    Runnable waiting =
        () -> tickets.waiting("zengcheng", "01m7v968e0e1n2q3r4s5t6v7wa1zvrc", VISITOR);
    return WaitlistCases.prepare(PlayedEvents.of(stack), stack)
        .given("appointments-http/get", booked)
        .given("appointments-http/list", booked)
        .given("appointments-http/find-by-ticket-code", booked)
        .given("appointments-http/cancel-somebody-elses", booked)
        .given("appointments-http/book-for-another", EventsTest::delegated)
        .given("appointments-http/book-for-another-in-other-matters", EventsTest::delegated)
        .given(
            "appointments-http/cancel",
            () -> booked(CANCELLER, "01m7v968e07n2c9r5t11xw6b3gwgneh", "730518268"))
        .given("appointments-http/calendar", booked)
        .given(
            "appointments-http/restore",
            () -> cancelled("01m7v968e0s1n2q3r4s5t6v7w0qe59q", "loan", "09:55:00"))
        .given(
            "appointments-http/restore-too-late",
            () -> cancelled("01m7v968e0t1n2q3r4s5t6v7w0ebgrq", "withdrawal", "09:49:00"))
        .given("appointments-http/standing", () -> paused("9s5t1a7n3d6i2n8g4p0a"))
        .given("appointments-http/appeal", () -> paused("8a4p0p6e2a8l4p1a7u3s"))
        .given(
            "appointments-http/decide-appeal",
            () -> paused("6d2e8c4i0d6e2d9a5p1p").appeals("01m7v968e0d3c5d7e9f1g3h5j767bpm"))
        .given("appointments-http/get-closure", EventsTest::closed)
        .given("appointments-http/list-closures", EventsTest::closed)
        .given("appointments-http/reopen-day", () -> closed("nansha"))
        .given("appointments-http/list-days", EventsTest::closed)
        .given("appointments-http/remove-slot-plan", EventsTest::planned)
        .given("appointments-open-day/morning", EventsTest::mostOpened)
        .given(
            "appointments-http/check-in",
            () -> bookedToday(VISITOR, "huangpu", CHECKED_IN, "926401573"))
        .given("appointments-http/check-in-on-other-day", booked)
        .given("appointments-http/check-in-by-code", coded)
        .given("appointments-http/check-in-by-code-at-other-branch", coded)
        .given("appointments-http/check-in-by-id-number", EventsTest::bookedForFamilyToday)
        .given(
            "appointments-http/list-tickets",
            () -> tickets.waiting("tianhe", "01m7v968e0q1n2q3r4s5t6v7w0000a3", TICKET_HOLDER))
        .given("appointments-http/ticket", waiting)
        .given("appointments-http/ticket-by-staff", waiting)
        .given(
            "appointments-http/give-ticket-up", () -> tickets.waiting("liwan", GIVEN_UP, VISITOR))
        .given("appointments-http/give-ticket-of-somebody-else-up", waiting)
        .given("appointments-http/queue", waiting)
        .given("appointments-http/finish-waiting-ticket", waiting)
        .given("appointments-http/pass-waiting-ticket", waiting)
        .given("appointments-http/return-waiting-ticket", waiting)
        .given(
            "appointments-http/call-next",
            () -> tickets.waiting("nansha", "01m7v968e0f1n2q3r4s5t6v7wbpe9n1", VISITOR))
        .given(
            "appointments-http/recall",
            () -> tickets.called("huadu", 5, "01m7v968e0g1n2q3r4s5t6v7wcf3d42", VISITOR))
        .given(
            "appointments-http/finish-ticket",
            () -> tickets.called("liwan", 5, "01m7v968e0h1n2q3r4s5t6v7wd927kh", VISITOR))
        .given(
            "appointments-http/pass-ticket",
            () -> tickets.called("liwan", 6, "01m7v968e0j1n2q3r4s5t6v7webv6td", VISITOR))
        .given(
            "appointments-http/return-ticket",
            () -> tickets.passed("liwan", 4, "01m7v968e0k1n2q3r4s5t6v7wfsq8jv", VISITOR))
        .given(
            "appointments-http/display",
            () -> {
              tickets.recalled("yuexiu", 5, "01m7v968e0n1n2q3r4s5t6v7w0000a1", VISITOR);
              tickets.waiting("yuexiu", "01m7v968e0p1n2q3r4s5t6v7w0000a2", KIOSK_VISITOR);
            })
        .given(
            "appointments-outbox-sweep/nothing-to-do", () -> stack.markAllSent("AppointmentTable"))
        .given("appointments-relay/two-messages", this::drainQueue)
        .given("appointments-reminders/an-hour-before", EventsTest::bookedForToday)
        .then(
            "appointments-relay/two-messages",
            () ->
                assertThat(receive())
                    .hasSize(2)
                    .allSatisfy(
                        message ->
                            assertThat(message.messageAttributes())
                                .containsKeys("messageId", "correlationId")))
        .then(
            "appointments-notifications/one-of-three-undecodable",
            () ->
                assertThat(platform.accepted())
                    .containsKeys("01m7v968e02k5n8q1t4w7z0b3d", "01m7v983106g9j2m5p8s1v4y7a")
                    .doesNotContainKey("01m7v984080c3f6h9k2n5r8t1w"))
        .tests();
  }

  private static PausedPerson paused(String personId) {
    return PausedPerson.of(personId, stack.environment("appointments-http"));
  }

  private static void booked(String personId, String appointmentId, String ticketCode) {
    var slot = new SlotId("haizhu", LocalDate.parse("2026-11-26"), "loan", LocalTime.of(14, 30));
    booked(personId, appointmentId, ticketCode, slot, "2026-11-20T09:30:00+08:00");
  }

  /** Cancelled this morning at that time; now it is ten. */
  private static void cancelled(String appointmentId, String category, String time) {
    var slot = new SlotId("haizhu", LocalDate.parse("2026-11-26"), category, LocalTime.of(14, 30));
    booked(RESTORER, appointmentId, "570293816", slot, "2026-11-20T09:30:00+08:00");
    var appointments = new DynamoAppointments(parts());
    Instant at = ChinaTime.parse("2026-11-20T" + time + "+08:00");
    appointments
        .find(RESTORER, appointmentId)
        .filter(found -> found.status() == AppointmentStatus.BOOKED)
        .ifPresent(
            found ->
                appointments.cancel(
                    found.cancelled(at), at.plus(Duration.ofHours(1)), 6, Hall.by(RESTORER)));
  }

  /** For ten, which is the time. */
  private static void bookedToday(
      String personId, String branchId, String appointmentId, String ticketCode) {
    var slot = new SlotId(branchId, LocalDate.parse("2026-11-20"), "loan", LocalTime.of(10, 0));
    booked(personId, appointmentId, ticketCode, slot, "2026-11-19T09:30:00+08:00");
  }

  private static void bookedForToday() {
    var slot = new SlotId("haizhu", LocalDate.parse("2026-11-20"), "loan", LocalTime.of(10, 30));
    booked(
        "9b2d4f6h8j0k1m3n5p7r",
        "01m7v968e05q8s1v4y7b2e5h8k9b2d4",
        "604827193",
        slot,
        "2026-11-18T09:30:00+08:00");
  }

  private static void bookedForFamilyToday() {
    booked(
        VISITOR,
        "01m7v968e0r1n2q3r4s5t6v7w0000a4",
        "381950276",
        Optional.of(new Attendee("陈示例", new ResidentIdNumber("440100195803120015"))),
        new SlotId("haizhu", LocalDate.parse("2026-11-20"), "loan", LocalTime.of(10, 0)),
        "2026-11-19T09:30:00+08:00");
  }

  private static void booked(
      String personId, String appointmentId, String ticketCode, SlotId slot, String bookedAt) {
    booked(personId, appointmentId, ticketCode, Optional.empty(), slot, bookedAt);
  }

  private static void booked(
      String personId,
      String appointmentId,
      String ticketCode,
      Optional<Attendee> attendee,
      SlotId slot,
      String bookedAt) {
    Map<String, String> environment = stack.environment("appointments-http");
    Clock clock = ChinaTime.clock(environment);
    var hall = new CsvBranches();
    LocalTime ends = slot.startTime().plusMinutes(30);
    new DynamoAppointments(DynamoParts.of(environment, clock, new Ids(clock, new Random(7)), hall))
        .book(
            List.of(
                new Appointment(
                    appointmentId,
                    personId,
                    AppointmentStatus.BOOKED,
                    slot,
                    ends,
                    0,
                    ticketCode,
                    attendee,
                    Optional.empty(),
                    List.of(),
                    Set.of(),
                    ChinaTime.parse(bookedAt),
                    Optional.empty())),
            new PlannedSlot(slot.startTime(), ends, 10),
            Hall.by(personId),
            Optional.empty());
  }

  private static DynamoParts parts() {
    Map<String, String> environment = stack.environment("appointments-http");
    Clock clock = ChinaTime.clock(environment);
    return DynamoParts.of(environment, clock, new Ids(clock, new Random(8)), new CsvBranches());
  }

  private static void delegated() {
    var environment = stack.environment("appointments-http");
    var dynamoDb = new Clients(environment).dynamoDb();
    var clock = ChinaTime.clock(environment);
    var standings =
        new DynamoStandings(new Table(dynamoDb, environment.get("STANDING_TABLE")), clock);
    new Transactions(dynamoDb)
        .commit(List.of(standings.grant(DELEGATION, clock.instant().plus(Duration.ofDays(30)))));
  }

  private static void closed() {
    closed("huadu");
  }

  private static void closed(String branchId) {
    DynamoParts parts = parts();
    var hall = new CsvBranches();
    new CloseDay(hall, hall, new ClosingRules(parts.clock()), new DynamoClosures(parts))
        .close(
            new CloseDay.Wish(
                branchId, LocalDate.parse("2026-11-27"), "停电", "officer", "officer-web"),
            Optional.empty());
  }

  /** All but the last category of the last branch. */
  private static void mostOpened() {
    new DynamoCheckpoints(parts().table())
        .advance("open-day", Optional.empty(), "2026-12-01/zengcheng/transfer");
  }

  private static void planned() {
    new DynamoSlotPlans(parts(), new CsvBranches())
        .add(
            new OwnPlan(
                "conghua",
                Optional.empty(),
                LocalDate.parse("2026-12-24"),
                Optional.empty(),
                List.of(new Session(LocalTime.of(9, 0), LocalTime.of(12, 0), 30, 5)),
                "officer",
                ChinaTime.parse("2026-11-20T09:30:00+08:00")),
            "officer-web",
            Optional.empty());
  }

  private void drainQueue() {
    while (!receive().isEmpty()) {
      // The sweep's cases have sent what was in the outbox.
    }
  }

  private List<Message> receive() {
    String url = stack.name("AppointmentNotificationQueue");
    var sqs = TestCloud.shared().sqs();
    List<Message> messages =
        sqs.receiveMessage(
                wanted -> wanted.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
            .messages();
    messages.forEach(
        message ->
            sqs.deleteMessage(gone -> gone.queueUrl(url).receiptHandle(message.receiptHandle())));
    return messages;
  }
}
