package org.openhpf.local.host.events.object;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.openhpf.local.cloud.LocalCloud;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The messages that S3 sends. */
final class ObjectEvent {
  private ObjectEvent() {}

  /**
   * @param sequencer hexadecimal; of two events of one key the later one has the greater
   * @param configuration name of the notification
   */
  static String of(ObjectChange change, String sequencer, String configuration, Instant at) {
    ObjectNode message = JsonMapper.shared().createObjectNode();
    ObjectNode record = message.putArray("Records").addObject();
    record.put("eventVersion", "2.1");
    record.put("eventSource", "aws:s3");
    record.put("awsRegion", LocalCloud.REGION);
    record.put("eventTime", time(at));
    record.put("eventName", change.event());
    record.putObject("userIdentity").put("principalId", "AWS:LOCAL");
    record.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
    record.putObject("responseElements").put("x-amz-request-id", id()).put("x-amz-id-2", id());
    ObjectNode s3 = record.putObject("s3");
    s3.put("s3SchemaVersion", "1.0");
    s3.put("configurationId", configuration);
    ObjectNode bucket = s3.putObject("bucket");
    bucket.put("name", change.bucket());
    bucket.putObject("ownerIdentity").put("principalId", "LOCAL");
    bucket.put("arn", "arn:aws:s3:::" + change.bucket());
    ObjectNode object = s3.putObject("object");
    object.put("key", encoded(change.key()));
    if (!change.event().startsWith("ObjectRemoved:")) {
      object.put("size", change.size());
      object.put("eTag", change.eTag());
    }
    object.put("sequencer", sequencer);
    return message.toString();
  }

  /** What a queue is sent once, when its notification is configured. */
  static String test(String bucket, Instant at) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("Service", "Amazon S3")
        .put("Event", "s3:TestEvent")
        .put("Time", time(at))
        .put("Bucket", bucket)
        .put("RequestId", id())
        .put("HostId", id())
        .toString();
  }

  /** Keys are encoded as in a form: a space is a plus sign; slashes stay. */
  static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private static String time(Instant at) {
    // Three digits even for a whole second, as S3 writes them.
    return at.truncatedTo(ChronoUnit.MILLIS).plusNanos(1).toString().replaceFirst("\\d{6}Z$", "Z");
  }

  private static String id() {
    return UUID.randomUUID().toString().replace("-", "").substring(16).toUpperCase();
  }
}
