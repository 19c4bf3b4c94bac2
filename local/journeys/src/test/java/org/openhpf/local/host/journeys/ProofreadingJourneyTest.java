package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.journeys.Platform.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A clerk has a text proofread and then a document, with the host killed meanwhile; both come back
 * corrected.
 */
class ProofreadingJourneyTest {
  private static final String FUNCTIONS =
      "proofreading-http,proofreading-arrivals,proofreading-settle";

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** A comma of half width, and a quotation that does not end. */
  private static final List<String> PARAGRAPHS =
      List.of("关于调整缴存基数的通知", "各单位：", "请按时办理,逾期按规定处理。", "见《住房公积金管理条例的规定。");

  @TempDir static Path state;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aTextAndADocumentComeBackCorrectedThoughTheHostIsKilled() throws Exception {
    byte[] file = docx();
    String token;
    String id;
    try (Platform platform = Platform.start(state, "--only", FUNCTIONS)) {
      token = platform.token("staff");
      aTextIsProofreadDecidedAndCorrected(platform, token);
      Answer submitted = submit(platform, token, wish(file));
      assertThat(submitted.status()).as(submitted.body().toString()).isEqualTo(201);
      id = submitted.text("proofreadingId");
      put(submitted.body().path("upload"), file);
      platform.kill();
    }
    try (Platform platform = Platform.start(state, "--only", FUNCTIONS)) {
      JsonNode done = done(platform, id, token);
      assertThat(originals(done)).contains(",", "《");
      assertThat(done.path("documentKind").asString()).isEqualTo("notice");
      accept(platform, id, token);
      isSeenByItsOwnerAlone(platform, id);
      assertThat(main(corrected(platform, id, token)))
          .contains("<w:ins ", "<w:del ", "<w:commentReference ", "OpenHPF 公文校对");
      assertThat(platform.delete("/v1/proofreadings/" + id, token).status()).isEqualTo(204);
      assertThat(platform.get("/v1/proofreadings/" + id, token).status()).isEqualTo(404);
    }
  }

  private void aTextIsProofreadDecidedAndCorrected(Platform platform, String token)
      throws Exception {
    Answer text = submit(platform, token, Map.of("text", String.join("\n", PARAGRAPHS)));
    assertThat(text.status()).as(text.body().toString()).isEqualTo(201);
    assertThat(text.text("status")).isEqualTo("done");
    assertThat(originals(text.body())).contains(",", "《");
    String id = text.text("proofreadingId");
    accept(platform, id, token);
    assertThat(platform.get("/v1/proofreadings/" + id + "/corrected", token).text("text"))
        .contains("请按时办理，逾期按规定处理。");
  }

  private static void accept(Platform platform, String id, String token) throws Exception {
    Answer answer =
        platform.post(
            "/v1/proofreadings/" + id + "/decisions",
            Map.of("decision", "accept", "only", "automatic"),
            by(token, "a"));
    assertThat(answer.body().path("decided").asInt()).as(answer.body().toString()).isPositive();
  }

  private static List<String> originals(JsonNode proofreading) {
    return proofreading
        .path("findings")
        .valueStream()
        .map(finding -> finding.path("original").asString())
        .toList();
  }

  private static void isSeenByItsOwnerAlone(Platform platform, String id) throws Exception {
    String stranger = platform.token("officer");
    for (String path : List.of("", "/paragraphs", "/corrected")) {
      assertThat(platform.get("/v1/proofreadings/" + id + path, stranger).status()).isEqualTo(403);
    }
  }

  /** The first request may find the function cold, and the machine busy. */
  private static Answer submit(Platform platform, String token, Map<String, Object> wish)
      throws Exception {
    String key = Integer.toHexString(wish.hashCode());
    Answer answer = platform.post("/v1/proofreadings", wish, by(token, key));
    for (int times = 0; answer.status() == 503 && times < 5; times++) {
      answer = platform.post("/v1/proofreadings", wish, by(token, key));
    }
    return answer;
  }

  private static Map<String, String> by(String token, String key) {
    return Map.of("authorization", "Bearer " + token, "idempotency-key", key);
  }

  private static Map<String, Object> wish(byte[] file) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
    var wish = new HashMap<String, Object>();
    wish.put("fileName", "通知.docx");
    wish.put("contentType", DOCX);
    wish.put("size", file.length);
    wish.put("sha256", HexFormat.of().formatHex(hash));
    return wish;
  }

  private void put(JsonNode upload, byte[] content) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(upload.path("url").asString()))
            .PUT(BodyPublishers.ofByteArray(content));
    upload.path("headers").forEachEntry((name, value) -> request.header(name, value.stringValue()));
    assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  private static JsonNode done(Platform platform, String id, String token) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (true) {
      JsonNode body = platform.get("/v1/proofreadings/" + id, token).body();
      if (body.path("status").asString("").equals("done")) {
        return body;
      }
      assertThat(System.nanoTime()).as(body.toString()).isLessThan(end);
      Thread.sleep(200);
    }
  }

  private byte[] corrected(Platform platform, String id, String token) throws Exception {
    Answer answer = platform.get("/v1/proofreadings/" + id + "/corrected", token);
    assertThat(answer.text("fileName")).isEqualTo("通知（校对稿）.docx");
    var request = HttpRequest.newBuilder(URI.create(answer.text("url"))).build();
    return client.send(request, BodyHandlers.ofByteArray()).body();
  }

  private static String main(byte[] docx) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no document in " + docx.length + " bytes");
  }

  /** As few parts as a .docx may have. */
  private static byte[] docx() throws IOException {
    var text = new StringBuilder();
    for (String paragraph : PARAGRAPHS) {
      text.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType="
              + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\""
              + DOCX
              + ".main+xml\"/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns="
              + "\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org"
              + "/officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      part(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
              + "<w:body>"
              + text
              + "</w:body></w:document>");
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }
}
