package org.openhpf.province.platform;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.log.Log;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Priming;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks the platform once and reads its JSON. An exchange takes {@value #MOST_MILLIS} ms at most,
 * from the connection to the last byte, and leaves {@value #KEPT_MILLIS} ms of the invocation for
 * what comes after. Bodies hold personal data: none is ever logged.
 */
final class Exchange {
  private static final int CONNECT_MILLIS = 1_000;
  private static final int MOST_MILLIS = 5_000;
  private static final int KEPT_MILLIS = 1_500;

  /** A bucket of a busy day has some hundred records of 150 bytes. */
  private static final int LONGEST_ANSWER = 1024 * 1024;

  /** One for all: it is dear to make, and keeps connections by their address. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofMillis(CONNECT_MILLIS))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Exchange() {}

  /** Its one JSON value, of a reply with status 200; empty for whatever else happens. */
  static Optional<JsonNode> of(HttpRequest request) {
    long millis = Math.min(MOST_MILLIS, Deadline.leftMillis() - KEPT_MILLIS);
    if (Priming.active() || millis <= 0) {
      return Optional.empty();
    }
    var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER);
    var reply = CLIENT.sendAsync(request, handler);
    try {
      return json(reply.get(millis, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      reply.cancel(true);
      return silent("no answer in time");
    } catch (ExecutionException e) {
      // The cause's name alone: its message may hold what was sent.
      return silent(e.getCause().getClass().getSimpleName());
    } catch (InterruptedException e) {
      reply.cancel(true);
      Thread.currentThread().interrupt();
      return silent("interrupted");
    }
  }

  private static Optional<JsonNode> json(HttpResponse<byte[]> reply) {
    if (reply.statusCode() != 200) {
      return silent("status " + reply.statusCode());
    }
    try {
      return Optional.of(Json.read(new String(reply.body(), StandardCharsets.UTF_8)));
    } catch (JacksonException e) {
      return silent("no JSON");
    }
  }

  private static Optional<JsonNode> silent(String why) {
    Log.warn("the province's platform does not answer as agreed: " + why, null);
    return Optional.empty();
  }
}
