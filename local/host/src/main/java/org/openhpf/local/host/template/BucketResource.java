package org.openhpf.local.host.template;

import java.util.List;

/** An S3 bucket; {@code name} is its local name: the logical id in lower case. */
public record BucketResource(String logicalId, String name, List<Notification> notifications) {
  /**
   * A QueueConfiguration.
   *
   * @param event such as {@code s3:ObjectCreated:*}
   * @param queue logical id
   * @param prefix of the keys wanted, or empty text
   * @param suffix of the keys wanted, or empty text
   */
  public record Notification(String event, String queue, String prefix, String suffix) {}
}
