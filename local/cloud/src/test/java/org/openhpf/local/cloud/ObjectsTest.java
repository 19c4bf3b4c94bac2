package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class ObjectsTest {
  private static final String BUCKET = "documents";

  @TempDir Path folder;

  private final List<S3ObjectEvent> events = new CopyOnWriteArrayList<>();
  private Objects objects;
  private S3Client s3;

  @BeforeEach
  void start() {
    objects = Objects.onDisk(folder.resolve("objects"), 0, events::add);
    objects.createBucket(BUCKET);
    objects.createBucket(BUCKET);
    s3 = Clients.configure(S3Client.builder(), objects.endpoint()).build();
  }

  @AfterEach
  void stop() {
    s3.close();
    objects.close();
  }

  @Test
  void keepsObjectsOverARestart() {
    put("a/b.txt", "hello 你好");
    int port = objects.endpoint().getPort();
    objects.close();
    objects = Objects.onDisk(folder.resolve("objects"), port, events::add);

    var read = s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("a/b.txt"));

    assertThat(read.asUtf8String()).isEqualTo("hello 你好");
    assertThat(read.response().eTag()).isNotBlank();
    assertThatThrownBy(() -> s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("none")))
        .isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void notifiesAsAwsDoes() throws Exception {
    var stored = put("uploads/身份证 +1 (2).jpg", "12345");
    s3.deleteObject(r -> r.bucket(BUCKET).key("uploads/身份证 +1 (2).jpg"));

    var created = record(events.get(0));
    assertThat(created)
        .containsEntry("eventVersion", "2.1")
        .containsEntry("eventSource", "aws:s3")
        .containsEntry("eventName", "ObjectCreated:Put");
    assertThat((String) created.get("eventTime"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(at(created, "s3", "bucket", "arn")).isEqualTo("arn:aws:s3:::documents");
    assertThat(at(created, "s3", "object", "key"))
        .isEqualTo("uploads/%E8%BA%AB%E4%BB%BD%E8%AF%81+%2B1+%282%29.jpg");
    assertThat(((Number) at(created, "s3", "object", "size")).intValue()).isEqualTo(5);
    assertThat(at(created, "s3", "object", "eTag")).isEqualTo(stored.replace("\"", ""));
    var removed = record(events.get(1));
    assertThat(removed).containsEntry("eventName", "ObjectRemoved:Delete");
    assertThat(at(removed, "s3", "object", "eTag")).isNull();
    assertThat((String) at(removed, "s3", "object", "sequencer"))
        .isGreaterThan((String) at(created, "s3", "object", "sequencer"));
  }

  @Test
  void notifiesOfEveryKindOfWriteOnce() {
    put("one", "1");
    s3.copyObject(
        r ->
            r.sourceBucket(BUCKET)
                .sourceKey("one")
                .destinationBucket(BUCKET)
                .destinationKey("two"));
    var upload = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("three"));
    var part =
        s3.uploadPart(
            r -> r.bucket(BUCKET).key("three").uploadId(upload.uploadId()).partNumber(1),
            RequestBody.fromString("part"));
    s3.completeMultipartUpload(
        r ->
            r.bucket(BUCKET)
                .key("three")
                .uploadId(upload.uploadId())
                .multipartUpload(
                    m -> m.parts(CompletedPart.builder().partNumber(1).eTag(part.eTag()).build())));
    s3.deleteObjects(
        r -> r.bucket(BUCKET).delete(Delete.builder().objects(key("one"), key("two")).build()));
    s3.deleteObject(r -> r.bucket(BUCKET).key("none"));

    assertThat(events.stream().map(event -> event.name() + " " + event.key()))
        .containsExactlyInAnyOrder(
            "ObjectCreated:Put one",
            "ObjectCreated:Copy two",
            "ObjectCreated:CompleteMultipartUpload three",
            "ObjectRemoved:Delete one",
            "ObjectRemoved:Delete two");
  }

  @Test
  void findsTheEventsToSendAgain() throws Exception {
    for (int i = 0; i < 1_005; i++) {
      put("old/" + i, "1");
      Path file = folder.resolve("objects/documents/old/" + i);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
    Instant crash = Instant.now().minusSeconds(30);
    put("new/1", "123");

    assertThat(objects.createdSince(BUCKET, crash))
        .singleElement()
        .isInstanceOfSatisfying(
            S3ObjectEvent.Created.class,
            event -> {
              assertThat(event.key()).isEqualTo("new/1");
              assertThat(event.size()).isEqualTo(3);
              assertThat(event.eTag()).isEqualTo(((S3ObjectEvent.Created) events.getLast()).eTag());
              assertThat(event.sequencer()).isLessThan(events.getLast().sequencer());
            });
    assertThat(objects.createdSince(BUCKET, Instant.EPOCH)).hasSize(1_006);
  }

  @Test
  void takesPresignedUploadsUntilTheyExpire() throws Exception {
    try (var presigner = presigner()) {
      var valid =
          presigner.presignPutObject(
              r ->
                  r.signatureDuration(Duration.ofMinutes(5))
                      .putObjectRequest(
                          p -> p.bucket(BUCKET).key("a 中.jpg").contentType("image/jpeg")));
      var soon =
          presigner.presignPutObject(
              r ->
                  r.signatureDuration(Duration.ofSeconds(1))
                      .putObjectRequest(p -> p.bucket(BUCKET).key("late")));

      assertThat(putTo(valid.url().toString(), "image/jpeg", 200_000).statusCode()).isEqualTo(200);
      assertThat(putTo(valid.url().toString(), "text/html", 5).statusCode()).isEqualTo(403);
      assertThat(putTo(valid.url() + "0", "image/jpeg", 5).statusCode()).isEqualTo(403);
      Thread.sleep(2_100); // The shortest life a presigned URL can have, and then some.
      var late = putTo(soon.url().toString(), null, 5);
      assertThat(late.statusCode()).isEqualTo(403);
      assertThat(late.body()).contains("expired");
    }
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().key()).isEqualTo("a 中.jpg");
  }

  @Test
  void refusesStrangers() {
    var stranger =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("openhpflocal", "wrong"));
    try (var client =
        S3Client.builder()
            .endpointOverride(objects.endpoint())
            .region(Region.of(LocalCloud.REGION))
            .credentialsProvider(stranger)
            .build()) {
      assertThatThrownBy(() -> client.listObjectsV2(r -> r.bucket(BUCKET)))
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }
  }

  @Test
  void letsPagesOfAnyOriginUpload() throws Exception {
    var preflight =
        send(
            HttpRequest.newBuilder(objects.endpoint().resolve("/" + BUCKET + "/key"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://hpf.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type"));

    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
  }

  @Test
  void storesTheObjectThoughItsListenerFails() {
    var logger = Logger.getLogger("org.openhpf.local.objects");
    logger.setLevel(Level.OFF);
    objects.close();
    objects =
        Objects.inMemory(
            objects.endpoint().getPort(),
            event -> {
              throw new IllegalStateException("a listener that fails, as it should here");
            });
    objects.createBucket(BUCKET);

    put("kept", "1");

    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("kept")).contentLength()).isEqualTo(1);
    logger.setLevel(null);
  }

  private String put(String key, String content) {
    return s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(content)).eTag();
  }

  private static ObjectIdentifier key(String key) {
    return ObjectIdentifier.builder().key(key).build();
  }

  private S3Presigner presigner() {
    return S3Presigner.builder()
        .endpointOverride(objects.endpoint())
        .region(Region.of(LocalCloud.REGION))
        .credentialsProvider(Clients.CREDENTIALS)
        .build();
  }

  private static HttpResponse<String> putTo(String url, String contentType, int size)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofByteArray(new byte[size]));
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    return send(request);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static Map<String, Object> record(S3ObjectEvent event) throws Exception {
    var notification = JSONObjectUtils.parse(event.notification());
    return JSONObjectUtils.getJSONObjectArray(notification, "Records")[0];
  }

  private static Object at(Object node, String... path) {
    for (String name : path) {
      node = ((Map<?, ?>) node).get(name);
    }
    return node;
  }
}
