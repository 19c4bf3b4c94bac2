package org.openhpf.appointments.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;

/**
 * The message platform over HTTP: {@code POST <base>/messages} with the message's id as {@code
 * Idempotency-Key}. 2xx is taken; 400 and 422 are refused for good; all else may pass, 409 too,
 * which says that the same message is being taken at this moment
 * (draft-ietf-httpapi-idempotency-key-header).
 */
public final class HttpMessagePlatform implements MessagePlatform {
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 3_000;

  private final URI messages;
  private final String token;

  public HttpMessagePlatform(String baseUrl, String token) {
    this.messages = URI.create(baseUrl + "/messages");
    this.token = token;
  }

  @Override
  public void send(String messageId, Notification notification) {
    byte[] body =
        Json.write(new Envelope(messageId, notification)).getBytes(StandardCharsets.UTF_8);
    if (Priming.active()) {
      return;
    }
    int status = post(messageId, body);
    if (status == 400 || status == 422) {
      throw new NeverRetry("the message platform refuses message " + messageId + ": " + status);
    }
    if (status < 200 || status > 299) {
      throw new RetryLater("the message platform answers " + status);
    }
  }

  private int post(String messageId, byte[] body) {
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
      dropBody(connection, status);
      if (status < 0) {
        throw new RetryLater("the message platform does not answer in HTTP");
      }
      return status;
    } catch (IOException e) {
      throw new RetryLater("the message platform cannot be reached", e);
    }
  }

  /** The last message of a batch must not wait longer than its function may. */
  private static int withinDeadline(int millis) {
    return Math.clamp(Deadline.leftMillis(), 1, millis);
  }

  /**
   * The status says it all. Closing unread lets the connection be used again where the body has
   * come, and waits for none that comes slowly or not at all.
   */
  private static void dropBody(HttpURLConnection connection, int status) {
    try {
      InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
      if (body != null) {
        body.close();
      }
    } catch (IOException e) {
      connection.disconnect();
    }
  }

  /** The body: the notification's fields and its id. */
  private record Envelope(
      String messageId,
      String personId,
      String template,
      String page,
      Notification.Keywords data,
      String text,
      Instant createdAt) {
    Envelope(String messageId, Notification n) {
      this(messageId, n.personId(), n.template(), n.page(), n.data(), n.text(), n.createdAt());
    }
  }
}
