package org.openhpf.edge.queue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/**
 * What S3 sends to a queue (event message structure 2.1 and later): records of objects, or once,
 * when the notification is set up, {@code s3:TestEvent}, which has none.
 */
public record ObjectNotification(Optional<List<Entry>> Records) {

  /** One object. */
  public record Entry(@Field(value = "", maxLength = 100) String eventName, S3 s3) {}

  /** The part of it that says which. */
  public record S3(Stored object) {}

  /**
   * The object.
   *
   * @param key URL-encoded, a space as '+'
   */
  public record Stored(@Field(value = "", maxLength = 3072) String key) {}

  /** Keys of the objects that were created. */
  public List<String> created() {
    return Records.orElse(List.of()).stream()
        .filter(entry -> entry.eventName().contains("ObjectCreated:"))
        .map(entry -> URLDecoder.decode(entry.s3().object().key(), StandardCharsets.UTF_8))
        .toList();
  }
}
