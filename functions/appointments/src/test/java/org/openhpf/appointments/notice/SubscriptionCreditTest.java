package org.openhpf.appointments.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.edge.queue.QueueMessage;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One credit, one subscription message, whatever happens between the two. */
class SubscriptionCreditTest {
  private final Hall hall = Hall.open(SubscriptionCreditTest.class);
  private final Notices notices = new Notices(hall.branches);
  private final SandboxPlatform sandbox = SandboxPlatform.start();
  private final MessagePlatform platform =
      new HttpMessagePlatform(sandbox.url(), SandboxPlatform.TOKEN);
  private final Appointment appointment = booked(Set.of("appointment-booked"));

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aCreditIsUsedUpByOneMessage() {
    sender(hall).send(message("m1", Notice.BOOKED));
    sender(hall).send(message("m2", Notice.BOOKED));

    assertThat(channel("m1")).isEqualTo("subscription");
    assertThat(channel("m2")).isEqualTo("sms");
    assertThat(credits()).isEmpty();
  }

  @Test
  void aCreditIsOfItsTemplateAlone() {
    sender(hall).send(message("m1", Notice.REMINDER));

    assertThat(channel("m1")).isEqualTo("sms");
    assertThat(credits()).containsExactly("appointment-booked");
  }

  @Test
  void aRowThatHasGoneOrNeverHadCreditsMeansSms() {
    var visit = Visit.booked("anna", "another", appointment.slot(), appointment.endTime());
    sender(hall).send(new QueueMessage<>("m1", 1, notices.of(Notice.BOOKED, visit, now())));
    hall.parts
        .table()
        .put(
            AttributeValues.key("PERSON#anna", "APPOINTMENT#another"),
            "attribute_not_exists(pk)",
            Map.of());
    sender(hall).send(new QueueMessage<>("m2", 1, notices.of(Notice.BOOKED, visit, now())));

    assertThat(List.of(channel("m1"), channel("m2"))).containsOnly("sms");
  }

  /** What an earlier release put into the queue names no row. */
  @Test
  void aMessageWithoutASubjectGoesBySms() {
    Notification n = message("m1", Notice.BOOKED).body();
    var old =
        new Notification(
            n.personId(),
            Optional.empty(),
            n.template(),
            n.page(),
            n.data(),
            n.text(),
            n.createdAt());
    sender(hall).send(new QueueMessage<>("m1", 1, old));

    assertThat(channel("m1")).isEqualTo("sms");
    assertThat(credits()).containsExactly("appointment-booked");
  }

  /** Rows of an earlier release say only that the platform has the message. */
  @Test
  void whatAnEarlierReleaseHasSentIsNotSentAgain() {
    hall.parts
        .table()
        .put(AttributeValues.key("NOTICE#m1", "-"), "attribute_not_exists(pk)", Map.of());
    sender(hall).send(message("m1", Notice.BOOKED));

    assertThat(sandbox.requests()).isZero();
    assertThat(credits()).containsExactly("appointment-booked");
  }

  @Test
  void killedBetweenDecisionAndSendingItGoesTheDecidedWay() {
    deliveries(hall).decide("m1", message("m1", Notice.BOOKED).body());
    assertThat(credits()).isEmpty();

    sender(hall.beside(2)).send(message("m1", Notice.BOOKED));

    assertThat(channel("m1")).isEqualTo("subscription");
  }

  @Test
  void killedBetweenSendingAndTheMarkItIsStillOneMessage() {
    sandbox.answerNext(SandboxPlatform.Answer.takenUnheard(sandbox));
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> sender(hall).send(message("m1", Notice.BOOKED)));

    sender(hall.beside(2)).send(message("m1", Notice.BOOKED));
    sender(hall).send(message("m1", Notice.BOOKED));

    assertThat(sandbox.requests()).isEqualTo(2);
    assertThat(channel("m1")).isEqualTo("subscription");
  }

  @Test
  void twoEnvironmentsWithOneMessageUseOneCreditAndOneChannel() {
    List<Hall> environments = List.of(hall, hall.beside(2));
    for (int round = 0; round < 10; round++) {
      grant("appointment-booked");
      String id = "round" + round;
      AtOnce.run(
          2,
          i -> {
            sender(environments.get(i)).send(message(id, Notice.BOOKED));
            return i;
          });

      assertThat(channel(id)).isEqualTo("subscription");
      assertThat(credits()).isEmpty();
    }
  }

  @Test
  void twoMessagesAtOnceShareNoCredit() {
    List<Hall> environments = List.of(hall, hall.beside(2), hall.beside(3));
    AtOnce.run(
        9,
        i -> {
          sender(environments.get(i % 3)).send(message("m" + i, Notice.BOOKED));
          return i;
        });

    assertThat(IntStream.range(0, 9).mapToObj(i -> channel("m" + i)))
        .containsOnlyOnce("subscription")
        .hasSize(9);
  }

  static Stream<Fault> faults() {
    return Stream.of(
        Fault.CONFLICT,
        Fault.LOST_REPLY,
        Fault.RESET,
        Fault.SERVER_ERROR,
        new Fault.Throttle(true));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsOnTheWayUseNoSecondCredit(Fault fault) {
    try (FaultProxy proxy = proxy(FaultPolicy.script(fault, fault))) {
      Hall shaken = hall.beside(2, proxy.endpoint());
      sender(shaken).send(message("m1", Notice.BOOKED));
      proxy.follow(FaultPolicy.script(fault).on("UpdateItem"));
      sender(shaken).send(message("m2", Notice.BOOKED));
      sender(hall).send(message("m1", Notice.BOOKED));
    }

    assertThat(sandbox.requests()).isEqualTo(2);
    assertThat(channel("m1")).isEqualTo("subscription");
    assertThat(channel("m2")).isEqualTo("sms");
  }

  /** The decision is stored and nobody knows: the next one that brings the message finds it. */
  @Test
  void aDecisionWhoseReplyWasLostHolds() {
    FaultPolicy always = operation -> Fault.LOST_REPLY;
    try (FaultProxy proxy = proxy(always.on("TransactWriteItems"))) {
      SendNotification deaf = sender(hall.beside(2, proxy.endpoint()));
      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(
              () ->
                  Deadline.within(
                      Duration.ofMillis(500),
                      () -> {
                        deaf.send(message("m1", Notice.BOOKED));
                        return null;
                      }));
    }
    assertThat(credits()).isEmpty();
    assertThat(sandbox.requests()).isZero();

    sender(hall).send(message("m1", Notice.BOOKED));

    assertThat(channel("m1")).isEqualTo("subscription");
  }

  @Test
  void whoTakesNoneAnyMoreGetsAnSmsUnderTheSameId() {
    sandbox.answerNext(SandboxPlatform.Answer.subscriptionRefused());
    sender(hall).send(message("m1", Notice.BOOKED));
    sender(hall).send(message("m1", Notice.BOOKED));

    assertThat(channel("m1")).isEqualTo("sms");
    assertThat(sandbox.requests()).isEqualTo(2);
    assertThat(hall.rowsOf("NOTICE"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsKeys("refusedAt", "takenAt"));
  }

  @Test
  void aFallenBackMessageDoesNotAskForTheSubscriptionAgain() {
    sandbox.answerNext(
        SandboxPlatform.Answer.subscriptionRefused(), SandboxPlatform.Answer.status(503));
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> sender(hall).send(message("m1", Notice.BOOKED)));

    sender(hall.beside(2)).send(message("m1", Notice.BOOKED));

    assertThat(channel("m1")).isEqualTo("sms");
    assertThat(sandbox.requests()).isEqualTo(3);
  }

  private Appointment booked(Set<String> credits) {
    BookAppointment.Wish wish = Hall.wish("anna", "haizhu", "loan");
    var granting =
        new BookAppointment.Wish(
            wish.personId(), wish.slot(), wish.attendees(), wish.reseating(), credits, wish.by());
    return ((Booked) hall.book.book(granting, Optional.empty())).appointments().getFirst();
  }

  private void grant(String template) {
    hall.parts
        .table()
        .update(
            AttributeValues.key("PERSON#anna", "APPOINTMENT#" + appointment.appointmentId()),
            "SET credits = :credits",
            "attribute_exists(pk)",
            Map.of(
                ":credits", AttributeValue.fromM(Map.of(template, AttributeValue.fromBool(true)))));
  }

  private Set<String> credits() {
    return hall.appointments.find("anna", appointment.appointmentId()).orElseThrow().credits();
  }

  private QueueMessage<Notification> message(String id, Notice notice) {
    return new QueueMessage<>(id, 1, notices.of(notice, appointment.visit(), now()));
  }

  private Instant now() {
    return appointment.bookedAt();
  }

  private String channel(String messageId) {
    String body = sandbox.accepted().get(messageId);
    return body.contains("\"channel\":\"sms\"") ? "sms" : "subscription";
  }

  private SendNotification sender(Hall environment) {
    return new SendNotification(platform, deliveries(environment));
  }

  private static DynamoDeliveries deliveries(Hall environment) {
    Table table = environment.parts.table();
    return new DynamoDeliveries(table, environment.parts.transactions(), environment.clock);
  }

  private static FaultProxy proxy(FaultPolicy policy) {
    return FaultProxy.start(TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB), policy);
  }
}
