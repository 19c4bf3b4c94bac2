package org.openhpf.identity.outside;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.log.Log;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Priming;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks another party's service once and reads its JSON. An exchange takes {@value #MOST_MILLIS} ms
 * at most, from the connection to the last byte, and leaves {@value #KEPT_MILLIS} ms of the
 * invocation for what comes after. Nothing is repeated: what is asked here may be good only once.
 *
 * <p>Addresses, headers and bodies hold secrets and personal data: none of them is ever logged.
 */
public final class JsonService {
  private static final int CONNECT_MILLIS = 1_000;
  private static final int MOST_MILLIS = 3_000;
  private static final int KEPT_MILLIS = 1_500;
  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final String JSON = "application/json";

  /** One for all: it is dear to make, and keeps connections by their address. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofMillis(CONNECT_MILLIS))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String name;

  /**
   * @param name of the other party, for the log
   */
  public JsonService(String name) {
    this.name = name;
  }

  /** What came of it. */
  public sealed interface Answer {}

  /**
   * @param status HTTP status code
   * @param body JSON; a missing node where there was none
   */
  public record Answered(int status, JsonNode body) implements Answer {
    /** Answers hold personal data. */
    @Override
    public String toString() {
      return "Answered[" + status + "]";
    }
  }

  /** No answer, none in time, none of JSON, one too long, or a 5xx: it may be done or not. */
  public record Silent() implements Answer {}

  public Answer get(URI address, Map<String, String> headers) {
    return ask(request(address, headers).GET());
  }

  public Answer postForm(URI address, Map<String, String> headers, Map<String, String> form) {
    return ask(
        request(address, headers)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  public Answer postJson(URI address, String token, Object body) {
    return ask(
        request(address, Map.of("content-type", JSON, "authorization", "Bearer " + token))
            .POST(BodyPublishers.ofByteArray(Json.writeBytes(body))));
  }

  /** Names and values as a query or a form has them. */
  public static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(URI address, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(address).header("accept", JSON);
    headers.forEach(request::header);
    return request;
  }

  private Answer ask(HttpRequest.Builder request) {
    long millis = Math.min(MOST_MILLIS, Deadline.leftMillis() - KEPT_MILLIS);
    if (Priming.active() || millis <= 0) {
      return new Silent();
    }
    var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER);
    var reply = CLIENT.sendAsync(request.build(), handler);
    try {
      return answer(reply.get(millis, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      reply.cancel(true);
      return silent("no answer in time");
    } catch (ExecutionException e) {
      // The cause alone: its message may hold what was asked.
      return silent(e.getCause().getClass().getSimpleName());
    } catch (InterruptedException e) {
      reply.cancel(true);
      Thread.currentThread().interrupt();
      return silent("interrupted");
    }
  }

  private Answer answer(HttpResponse<byte[]> reply) {
    int status = reply.statusCode();
    if (status >= 500 || status < 200) {
      return silent("status " + status);
    }
    try {
      return new Answered(status, Json.read(new String(reply.body(), StandardCharsets.UTF_8)));
    } catch (JacksonException e) {
      return silent("no JSON, status " + status);
    }
  }

  private Answer silent(String why) {
    Log.warn(name + " does not answer as agreed: " + why, null);
    return new Silent();
  }
}
