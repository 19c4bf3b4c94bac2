package org.openhpf.appointments.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.booking.Samples;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.edge.queue.QueueMessage;
import org.openhpf.kernel.RetryLater;

/** With the real record of deliveries and a platform on loopback; nobody has granted anything. */
class SendNotificationTest {
  private static final QueueMessage<Notification> MESSAGE =
      new QueueMessage<>(
          "m1",
          1,
          new Notices(new CsvBranches())
              .of(Notice.BOOKED, Samples.appointment().visit(), Samples.appointment().bookedAt()));

  private final Hall hall = Hall.inMemory();
  private final SandboxPlatform sandbox = SandboxPlatform.start();
  private final SendNotification send =
      new SendNotification(
          new HttpMessagePlatform(sandbox.url(), SandboxPlatform.TOKEN),
          new DynamoDeliveries(hall.parts.table(), hall.parts.transactions(), hall.clock));

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void oncePerMessageHoweverOftenTheQueueBringsIt() {
    send.send(MESSAGE);
    send.send(MESSAGE);
    send.send(new QueueMessage<>("m1", 7, MESSAGE.body()));

    assertThat(sandbox.requests()).isEqualTo(1);
  }

  /** A person who books, cancels and books again is told three times. */
  @Test
  void anotherMessageOfTheSameWordsIsAnother() {
    send.send(MESSAGE);
    send.send(new QueueMessage<>("m2", 1, MESSAGE.body()));

    assertThat(sandbox.accepted()).containsOnlyKeys("m1", "m2");
  }

  @Test
  void aFailedOneIsSentAgain() {
    sandbox.answerNext(SandboxPlatform.Answer.status(503));
    assertThatExceptionOfType(RetryLater.class).isThrownBy(() -> send.send(MESSAGE));
    assertThat(sandbox.accepted()).isEmpty();

    send.send(MESSAGE);
    send.send(MESSAGE);

    assertThat(sandbox.accepted()).containsOnlyKeys("m1");
    assertThat(sandbox.requests()).isEqualTo(2);
  }

  /** Outbox rows may be sent again for 7 days, and a queue keeps a message for 4. */
  @Test
  void aDeliveryIsRememberedAsLongAsItsRowMayBeSentAgain() {
    send.send(MESSAGE);
    hall.clock.advance(Duration.ofDays(7));
    send.send(MESSAGE);

    assertThat(sandbox.requests()).isEqualTo(1);
  }
}
