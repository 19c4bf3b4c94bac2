package org.openhpf.appointments.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;
import tools.jackson.core.JacksonException;

/**
 * The message platform over HTTP: {@code POST <base>/messages} with the message's id as {@code
 * Idempotency-Key} and a JSON body {@code {messageId, personId, template, channel, createdAt}} with
 *
 * <ul>
 *   <li>for the channel {@code subscription}: {@code page} and {@code data}, the values of the
 *       template's keywords; the platform adds the person's openid and its own id of the template
 *       (WeChat, subscribeMessage.send)
 *   <li>for the channel {@code sms}: {@code text}
 * </ul>
 *
 * <p>2xx: taken. An id that was taken is answered so again, whatever the channel, and nothing is
 * sent. 422 with the problem type {@code /problems/subscription-refused}, to a subscription message
 * alone: the person takes none of this template (WeChat's errcode 43101), nothing was sent, and the
 * id is free for the SMS. Other 400 and 422: refused for good. All else may pass, 409 too, which
 * says that the same message is being taken at this moment
 * (draft-ietf-httpapi-idempotency-key-header).
 */
public final class HttpMessagePlatform implements MessagePlatform {
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 3_000;
  private static final int LONGEST_PROBLEM = 8 * 1024;
  private static final String SUBSCRIPTION_REFUSED = "/problems/subscription-refused";

  private final URI messages;
  private final String token;

  public HttpMessagePlatform(String baseUrl, String token) {
    this.messages = URI.create(baseUrl + "/messages");
    this.token = token;
  }

  @Override
  public Answer send(String messageId, Channel channel, Notification notification) {
    byte[] body =
        Json.write(Envelope.of(messageId, channel, notification)).getBytes(StandardCharsets.UTF_8);
    if (Priming.active()) {
      return Answer.TAKEN;
    }
    Reply reply = post(messageId, body);
    if (channel == Channel.SUBSCRIPTION && reply.refusesSubscription()) {
      return Answer.SUBSCRIPTION_REFUSED;
    }
    int status = reply.status();
    if (status == 400 || status == 422) {
      throw new NeverRetry("the message platform refuses message " + messageId + ": " + status);
    }
    if (status < 200 || status > 299) {
      throw new RetryLater("the message platform answers " + status);
    }
    return Answer.TAKEN;
  }

  /**
   * @param body of a 422; empty text otherwise
   */
  private record Reply(int status, String body) {
    boolean refusesSubscription() {
      if (status != 422) {
        return false;
      }
      try {
        return Json.read(body).path("type").asString("").equals(SUBSCRIPTION_REFUSED);
      } catch (JacksonException e) {
        return false;
      }
    }
  }

  private Reply post(String messageId, byte[] body) {
    try {
      var connection = (HttpURLConnection) messages.toURL().openConnection();
      connection.setConnectTimeout(withinDeadline(CONNECT_MILLIS));
      connection.setReadTimeout(withinDeadline(READ_MILLIS));
      connection.setInstanceFollowRedirects(false);
      connection.setRequestMethod("POST");
      connection.setRequestProperty("content-type", "application/json");
      connection.setRequestProperty("authorization", "Bearer " + token);
      connection.setRequestProperty("idempotency-key", messageId);
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(body.length);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
      int status = connection.getResponseCode();
      if (status < 0) {
        throw new RetryLater("the message platform does not answer in HTTP");
      }
      return new Reply(status, status == 422 ? problem(connection) : dropBody(connection, status));
    } catch (IOException e) {
      throw new RetryLater("the message platform cannot be reached", e);
    }
  }

  /** The last message of a batch must not wait longer than its function may. */
  private static int withinDeadline(int millis) {
    return Math.clamp(Deadline.leftMillis(), 1, millis);
  }

  /** Which of its refusals it is. */
  private static String problem(HttpURLConnection connection) throws IOException {
    try (InputStream body = connection.getErrorStream()) {
      return body == null
          ? ""
          : new String(body.readNBytes(LONGEST_PROBLEM), StandardCharsets.UTF_8);
    }
  }

  /**
   * The status says it all. Closing unread lets the connection be used again where the body has
   * come, and waits for none that comes slowly or not at all.
   */
  private static String dropBody(HttpURLConnection connection, int status) {
    try {
      InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
      if (body != null) {
        body.close();
      }
    } catch (IOException e) {
      connection.disconnect();
    }
    return "";
  }

  private record Envelope(
      String messageId,
      String personId,
      String template,
      String channel,
      Optional<String> page,
      Optional<Notification.Keywords> data,
      Optional<String> text,
      Instant createdAt) {
    static Envelope of(String messageId, Channel channel, Notification n) {
      boolean sms = channel == Channel.SMS;
      return new Envelope(
          messageId,
          n.personId(),
          n.template(),
          channel.name().toLowerCase(Locale.ROOT),
          sms ? Optional.empty() : Optional.of(n.page()),
          sms ? Optional.empty() : Optional.of(n.data()),
          sms ? Optional.of(n.text()) : Optional.empty(),
          n.createdAt());
    }
  }
}
