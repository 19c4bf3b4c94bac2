package org.openhpf.local.host.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.local.host.template.BucketResource.Notification;
import org.openhpf.local.host.template.QueueResource.Redrive;

/** Reads queues and buckets. */
final class QueueReader {
  /**
   * The attributes that ElasticMQ and its like act on, by their SQS names; the template calls them
   * the same.
   */
  private static final List<String> NUMBERS =
      List.of(
          "VisibilityTimeout",
          "MessageRetentionPeriod",
          "DelaySeconds",
          "ReceiveMessageWaitTimeSeconds",
          "MaximumMessageSize");

  private final ResourceNames names;

  QueueReader(ResourceNames names) {
    this.names = names;
  }

  QueueResource queue(String logicalId, Section section) {
    section.noLocalMeaning(
        "QueueName",
        "SqsManagedSseEnabled",
        "KmsMasterKeyId",
        "KmsDataKeyReusePeriodSeconds",
        "Tags");
    // Who may redrive into a queue is a matter of permissions.
    section.noLocalMeaning("RedriveAllowPolicy", "DeduplicationScope", "FifoThroughputLimit");
    Map<String, String> attributes = new LinkedHashMap<>();
    NUMBERS.forEach(
        name ->
            section.number(name).ifPresent(value -> attributes.put(name, Integer.toString(value))));
    boolean fifo = section.flag("FifoQueue");
    if (fifo) {
      attributes.put("FifoQueue", "true");
    }
    if (section.flag("ContentBasedDeduplication")) {
      attributes.put("ContentBasedDeduplication", "true");
    }
    String name = names.name(logicalId);
    if (fifo != name.endsWith(".fifo")) {
      throw section.fault("QueueName", "the name of a FIFO queue, and of no other, ends in .fifo");
    }
    return new QueueResource(
        logicalId,
        name,
        names.queueUrl(logicalId),
        names.attribute(logicalId, "Arn").orElseThrow().toString(),
        attributes,
        section.section("RedrivePolicy").map(this::redrive));
  }

  private Redrive redrive(Section policy) {
    String arn = policy.requiredText("deadLetterTargetArn");
    String queue =
        names
            .logicalId(Resources.QUEUE, arn)
            .orElseThrow(
                () ->
                    policy.fault("deadLetterTargetArn", arn + " is not a queue of this template"));
    Redrive redrive =
        new Redrive(
            queue,
            policy
                .number("maxReceiveCount")
                .orElseThrow(() -> policy.fault("maxReceiveCount", "is missing")));
    policy.close();
    return redrive;
  }

  BucketResource bucket(String logicalId, Section section) {
    // Pages of any origin may upload here, one machine needs no tiers, and what is to go at a time
    // is the functions' own business: a lifecycle rule alone never takes away what they count on.
    section.noLocalMeaning(
        "BucketName",
        "AccessControl",
        "BucketEncryption",
        "CorsConfiguration",
        "IntelligentTieringConfigurations",
        "LifecycleConfiguration",
        "LoggingConfiguration",
        "OwnershipControls",
        "PublicAccessBlockConfiguration",
        "Tags",
        "VersioningConfiguration");
    Optional<Section> configuration = section.section("NotificationConfiguration");
    List<Notification> notifications =
        configuration
            .map(
                settings ->
                    settings.sections("QueueConfigurations").stream()
                        .map(this::notification)
                        .toList())
            .orElse(List.of());
    configuration.ifPresent(Section::close);
    return new BucketResource(logicalId, names.name(logicalId), notifications);
  }

  private Notification notification(Section configuration) {
    String arn = configuration.requiredText("Queue");
    String queue =
        names
            .logicalId(Resources.QUEUE, arn)
            .orElseThrow(
                () -> configuration.fault("Queue", arn + " is not a queue of this template"));
    Map<String, String> rules =
        configuration
            .section("Filter")
            .flatMap(filter -> filter.section("S3Key"))
            .map(
                key ->
                    key.sections("Rules").stream()
                        .collect(
                            Collectors.toMap(
                                rule ->
                                    rule.oneOf(
                                        "Name", rule.requiredText("Name"), "prefix", "suffix"),
                                rule -> rule.requiredText("Value"))))
            .orElse(Map.of());
    Notification notification =
        new Notification(
            configuration.requiredText("Event"),
            queue,
            rules.getOrDefault("prefix", ""),
            rules.getOrDefault("suffix", ""));
    configuration.close();
    return notification;
  }
}
