package org.openhpf.local.host.events.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.cloud.S3ObjectEvent;
import org.openhpf.local.host.template.BucketResource;
import software.amazon.awssdk.core.exception.SdkClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BucketNotificationsTest {
  private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
  private static final BucketResource BUCKET =
      new BucketResource(
          "Documents",
          "documents",
          List.of(
              new BucketResource.Notification(
                  "s3:ObjectCreated:*", "IntakeQueue", "intake/", ".jpg"),
              new BucketResource.Notification("s3:ObjectRemoved:Delete", "RemovedQueue", "", "")));

  private record Sent(String queue, String body) {}

  @TempDir Path state;

  private final List<Sent> sent = new ArrayList<>();
  private boolean queuesAreDown;

  @Test
  void tellsTheQueueThatWantsTheEvent() {
    var notifications = begun(NOW);
    notifications.changed(created("intake/身份证 1.jpg"));
    notifications.changed(created("intake/scan.png"));
    notifications.changed(created("archive/scan.jpg"));
    notifications.changed(new S3ObjectEvent.Removed("documents", "archive/a", "02", NOW));
    notifications.changed(new S3ObjectEvent.Removed("elsewhere", "archive/a", "03", NOW));

    assertThat(sent).extracting(Sent::queue).containsExactly("IntakeQueue", "RemovedQueue");
    JsonNode record = JsonMapper.shared().readTree(sent.getFirst().body()).at("/Records/0");
    assertThat(record.path("eventName").asString()).isEqualTo("ObjectCreated:Put");
    assertThat(record.at("/s3/object/key").asString())
        .isEqualTo("intake/%E8%BA%AB%E4%BB%BD%E8%AF%81+1.jpg");
  }

  @Test
  void sendsATestEventWhenANotificationIsConfiguredFirst() {
    open(NOW).start();
    assertThat(sent).extracting(Sent::queue).containsExactly("IntakeQueue", "RemovedQueue");
    JsonNode test = JsonMapper.shared().readTree(sent.getFirst().body());
    assertThat(test.path("Event").asString()).isEqualTo("s3:TestEvent");
    assertThat(test.path("Bucket").asString()).isEqualTo("documents");

    sent.clear();
    open(NOW).start();
    assertThat(sent).isEmpty();
  }

  @Test
  void sendsAgainWhatNoConsumerHadFinishedWith() {
    var before = begun(NOW);
    before.changed(created("intake/1.jpg"));
    before.changed(created("intake/2.jpg"));
    before.deleted(List.of("message-1", "message-of-another-queue"));
    String second = sent.getLast().body();
    sent.clear();

    open(NOW.plus(Duration.ofHours(23))).start();
    assertThat(sent).containsExactly(new Sent("IntakeQueue", second));
    sent.clear();
    open(NOW.plus(Duration.ofHours(25))).start();
    assertThat(sent).isEmpty();
  }

  @Test
  void anEventThatCouldNotBeSentWaitsForTheNextStart() {
    var before = begun(NOW);
    queuesAreDown = true;
    before.changed(created("intake/1.jpg"));
    queuesAreDown = false;

    open(NOW).start();
    assertThat(sent).extracting(Sent::queue).containsExactly("IntakeQueue");
  }

  @Test
  void aLineCutOffByTheEndOfTheHostIsLeftOut() throws Exception {
    begun(NOW).changed(created("intake/1.jpg"));
    Path journal = state.resolve("object-events.jsonl");
    Files.writeString(journal, Files.readString(journal) + "{\"event\":{\"id\":\"x");
    sent.clear();

    open(NOW).start();
    assertThat(sent).hasSize(1);
  }

  @Test
  void theJournalIsEmptyWhenAllIsDone() throws Exception {
    var notifications = begun(NOW);
    notifications.changed(created("intake/1.jpg"));
    assertThat(state.resolve("object-events.jsonl")).isNotEmptyFile();
    notifications.deleted(List.of("message-1"));
    assertThat(state.resolve("object-events.jsonl")).isEmptyFile();
  }

  /** Notifications that were configured before, so that no test event is sent. */
  private BucketNotifications begun(Instant now) {
    open(now).start();
    sent.clear();
    return open(now);
  }

  private BucketNotifications open(Instant now) {
    return new BucketNotifications(List.of(BUCKET), this::send, InstantSource.fixed(now), state);
  }

  private String send(String queue, String body) {
    if (queuesAreDown) {
      throw SdkClientException.create("connection refused");
    }
    sent.add(new Sent(queue, body));
    return "message-" + sent.size();
  }

  private static S3ObjectEvent created(String key) {
    return new S3ObjectEvent.Created(
        "documents", key, S3ObjectEvent.Created.Cause.PUT, 3, "etag", "01", NOW);
  }
}
