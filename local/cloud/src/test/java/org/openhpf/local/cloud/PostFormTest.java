package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostFormTest {
  private static final String BUCKET = "documents";
  private static final List<Object> CONDITIONS =
      List.of(
          List.of("starts-with", "$key", "uploads/p1/"),
          Map.of("x-amz-meta-matter", "loan"),
          List.of("eq", "$Content-Type", "image/jpeg"),
          List.of("content-length-range", 3, 10),
          Map.of("success_action_status", "201"));

  private static final List<S3ObjectEvent> events = new ArrayList<>();
  private static Objects objects;

  @BeforeAll
  static void start() {
    objects = Objects.inMemory(0, events::add);
    objects.createBucket(BUCKET);
  }

  @AfterAll
  static void stop() {
    objects.close();
  }

  @BeforeEach
  void forget() {
    events.clear();
  }

  @Test
  void storesWhatThePolicyAllows() throws Exception {
    var response = send(form(), "身份证 1.jpg", 5);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    assertThat(response.body()).contains("<PostResponse>").contains("<Bucket>documents</Bucket>");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            S3ObjectEvent.Created.class,
            event -> {
              assertThat(event.name()).isEqualTo("ObjectCreated:Post");
              assertThat(event.key()).isEqualTo("uploads/p1/身份证 1.jpg");
              assertThat(event.size()).isEqualTo(5);
            });
  }

  @Test
  void answersWithoutABodyUnlessAskedFor201() throws Exception {
    var form =
        new PostForm(BUCKET, inAnHour(), List.of(List.of("starts-with", "$key", "")))
            .with("key", "plain");

    var response = send(form, "a.jpg", 5);

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void refusesWhatItDoesNot() throws Exception {
    assertRefused(send(form().with("key", "uploads/p2/a.jpg"), "a.jpg", 5), 403, "AccessDenied");
    assertRefused(send(form().with("x-amz-meta-matter", "other"), "a", 5), 403, "AccessDenied");
    assertRefused(send(form().with("content-type", "text/html"), "a", 5), 403, "AccessDenied");
    assertRefused(send(form().with("x-amz-meta-extra", "1"), "a", 5), 403, "AccessDenied");
    assertRefused(send(form().with("success_action_status", "200"), "a", 5), 403, "AccessDenied");
    assertRefused(send(form(), "a.jpg", 11), 400, "EntityTooLarge");
    assertRefused(send(form(), "a.jpg", 2), 400, "EntityTooSmall");
  }

  @Test
  void refusesAnExpiredAForgedAndAMissingPolicy() throws Exception {
    var expired = fill(new PostForm(BUCKET, Instant.now().minusSeconds(1), CONDITIONS));
    var forged = form().with("x-amz-signature", "0".repeat(64));
    var elsewhere = fill(new PostForm("other", inAnHour(), CONDITIONS));

    assertRefused(send(expired, "a.jpg", 5), 403, "Policy expired");
    assertThat(send(forged, "a.jpg", 5).statusCode()).isEqualTo(403);
    assertRefused(send(elsewhere, "a.jpg", 5), 403, "AccessDenied");
    assertRefused(send(form().with("policy", ""), "a.jpg", 5), 403, "");
  }

  private static PostForm form() {
    return fill(new PostForm(BUCKET, inAnHour(), CONDITIONS));
  }

  private static PostForm fill(PostForm form) {
    return form.with("key", "uploads/p1/${filename}")
        .with("x-amz-meta-matter", "loan")
        .with("content-type", "image/jpeg")
        .with("success_action_status", "201");
  }

  private static Instant inAnHour() {
    return Instant.now().plus(Duration.ofHours(1));
  }

  private static HttpResponse<String> send(PostForm form, String fileName, int size)
      throws Exception {
    return form.send(objects.endpoint(), BUCKET, fileName, new byte[size]);
  }

  private static void assertRefused(HttpResponse<String> response, int status, String reason) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).contains(reason);
    assertThat(events).isEmpty();
  }
}
