package org.openhpf.appointments.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openhpf.appointments.notice.Channel.SMS;
import static org.openhpf.appointments.notice.Channel.SUBSCRIPTION;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.appointments.booking.Samples;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.notice.MessagePlatform.Answer;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;

class HttpMessagePlatformTest {
  private static final Notification NOTIFICATION =
      new Notices(new CsvBranches())
          .of(Notice.BOOKED, Samples.appointment().visit(), Samples.appointment().bookedAt());

  private final SandboxPlatform sandbox = SandboxPlatform.start();
  private final HttpMessagePlatform platform =
      new HttpMessagePlatform(sandbox.url(), SandboxPlatform.TOKEN);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void sendsTheNotificationUnderItsId() {
    platform.send("m1", SMS, NOTIFICATION);

    assertThat(sandbox.accepted().get("m1"))
        .contains("\"messageId\":\"m1\"", "\"personId\":\"" + Samples.PERSON + "\"", "海珠管理部")
        .contains("\"createdAt\":\"2026-11-20T09:30:00+08:00\"")
        .contains("\"channel\":\"sms\"", "\"template\":\"appointment-booked\"", "\"text\":\"【")
        .doesNotContain("\"page\"", "\"data\"", "\"subject\"");
  }

  @Test
  void sendsASubscriptionMessageWithWhatItsTemplateNeeds() {
    assertThat(platform.send("m1", SUBSCRIPTION, NOTIFICATION)).isEqualTo(Answer.TAKEN);

    assertThat(sandbox.accepted().get("m1"))
        .contains("\"channel\":\"subscription\"", "\"template\":\"appointment-booked\"")
        .contains("\"page\":\"pages/appointments/detail?appointmentId=" + Samples.ID + "\"")
        .contains("\"data\":{\"branch\":\"海珠管理部\",\"business\":\"贷款业务\",\"time\":\"")
        .doesNotContain("\"text\"");
  }

  @Test
  void whoTakesNoSubscriptionMessageCanBeReachedOtherwise() {
    sandbox.answerNext(SandboxPlatform.Answer.subscriptionRefused());

    assertThat(platform.send("m1", SUBSCRIPTION, NOTIFICATION))
        .isEqualTo(Answer.SUBSCRIPTION_REFUSED);
    assertThat(platform.send("m1", SMS, NOTIFICATION)).isEqualTo(Answer.TAKEN);
  }

  /** A platform that confuses the two must not send it round in circles. */
  @Test
  void anSmsCannotBeRefusedAsASubscription() {
    sandbox.answerNext(SandboxPlatform.Answer.subscriptionRefused());

    assertThatExceptionOfType(NeverRetry.class)
        .isThrownBy(() -> platform.send("m1", SMS, NOTIFICATION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{\"type\":1}",
        "{\"type\":\"/problems/other\"}",
        "{\"type\""
      })
  void another422IsForGood(String body) {
    sandbox.answerNext(SandboxPlatform.Answer.problem(422, body));

    assertThatExceptionOfType(NeverRetry.class)
        .isThrownBy(() -> platform.send("m1", SUBSCRIPTION, NOTIFICATION));
  }

  @Test
  void theSameIdIsTakenOnce() {
    platform.send("m1", SMS, NOTIFICATION);
    platform.send("m1", SMS, NOTIFICATION);

    assertThat(sandbox.requests()).isEqualTo(2);
    assertThat(sandbox.accepted()).containsOnlyKeys("m1");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 422})
  void aRefusalIsForGood(int status) {
    sandbox.answerNext(SandboxPlatform.Answer.status(status));

    assertThatExceptionOfType(NeverRetry.class)
        .isThrownBy(() -> platform.send("m1", SMS, NOTIFICATION))
        .withMessageContaining(String.valueOf(status));
  }

  /** A token that is being changed (401), a message being taken (409), a platform in trouble. */
  @ParameterizedTest
  @ValueSource(ints = {302, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504})
  void whatMayPassIsTriedLater(int status) {
    sandbox.answerNext(SandboxPlatform.Answer.status(status));

    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> platform.send("m1", SMS, NOTIFICATION));
    assertThatCode(() -> platform.send("m1", SMS, NOTIFICATION)).doesNotThrowAnyException();
  }

  @Test
  void aPlatformThatDoesNotAnswerIsLeftWithinTheTimeThatIsLeft() {
    sandbox.answerNext(SandboxPlatform.Answer.never());
    long begun = System.nanoTime();

    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> sendWithin(Duration.ofMillis(300), platform));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2_500));
  }

  /** It has the message: what the body would say is of no use, however long it takes. */
  @Test
  void aReplyWhoseBodyNeverEndsIsAReply() {
    sandbox.answerNext(HttpMessagePlatformTest::acceptWithoutEnd);

    assertThatCode(() -> sendWithin(Duration.ofSeconds(2), platform)).doesNotThrowAnyException();
  }

  @Test
  void nobodyListening() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var refused = new HttpMessagePlatform("http://127.0.0.1:" + port, "token");

    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> refused.send("m1", SMS, NOTIFICATION));
  }

  @ParameterizedTest
  @ValueSource(strings = {"I am no web server\r\n", "HTTP/1.1 abc\r\n\r\n", ""})
  void whoeverAnswersIsNoPlatform(String answer) throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> answerAndHangUp(socket, answer));
      var strange = new HttpMessagePlatform("http://127.0.0.1:" + socket.getLocalPort(), "token");

      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(() -> sendWithin(Duration.ofSeconds(2), strange));
    }
  }

  @Test
  void primingSendsNothing() {
    Priming.run(() -> platform.send("m1", SMS, NOTIFICATION));

    assertThat(sandbox.requests()).isZero();
  }

  private static void sendWithin(Duration time, HttpMessagePlatform platform) {
    Deadline.within(
        time,
        () -> {
          platform.send("m1", SMS, NOTIFICATION);
          return null;
        });
  }

  private static void acceptWithoutEnd(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(202, 0); // chunked, and no chunk is the last
    exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  private static void answerAndHangUp(ServerSocket server, String answer) {
    try (Socket client = server.accept();
        OutputStream out = client.getOutputStream()) {
      client.getInputStream().read();
      out.write(answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The test is over.
    }
  }
}
