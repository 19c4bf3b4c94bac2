package org.openhpf.local.host.events.object;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openhpf.local.host.events.StateFile;
import org.openhpf.local.host.template.BucketResource;
import org.openhpf.local.host.template.BucketResource.Notification;
import software.amazon.awssdk.core.exception.SdkException;

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
  private final AtomicLong sequencer = new AtomicLong();

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
          .forEach(queue -> sender.send(queue, ObjectEvent.test(bucket.name(), clock.instant())));
    }
    configured.write(String.join("\n", now));
  }

  /** Call when an object has been written or removed. */
  public void changed(ObjectChange change) {
    for (BucketResource bucket : buckets) {
      if (bucket.name().equals(change.bucket())) {
        for (Notification notification : bucket.notifications()) {
          if (wants(notification, change)) {
            publish(bucket, notification, change);
          }
        }
      }
    }
  }

  /** Call when a consumer has deleted messages, of any queue. */
  public void deleted(List<String> messageIds) {
    journal.done(messageIds.stream().map(entryOfMessage::remove).filter(Objects::nonNull).toList());
  }

  private void publish(BucketResource bucket, Notification notification, ObjectChange change) {
    // Ascending over restarts too: it follows the time in nanoseconds.
    long time = Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    String id = "%016X".formatted(sequencer.updateAndGet(last -> Math.max(last + 1, time)));
    String body = ObjectEvent.of(change, id, name(bucket, notification), clock.instant());
    var entry = new EventJournal.Entry(id, clock.instant(), notification.queue(), body);
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

  private static boolean wants(Notification notification, ObjectChange change) {
    String wanted = notification.event().replaceFirst("^s3:", "");
    boolean event =
        wanted.endsWith("*")
            ? change.event().startsWith(wanted.substring(0, wanted.length() - 1))
            : change.event().equals(wanted);
    return event
        && change.key().startsWith(notification.prefix())
        && change.key().endsWith(notification.suffix());
  }

  private static String name(BucketResource bucket, Notification n) {
    return String.join(
        " ", bucket.logicalId(), n.event(), n.queue(), n.prefix() + "*" + n.suffix());
  }
}
