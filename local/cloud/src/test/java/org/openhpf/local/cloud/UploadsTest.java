package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Only what was announced can be uploaded, by PUT or by form, as at S3. */
class UploadsTest {
  private static final String BUCKET = "documents";
  private static final String KEY = "documents/p-1/d-1";
  private static final byte[] PICTURE = bytes(70_000, 1);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<S3ObjectEvent> events = new CopyOnWriteArrayList<>();
  private Objects objects;
  private S3Client s3;
  private S3Presigner presigner;

  @BeforeEach
  void start() {
    objects = Objects.inMemory(0, events::add);
    objects.createBucket(BUCKET);
    s3 = Clients.configure(S3Client.builder(), objects.endpoint()).build();
    presigner =
        S3Presigner.builder()
            .endpointOverride(objects.endpoint())
            .region(Region.of(LocalCloud.REGION))
            .credentialsProvider(Clients.CREDENTIALS)
            .build();
  }

  @AfterEach
  void stop() {
    presigner.close();
    s3.close();
    objects.close();
  }

  // ---- PUT

  private PresignedPutObjectRequest announced() {
    return presigned(put -> put.checksumSHA256(sha256(PICTURE)));
  }

  private PresignedPutObjectRequest presigned(Consumer<PutObjectRequest.Builder> more) {
    return presigner.presignPutObject(
        r ->
            r.signatureDuration(Duration.ofMinutes(5))
                .putObjectRequest(
                    put ->
                        put.bucket(BUCKET)
                            .key(KEY)
                            .contentType("image/jpeg")
                            .contentLength((long) PICTURE.length)
                            .applyMutation(more)));
  }

  /** What a client would send, but for these headers: {@code null} leaves one out. */
  private static HttpResponse<String> put(
      PresignedPutObjectRequest signed, Map<String, String> changed, byte[] content)
      throws Exception {
    Map<String, String> headers = new HashMap<>();
    signed.signedHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    headers.remove("host");
    headers.remove("content-length");
    headers.putAll(changed);
    var request =
        HttpRequest.newBuilder(signed.url().toURI()).PUT(BodyPublishers.ofByteArray(content));
    headers.forEach(
        (name, value) -> {
          if (value != null) {
            request.header(name, value);
          }
        });
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void takesThePictureThatWasAnnounced() throws Exception {
    var signed = announced();
    assertThat(signed.signedHeaders())
        .containsKeys("content-type", "content-length", "x-amz-checksum-sha256");

    assertThat(put(signed, Map.of(), PICTURE).statusCode()).isEqualTo(200);

    assertThat(events)
        .singleElement()
        .extracting(S3ObjectEvent::name)
        .isEqualTo("ObjectCreated:Put");
    assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(KEY)).asByteArray())
        .isEqualTo(PICTURE);
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key(KEY)).contentType()).isEqualTo("image/jpeg");
  }

  @Test
  void refusesOtherContentThanWasAnnounced() throws Exception {
    refused(put(announced(), Map.of(), bytes(PICTURE.length, 2)), 400, "BadDigest");
  }

  @Test
  void refusesAnotherLength() throws Exception {
    var signed = presigned(put -> {});
    refused(put(signed, Map.of(), bytes(PICTURE.length + 1, 1)), 403, "SignatureDoesNotMatch");
    refused(put(signed, Map.of(), bytes(PICTURE.length - 1, 1)), 403, "SignatureDoesNotMatch");
  }

  @Test
  void refusesOtherHeadersThanWereSigned() throws Exception {
    var signed = announced();
    Map<String, String> left = new HashMap<>();
    left.put("x-amz-checksum-sha256", null);
    refused(put(signed, left, PICTURE), 403, "");
    String other = sha256(bytes(PICTURE.length, 2));
    refused(
        put(signed, Map.of("x-amz-checksum-sha256", other), bytes(PICTURE.length, 2)),
        403,
        "SignatureDoesNotMatch");
    refused(
        put(signed, Map.of("content-type", "text/html"), PICTURE), 403, "SignatureDoesNotMatch");
    refused(put(signed, Map.of("x-amz-meta-owner", "me"), PICTURE), 403, "AccessDenied");
    refused(put(signed, Map.of("x-amz-acl", "public-read"), PICTURE), 403, "AccessDenied");
  }

  @Test
  void refusesAnotherKey() throws Exception {
    var signed = announced();
    var elsewhere = URI.create(signed.url().toString().replace("d-1", "d-2"));
    var request =
        HttpRequest.newBuilder(elsewhere)
            .PUT(BodyPublishers.ofByteArray(PICTURE))
            .header("content-type", "image/jpeg")
            .header("x-amz-checksum-sha256", sha256(PICTURE));
    refused(CLIENT.send(request.build(), BodyHandlers.ofString()), 403, "SignatureDoesNotMatch");
  }

  // ---- POST

  /** The fields of a form for the picture, signed. */
  private static Map<String, String> form(Instant expires) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", KEY);
    fields.put("Content-Type", "image/jpeg");
    fields.put("x-amz-checksum-sha256", sha256(PICTURE));
    return signed(fields, PICTURE.length, expires);
  }

  /** A policy that wants exactly these fields, and the file of this size. */
  private static Map<String, String> signed(Map<String, String> wanted, int size, Instant expires)
      throws Exception {
    String day = "20260102";
    Map<String, String> fields = new LinkedHashMap<>(wanted);
    fields.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
    fields.put(
        "x-amz-credential",
        LocalCloud.ACCESS_KEY_ID + "/" + day + "/" + LocalCloud.REGION + "/s3/aws4_request");
    fields.put("x-amz-date", day + "T000000Z");
    var conditions = new StringBuilder("{\"bucket\":\"" + BUCKET + "\"}");
    fields.forEach((name, value) -> conditions.append(",{\"%s\":\"%s\"}".formatted(name, value)));
    conditions.append(",[\"content-length-range\",%1$d,%1$d]".formatted(size));
    String policy =
        Base64.getEncoder()
            .encodeToString(
                "{\"expiration\":\"%s\",\"conditions\":[%s]}"
                    .formatted(expires, conditions)
                    .getBytes(StandardCharsets.UTF_8));
    fields.put("policy", policy);
    fields.put("x-amz-signature", signature(day, policy));
    return fields;
  }

  private HttpResponse<String> post(Map<String, String> fields, byte[] content) throws Exception {
    String boundary = "the-line-between";
    var head = new StringBuilder();
    fields.forEach(
        (name, value) ->
            head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, name, value)));
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
            .formatted(boundary));
    return CLIENT.send(
        HttpRequest.newBuilder(objects.endpoint().resolve("/" + BUCKET))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Origin", "https://hall.example.org")
            .POST(
                BodyPublishers.ofByteArrays(
                    List.of(
                        head.toString().getBytes(StandardCharsets.UTF_8),
                        content,
                        ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8))))
            .build(),
        BodyHandlers.ofString());
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return changed;
  }

  @Test
  void takesTheFormThatWasSigned() throws Exception {
    var answer = post(form(soon()), PICTURE);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(events)
        .singleElement()
        .extracting(S3ObjectEvent::name)
        .isEqualTo("ObjectCreated:Post");
    assertThat(events.getFirst().key()).isEqualTo(KEY);
    assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(KEY)).asByteArray())
        .isEqualTo(PICTURE);
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key(KEY)).contentType()).isEqualTo("image/jpeg");
  }

  @Test
  void refusesFormsWithOtherContent() throws Exception {
    var form = form(soon());
    refused(post(form, bytes(PICTURE.length, 2)), 400, "BadDigest");
    refused(post(form, bytes(PICTURE.length + 1, 1)), 400, "EntityTooLarge");
    refused(post(form, bytes(PICTURE.length - 1, 1)), 400, "EntityTooSmall");
  }

  @Test
  void refusesFormsThatThePolicyDoesNotKnow() throws Exception {
    var form = form(soon());
    refused(post(with(form, "key", "documents/p-2/d-1"), PICTURE), 403, "AccessDenied");
    refused(post(with(form, "Content-Type", "text/html"), PICTURE), 403, "AccessDenied");
    refused(post(with(form, "x-amz-checksum-sha256", null), PICTURE), 403, "AccessDenied");
    refused(post(with(form, "acl", "public-read"), PICTURE), 403, "AccessDenied");
    refused(post(with(form, "policy", null), PICTURE), 400, "InvalidArgument");
    refused(post(form(Instant.now().minusSeconds(1)), PICTURE), 403, "AccessDenied");
  }

  @Test
  void refusesFormsThatNobodySigned() throws Exception {
    var form = form(soon());
    refused(
        post(with(form, "x-amz-signature", "0".repeat(64)), PICTURE), 403, "SignatureDoesNotMatch");
    var stranger = form.get("x-amz-credential").replace(LocalCloud.ACCESS_KEY_ID, "stranger");
    refused(post(with(form, "x-amz-credential", stranger), PICTURE), 403, "SignatureDoesNotMatch");
    refused(post(Map.of("key", KEY), PICTURE), 403, "AccessDenied");
  }

  @Test
  void takesTheLargestDocumentByForm() throws Exception {
    byte[] large = bytes(50 * 1024 * 1024, 3);
    var fields = signed(Map.of("key", KEY), large.length, soon());

    assertThat(post(fields, large).statusCode()).isEqualTo(204);
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key(KEY)).contentLength())
        .isEqualTo(large.length);
  }

  // ---- GET

  @Test
  void aSignedLinkChoosesNameAndTypeOfTheDownload() throws Exception {
    s3.putObject(r -> r.bucket(BUCKET).key(KEY), RequestBody.fromBytes(PICTURE));
    var signed =
        presigner.presignGetObject(
            r ->
                r.signatureDuration(Duration.ofMinutes(5))
                    .getObjectRequest(
                        get ->
                            get.bucket(BUCKET)
                                .key(KEY)
                                .responseContentType("image/jpeg")
                                .responseContentDisposition(
                                    "inline; filename*=UTF-8''%E8%BA%AB.jpg")));
    var answer =
        CLIENT.send(
            HttpRequest.newBuilder(signed.url().toURI()).build(), BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(PICTURE);
    assertThat(answer.headers().firstValue("content-type")).contains("image/jpeg");
    assertThat(answer.headers().firstValue("content-disposition"))
        .contains("inline; filename*=UTF-8''%E8%BA%AB.jpg");
    String tampered = signed.url().toString().replace("image%2Fjpeg", "text%2Fhtml");
    events.clear();
    assertThat(tampered).isNotEqualTo(signed.url().toString());
    var refusal =
        CLIENT.send(HttpRequest.newBuilder(URI.create(tampered)).build(), BodyHandlers.ofString());
    assertThat(refusal.statusCode()).isEqualTo(403);
    assertThat(refusal.body()).contains("<Code>SignatureDoesNotMatch</Code>");
  }

  /** An error as S3's, and nothing is stored or told. */
  private void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("<Error><Code>" + code);
    assertThat(answer.headers().firstValue("content-type").orElse("")).contains("xml");
    assertThat(events).isEmpty();
    assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET)).contents()).isEmpty();
  }

  private static Instant soon() {
    return Instant.now().plusSeconds(300);
  }

  private static byte[] bytes(int size, int seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static String sha256(byte[] content) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Version 4, of a form's policy. */
  private static String signature(String day, String policy) throws Exception {
    byte[] key = ("AWS4" + LocalCloud.SECRET_ACCESS_KEY).getBytes(StandardCharsets.UTF_8);
    for (String part : List.of(day, LocalCloud.REGION, "s3", "aws4_request")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, policy));
  }

  private static byte[] hmac(byte[] key, String text) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
