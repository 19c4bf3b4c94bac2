package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.Upload;
import org.openhpf.kernel.Uploads;
import org.openhpf.local.cloud.TestCloud;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Uploads as a page and a mini-program make them, at the local S3, which checks what is signed. */
class S3UploadsTest {
  private static final byte[] FILE = "a photograph".getBytes(StandardCharsets.UTF_8);
  private static final Duration LASTS = Duration.ofMinutes(15);
  private static final String BOUNDARY = "----upload";

  private static HttpClient http;
  private static String bucket;
  private static S3Client s3;
  private static S3Uploads uploads;
  private static int number;

  private static final String NAME = "身份证 \"1\"+.jpg";

  private final Uploads.Expected document =
      new Uploads.Expected(
          "documents/tag-%018d/%s".formatted(++number, sha256(FILE)),
          "image/jpeg",
          FILE.length,
          sha256(FILE));

  @BeforeAll
  static void start() {
    bucket = TestCloud.shared().createBucket(S3UploadsTest.class, "documents");
    var clients = new Clients(TestCloud.shared().environment());
    s3 = clients.s3();
    uploads = new S3Uploads(clients, bucket);
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Upload.Put put(Duration lasts) {
    return (Upload.Put) uploads.upload(document, Upload.Way.PUT, lasts, Instant.EPOCH);
  }

  private Upload.Form form(Duration lasts) {
    return (Upload.Form) uploads.upload(document, Upload.Way.FORM, lasts, Instant.EPOCH);
  }

  private boolean isStored() {
    try {
      return s3.headObject(head -> head.bucket(bucket).key(document.key())).contentLength() >= 0;
    } catch (S3Exception e) {
      return false;
    }
  }

  private static int send(String url, Map<String, String> headers, byte[] file) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofByteArray(file));
    headers.forEach(request::header);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  @Test
  void takesTheFileThatWasSubmitted() throws Exception {
    Upload.Put put = put(LASTS);
    assertThat(send(put.url(), put.headers(), FILE)).isEqualTo(200);
    assertThat(isStored()).isTrue();
  }

  @Test
  void takesNoOtherLengthTypeOrContent() throws Exception {
    Upload.Put put = put(LASTS);
    assertThat(send(put.url(), put.headers(), "a photograph!".getBytes())).isGreaterThan(399);
    assertThat(send(put.url(), put.headers(), "A photograph".getBytes())).isGreaterThan(399);
    var asPage = new LinkedHashMap<>(put.headers());
    asPage.put("content-type", "text/html");
    assertThat(send(put.url(), asPage, FILE)).isEqualTo(403);
    var unchecked = new LinkedHashMap<>(put.headers());
    unchecked.remove("x-amz-checksum-sha256");
    assertThat(send(put.url(), unchecked, FILE)).isGreaterThan(399);
    assertThat(isStored()).isFalse();
  }

  @Test
  void takesItUnderNoOtherKeyAndNotTooLate() throws Exception {
    Upload.Put put = put(LASTS);
    String other = put.url().replace(document.key(), "documents/other/" + sha256(FILE));
    assertThat(send(other, put.headers(), FILE)).isEqualTo(403);
    Upload.Put soon = put(Duration.ofSeconds(1));
    Thread.sleep(2_100); // The shortest life a presigned URL can have, and then some.
    assertThat(send(soon.url(), soon.headers(), FILE)).isEqualTo(403);
    assertThat(isStored()).isFalse();
  }

  @Test
  void aFormTakesTheFileThatWasSubmitted() throws Exception {
    Upload.Form form = form(LASTS);
    assertThat(post(form, form.fields(), FILE)).isEqualTo(201);
    assertThat(isStored()).isTrue();
  }

  @Test
  void aFormTakesNoOtherLengthOrContent() throws Exception {
    Upload.Form form = form(LASTS);
    assertThat(post(form, form.fields(), "a photograph!".getBytes())).isEqualTo(400);
    assertThat(post(form, form.fields(), "photo".getBytes())).isEqualTo(400);
    assertThat(post(form, form.fields(), "A photograph".getBytes())).isEqualTo(400);
    assertThat(isStored()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key",
        "content-type",
        "x-amz-checksum-sha256",
        "policy",
        "x-amz-signature",
        "x-amz-date"
      })
  void aFormWithAnotherFieldIsRefused(String field) throws Exception {
    Upload.Form form = form(LASTS);
    var changed = new LinkedHashMap<>(form.fields());
    changed.put(field, changed.get(field).replace('a', 'b').replace('0', '1') + "x");
    assertThat(post(form, changed, FILE)).isGreaterThan(399);
    var without = new LinkedHashMap<>(form.fields());
    without.remove(field);
    assertThat(post(form, without, FILE)).isGreaterThan(399);
    assertThat(isStored()).isFalse();
  }

  @Test
  void aFormIsRefusedTooLate() throws Exception {
    Upload.Form form = form(Duration.ofSeconds(1));
    Thread.sleep(1_100);
    assertThat(post(form, form.fields(), FILE)).isEqualTo(403);
  }

  @Test
  void downloadsUnderItsName() throws Exception {
    Upload.Put put = put(LASTS);
    send(put.url(), put.headers(), FILE);
    var reply =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(uploads.download(document.key(), "image/jpeg", NAME, LASTS)))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(reply.body()).isEqualTo(FILE);
    assertThat(reply.headers().firstValue("content-disposition"))
        .contains("attachment; filename*=UTF-8''%E8%BA%AB%E4%BB%BD%E8%AF%81%20%221%22%2B.jpg");
  }

  private static int post(Upload.Form form, Map<String, String> fields, byte[] file)
      throws Exception {
    var body = new ByteArrayOutputStream();
    for (var field : fields.entrySet()) {
      body.write(
          ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                  .formatted(BOUNDARY, field.getKey(), field.getValue()))
              .getBytes(StandardCharsets.UTF_8));
    }
    body.write(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"tmp.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(form.url()))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }
}
