package org.openhpf.edge.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;
import tools.jackson.core.JacksonException;

/**
 * The centre's message platform (消息平台) over HTTP: {@code POST <base>/messages} with the message's
 * id as {@code Idempotency-Key} and a JSON body, which is its sender's.
 *
 * <p>2xx: taken. An id that was taken is answered so again and nothing is sent. 422 with the
 * problem type {@code /problems/subscription-refused}: the person takes no subscription message of
 * this template, nothing was sent, and the id is free for an SMS. Other 400 and 422: refused for
 * good. All else may pass, 409 too, which says that the same message is being taken at this moment
 * (draft-ietf-httpapi-idempotency-key-header).
 */
public final class MessageGateway {
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 3_000;
  private static final int LONGEST_PROBLEM = 8 * 1024;
  private static final String SUBSCRIPTION_REFUSED = "/problems/subscription-refused";

  private final URI messages;
  private final String token;

  /**
   * @param baseUrl without a slash at its end
   * @param token that the platform expects
   */
  public MessageGateway(String baseUrl, String token) {
    this.messages = URI.create(baseUrl + "/messages");
    this.token = token;
  }

  /**
   * Sends one message; the same id is sent to the person once.
   *
   * @param envelope the body, written as {@link Json} does
   * @throws RetryLater if it may be taken later
   * @throws NeverRetry if the platform refuses it for good
   */
  public void send(String messageId, Record envelope) {
    requireTaken(messageId, post(messageId, envelope));
  }

  /**
   * Sends a message that its person may have refused to be sent.
   *
   * @return false where he has: nothing was sent
   * @throws RetryLater if it may be taken later
   * @throws NeverRetry if the platform refuses it for good
   */
  public boolean sendSubscription(String messageId, Record envelope) {
    Reply reply = post(messageId, envelope);
    if (reply.refusesSubscription()) {
      return false;
    }
    requireTaken(messageId, reply);
    return true;
  }

  private static void requireTaken(String messageId, Reply reply) {
    int status = reply.status();
    if (status == 400 || status == 422) {
      throw new NeverRetry("the message platform refuses message " + messageId + ": " + status);
    }
    if (status < 200 || status > 299) {
      throw new RetryLater("the message platform answers " + status);
    }
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

  /** Priming warms what writes the body, and calls nobody. */
  private Reply post(String messageId, Record envelope) {
    byte[] body = Json.writeBytes(envelope);
    return Priming.active() ? new Reply(200, "") : post(messageId, body);
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
}
