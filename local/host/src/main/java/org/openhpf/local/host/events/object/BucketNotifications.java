package org.openhpf.local.host.events.object;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.openhpf.local.cloud.S3ObjectEvent;
import org.openhpf.local.host.events.StateFile;
import org.openhpf.local.host.template.BucketResource;
import org.openhpf.local.host.template.BucketResource.Notification;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells queues of changes in buckets, as the buckets' NotificationConfigurations say. What no
 * consumer had finished with when the host ended is sent again at its next start, for 24 hours.
 */
public final class BucketNotifications {
  private static final System.Logger LOG = System.getLogger(BucketNotifications.class.getName());
  private static final Duration KEPT = Duration.ofHours(24);

  /** Sends a message to a queue; {@code queue} is a logical id. */
  @FunctionalInterface
  public interface Sender {
    /**
     * @return message id
     * @throws SdkException when it could not be sent
     */
    String send(String queue, String body);
  }

  private final List<BucketResource> buckets;
  private final Sender sender;
  private final InstantSource clock;
  private final StateFile configured;
  private final EventJournal journal;
  private final Map<String, String> entryOfMessage = new ConcurrentHashMap<>();

  public BucketNotifications(
      List<BucketResource> buckets, Sender sender, InstantSource clock, Path stateFolder) {
    this.buckets = List.copyOf(buckets);
    this.sender = sender;
    this.clock = clock;
    this.configured = new StateFile(stateFolder.resolve("bucket-notifications.txt"));
    this.journal =
        new EventJournal(stateFolder.resolve("object-events.jsonl"), clock.instant().minus(KEPT));
  }

  /**
   * Sends again what was not finished, and test events to what is configured for the first time.
   */
  public void start() {
    journal.open().forEach(this::send);
    List<String> before =
        configured.read().map(String::lines).map(l -> l.toList()).orElse(List.of());
    List<String> now =
        buckets.stream()
            .flatMap(bucket -> bucket.notifications().stream().map(n -> name(bucket, n)))
            .toList();
    for (BucketResource bucket : buckets) {
      bucket.notifications().stream()
          .filter(notification -> !before.contains(name(bucket, notification)))
          .map(Notification::queue)
          .distinct()
          .forEach(queue -> sender.send(queue, testEvent(bucket.name())));
    }
    configured.write(String.join("\n", now));
  }

  /** Call when an object has been written or removed. */
  public void changed(S3ObjectEvent event) {
    for (BucketResource bucket : buckets) {
      if (bucket.name().equals(event.bucket())) {
        for (Notification notification : bucket.notifications()) {
          if (wants(notification, event)) {
            publish(notification, event);
          }
        }
      }
    }
  }

  /** Call when a consumer has deleted messages, of any queue. */
  public void deleted(List<String> messageIds) {
    journal.done(messageIds.stream().map(entryOfMessage::remove).filter(Objects::nonNull).toList());
  }

  private void publish(Notification notification, S3ObjectEvent event) {
    var entry =
        new EventJournal.Entry(
            UUID.randomUUID().toString(),
            clock.instant(),
            notification.queue(),
            event.notification());
    journal.add(entry);
    send(entry);
  }

  private void send(EventJournal.Entry entry) {
    try {
      entryOfMessage.put(sender.send(entry.queue(), entry.body()), entry.id());
    } catch (SdkException e) {
      LOG.log(Level.ERROR, "object event waits for the next start: " + e.getMessage());
    }
  }

  private static boolean wants(Notification notification, S3ObjectEvent event) {
    String wanted = notification.event().replaceFirst("^s3:", "");
    boolean named =
        wanted.endsWith("*")
            ? event.name().startsWith(wanted.substring(0, wanted.length() - 1))
            : event.name().equals(wanted);
    return named
        && event.key().startsWith(notification.prefix())
        && event.key().endsWith(notification.suffix());
  }

  /** What S3 sends once to a queue that it is told to notify; consumers must let it pass. */
  private String testEvent(String bucket) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("Service", "Amazon S3")
        .put("Event", "s3:TestEvent")
        .put("Time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
        .put("Bucket", bucket)
        .put("RequestId", UUID.randomUUID().toString())
        .put("HostId", UUID.randomUUID().toString())
        .toString();
  }

  private static String name(BucketResource bucket, Notification n) {
    return String.join(
        " ", bucket.logicalId(), n.event(), n.queue(), n.prefix() + "*" + n.suffix());
  }
}
