package org.openhpf.appointments;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;

/**
 * The message platform over HTTP: {@code POST <base>/messages} with the message's id as {@code
 * Idempotency-Key}. 2xx is taken; 400, 409 and 422 are refused for good; all else may pass.
 */
final class HttpMessagePlatform implements MessagePlatform {
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 3_000;

  private final URI messages;
  private final String token;

  HttpMessagePlatform(String baseUrl, String token) {
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
    if (status == 400 || status == 409 || status == 422) {
      throw new NeverRetry("the message platform refuses message " + messageId + ": " + status);
    }
    if (status < 200 || status > 299) {
      throw new RetryLater("the message platform answers " + status);
    }
  }

  private int post(String messageId, byte[] body) {
    try {
      var connection = (HttpURLConnection) messages.toURL().openConnection();
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(READ_MILLIS);
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
      try (var reply = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        if (reply != null) {
          reply.readNBytes(64 * 1024); // read to its end, the connection can be used again
        }
      }
      return status;
    } catch (IOException e) {
      throw new RetryLater("the message platform cannot be reached", e);
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
      java.time.Instant createdAt) {
    Envelope(String messageId, Notification n) {
      this(messageId, n.personId(), n.template(), n.page(), n.data(), n.text(), n.createdAt());
    }
  }
}
