package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.journeys.Platform.Answer;
import org.openhpf.reading.sample.Sample;
import org.openhpf.reading.sample.Samples;
import tools.jackson.databind.JsonNode;

/**
 * An id card on its way from the phone to an officer's decision, with the host killed meanwhile.
 */
class DocumentJourneyTest {
  private static final String FUNCTIONS =
      "document-intake-http,document-intake-arrivals,document-intake-relay,"
          + "document-intake-results,document-intake-outbox-sweep,document-reading";

  private static final Set<String> ON_ITS_WAY = Set.of("awaiting-upload", "queued", "reading");

  @TempDir static Path state;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Sample card = Samples.of("id-card-front", Samples.Variant.TUNED, 7);

  @Test
  void isUploadedReadThoughTheHostIsKilledCorrectedAndDecided() throws Exception {
    String token;
    String id;
    try (Platform platform = Platform.start(state, "--only", FUNCTIONS)) {
      token = platform.token("citizen");
      Answer submitted = submit(platform, token);
      assertThat(submitted.status()).as(submitted.body().toString()).isEqualTo(201);
      id = submitted.text("documentId");
      JsonNode upload = submitted.body().path("upload");
      byte[] other = card.jpeg().clone();
      other[other.length / 2] ^= 1;
      HttpResponse<String> refused = put(upload, other);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("BadDigest");
      assertThat(put(upload, card.jpeg()).statusCode()).isEqualTo(200);

      Path log = state.resolve("logs/document-reading.log");
      await(() -> Files.exists(log) && Files.readString(log).contains("START RequestId"));
      platform.kill();
    }
    try (Platform platform = Platform.start(state, "--only", FUNCTIONS)) {
      JsonNode read = read(platform, id, token);
      assertThat(read.path("recognisedKind").asString()).isEqualTo("id-card-front");
      assertThat(read.path("status").asString()).as(read.toString()).isEqualTo("needs-review");
      assertThat(field(read, "idNumber").path("value").asString())
          .isEqualTo(card.truth().fields().get("idNumber"));
      assertThat(submit(platform, token).text("documentId")).as("the same file").isEqualTo(id);
      isSeenByItsOwnerAlone(platform, id, token);
      isDecidedByAnOfficer(platform, id, token);
    }
  }

  private static void isSeenByItsOwnerAlone(Platform platform, String id, String token)
      throws Exception {
    String document = "/v1/documents/" + id;
    Answer preview = platform.get(document + "/pages/1.png", token);
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.response().headers().firstValue("content-type")).contains("image/png");
    String stranger = platform.token("citizen");
    assertThat(platform.get(document, stranger).status()).isEqualTo(403);
    assertThat(platform.get(document + "/pages/1.png", stranger).status()).isEqualTo(403);
  }

  private void isDecidedByAnOfficer(Platform platform, String id, String token) throws Exception {
    String officer = platform.token("officer");
    JsonNode waiting = platform.get("/v1/review-queue", officer).body().path("items");
    assertThat(waiting.valueStream().map(each -> each.path("documentId").asString()))
        .containsExactly(id);
    int version = waiting.get(0).path("version").asInt();
    String name = card.truth().fields().get("name");
    var correction =
        Map.of("version", version, "fields", List.of(Map.of("name", "name", "value", name)));
    Answer corrected =
        platform.post("/v1/documents/" + id + "/corrections", correction, by(officer, "c"));
    assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
    assertThat(field(corrected.body(), "name").path("value").asString()).isEqualTo(name);

    String decision = "/v1/documents/" + id + "/decision";
    Answer stale =
        platform.post(
            decision, Map.of("version", version, "decision", "accept"), by(officer, "d1"));
    assertThat(stale.text("type")).isEqualTo("/problems/changed-meanwhile");
    int present = corrected.body().path("version").asInt();
    Answer decided =
        platform.post(
            decision, Map.of("version", present, "decision", "accept"), by(officer, "d2"));
    assertThat(decided.status()).as(decided.body().toString()).isEqualTo(200);
    assertThat(platform.get("/v1/documents/" + id, token).text("status")).isEqualTo("accepted");
  }

  /** With a name that is not the card's, so that an officer has to look. */
  private Answer submit(Platform platform, String token) throws Exception {
    var wish =
        Map.of(
            "kind", "id-card-front",
            "purpose", "withdrawal",
            "fileName", "身份证.jpg",
            "contentType", "image/jpeg",
            "size", card.jpeg().length,
            "sha256", sha256(card.jpeg()),
            "stated", Map.of("name", "另一示例"));
    Answer answer = platform.post("/v1/documents", wish, by(token, "card"));
    // The first request may find the function cold, and the machine busy.
    for (int times = 0; answer.status() == 503 && times < 5; times++) {
      answer = platform.post("/v1/documents", wish, by(token, "card"));
    }
    return answer;
  }

  private HttpResponse<String> put(JsonNode upload, byte[] content)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(upload.path("url").asString()))
            .PUT(BodyPublishers.ofByteArray(content));
    upload.path("headers").properties().stream()
        .filter(header -> !Set.of("host", "content-length").contains(header.getKey()))
        .forEach(header -> request.header(header.getKey(), header.getValue().asString()));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode read(Platform platform, String id, String token) throws Exception {
    JsonNode[] found = new JsonNode[1];
    await(
        () -> {
          found[0] = platform.get("/v1/documents/" + id, token).body();
          return found[0].has("status") && !ON_ITS_WAY.contains(found[0].path("status").asString());
        });
    return found[0];
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("the reading").isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static JsonNode field(JsonNode document, String name) {
    return document
        .path("fields")
        .valueStream()
        .filter(field -> field.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> by(String token, String key) {
    return Map.of("authorization", "Bearer " + token, "idempotency-key", key);
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
