package org.openhpf.web.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.openhpf.reading.sample.Sample;
import org.openhpf.web.hall.Hall;
import tools.jackson.databind.JsonNode;

/**
 * A document that somebody handed in without a page.
 *
 * @param token of its owner
 */
record HandedIn(Hall hall, String token, String documentId) {
  private static final Duration LONGEST = Duration.ofSeconds(120);

  /**
   * By somebody new.
   *
   * @param stated what he says it says, by field; where it says something else, an officer looks
   */
  static HandedIn of(Hall hall, Sample sample, Map<String, String> stated) {
    String token = hall.newToken("citizen");
    Map<String, Object> wish =
        Map.of(
            "kind",
            sample.truth().kind(),
            "purpose",
            "reuse",
            "fileName",
            "card.jpg",
            "contentType",
            "image/jpeg",
            "size",
            sample.jpeg().length,
            "sha256",
            sha256(sample.jpeg()),
            "stated",
            stated);
    JsonNode answer = hall.post("/v1/documents", wish, token).body();
    put(answer.path("upload"), sample.jpeg());
    return new HandedIn(hall, token, answer.path("documentId").asString());
  }

  /** Waits until it stands so. */
  HandedIn until(String status) {
    long end = System.nanoTime() + LONGEST.toNanos();
    String is = "";
    while (System.nanoTime() < end) {
      is = now().path("status").asString();
      if (is.equals(status)) {
        return this;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new IllegalStateException("not " + status + " but " + is + ": " + now());
  }

  /** As its owner sees it. */
  JsonNode now() {
    return hall.get("/v1/documents/" + documentId, token).body();
  }

  private static void put(JsonNode upload, byte[] content) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(upload.path("url").asString()))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(content));
    upload
        .path("headers")
        .properties()
        .forEach(
            header -> {
              if (!header.getKey().matches("(?i)host|content-length")) {
                request.header(header.getKey(), header.getValue().asString());
              }
            });
    try (HttpClient client = HttpClient.newHttpClient()) {
      var reply = client.send(request.build(), BodyHandlers.ofString());
      if (reply.statusCode() != 200) {
        throw new IllegalStateException(reply.statusCode() + " " + reply.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
