package org.openhpf.local.host.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openhpf.local.host.template.QueueResource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Looks into queues, and sends dead letters back. */
final class QueueInspection {
  private static final int MOST_PER_RECEIVE = 10;

  /** Long enough that one look does not see a message twice. */
  private static final int LOOKING_SECONDS = 5;

  private final SqsClient sqs;
  private final List<QueueResource> queues;

  QueueInspection(SqsClient sqs, List<QueueResource> queues) {
    this.sqs = sqs;
    this.queues = List.copyOf(queues);
  }

  /** A queue by its logical id or name. */
  Optional<QueueResource> find(String name) {
    return queues.stream()
        .filter(queue -> queue.logicalId().equals(name) || queue.name().equals(name))
        .findFirst();
  }

  List<QueueView> list() {
    return queues.stream().map(this::view).toList();
  }

  private QueueView view(QueueResource queue) {
    Map<QueueAttributeName, String> depth =
        sqs.getQueueAttributes(r -> r.queueUrl(queue.url()).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return new QueueView(
        queue.logicalId(),
        queue.name(),
        count(depth, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
        count(depth, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
        count(depth, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED),
        queue.redrive().map(QueueResource.Redrive::deadLetterQueue).orElse(""),
        sources(queue).stream().map(QueueResource::logicalId).toList(),
        queue.redrive().map(QueueResource.Redrive::maxReceiveCount).orElse(0));
  }

  private static int count(Map<QueueAttributeName, String> depth, QueueAttributeName name) {
    return Integer.parseInt(depth.getOrDefault(name, "0"));
  }

  /** The queues that send their dead letters to this one. */
  List<QueueResource> sources(QueueResource deadLetters) {
    return queues.stream()
        .filter(
            queue ->
                queue
                    .redrive()
                    .filter(redrive -> redrive.deadLetterQueue().equals(deadLetters.logicalId()))
                    .isPresent())
        .toList();
  }

  /**
   * Messages that are visible now. As in the console of AWS, a look counts as a receive: of a queue
   * with a redrive policy, look sparingly.
   */
  List<QueueView.Message> peek(QueueResource queue, int limit) {
    Map<String, Message> seen = receive(queue, limit);
    seen.values()
        .forEach(
            message ->
                sqs.changeMessageVisibility(
                    r ->
                        r.queueUrl(queue.url())
                            .receiptHandle(message.receiptHandle())
                            .visibilityTimeout(0)));
    return seen.values().stream()
        .map(m -> new QueueView.Message(m.messageId(), m.body(), m.attributesAsStrings()))
        .toList();
  }

  /**
   * Sends all visible dead letters back to their queue.
   *
   * @return how many
   */
  int redrive(QueueResource deadLetters, QueueResource source) {
    int moved = 0;
    for (Map<String, Message> some = receive(deadLetters, MOST_PER_RECEIVE);
        !some.isEmpty();
        some = receive(deadLetters, MOST_PER_RECEIVE)) {
      for (Message message : some.values()) {
        send(source, message);
        // Only then: a host that ends in between leaves two of it, not none.
        sqs.deleteMessage(
            r -> r.queueUrl(deadLetters.url()).receiptHandle(message.receiptHandle()));
        moved++;
      }
    }
    return moved;
  }

  private void send(QueueResource queue, Message message) {
    sqs.sendMessage(
        request -> {
          request
              .queueUrl(queue.url())
              .messageBody(message.body())
              .messageAttributes(message.messageAttributes());
          if (queue.fifo()) {
            request
                .messageGroupId(
                    message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .messageDeduplicationId(UUID.randomUUID().toString());
          }
        });
  }

  private Map<String, Message> receive(QueueResource queue, int limit) {
    Map<String, Message> seen = new LinkedHashMap<>();
    while (seen.size() < limit) {
      List<Message> some =
          sqs.receiveMessage(
                  r ->
                      r.queueUrl(queue.url())
                          .maxNumberOfMessages(Math.min(MOST_PER_RECEIVE, limit - seen.size()))
                          .visibilityTimeout(LOOKING_SECONDS)
                          .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                          .messageAttributeNames("All"))
              .messages();
      some.forEach(message -> seen.put(message.messageId(), message));
      if (some.isEmpty()) {
        break;
      }
    }
    return seen;
  }
}
