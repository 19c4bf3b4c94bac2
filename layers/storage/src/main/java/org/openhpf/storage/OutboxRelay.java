package org.openhpf.storage;

import static org.openhpf.storage.AttributeValues.text;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openhpf.kernel.RetryLater;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Sends outbox rows to their queues, ten a call, and marks them sent. A row may be sent twice (a
 * crash between the two); its id travels along, and receivers drop what they have had.
 */
public final class OutboxRelay {
  private static final int BATCH = 10;

  private final Table table;
  private final SqsClient sqs;
  private final Map<String, String> queueUrls;
  private final Clock clock;

  /**
   * @param queueUrls by the name the outbox uses
   */
  public OutboxRelay(Table table, SqsClient sqs, Map<String, String> queueUrls, Clock clock) {
    this.table = table;
    this.sqs = sqs;
    this.queueUrls = Map.copyOf(queueUrls);
    this.clock = clock;
  }

  /**
   * Sends the rows of a stream's batch.
   *
   * @param images new images of outbox rows, as plain values
   * @return the place of the first that was not sent
   */
  public OptionalInt relay(List<Map<String, Object>> images) {
    List<OutboxMessage> messages = images.stream().map(OutboxMessage::ofImage).toList();
    Set<String> sent = send(messages);
    return IntStream.range(0, messages.size())
        .filter(place -> !sent.contains(messages.get(place).id()))
        .findFirst();
  }

  /** Sends and marks what it can, and returns the ids of those it sent. */
  Set<String> send(List<OutboxMessage> messages) {
    var sent = new HashSet<String>();
    messages.stream()
        .collect(Collectors.groupingBy(OutboxMessage::queue))
        .forEach(
            (queue, all) -> {
              for (int from = 0; from < all.size(); from += BATCH) {
                var batch = all.subList(from, Math.min(all.size(), from + BATCH));
                sent.addAll(sendBatch(queue, batch));
              }
            });
    messages.stream().filter(message -> sent.contains(message.id())).forEach(this::markSent);
    return sent;
  }

  private Set<String> sendBatch(String queue, List<OutboxMessage> batch) {
    String url = queueUrls.get(queue);
    if (url == null) {
      return Set.of(); // a row of newer code: it waits, and the relay's dead letters tell
    }
    var entries = batch.stream().map(OutboxRelay::entry).toList();
    try {
      var reply =
          Attempts.of(
              "sending to " + queue,
              () -> sqs.sendMessageBatch(request -> request.queueUrl(url).entries(entries)));
      var failed =
          reply.failed().stream().map(BatchResultErrorEntry::id).collect(Collectors.toSet());
      return batch.stream()
          .map(OutboxMessage::id)
          .filter(id -> !failed.contains(id))
          .collect(Collectors.toSet());
    } catch (RetryLater e) {
      return Set.of(); // none of these; what other queues took stays sent
    }
  }

  private static SendMessageBatchRequestEntry entry(OutboxMessage message) {
    return SendMessageBatchRequestEntry.builder()
        .id(message.id())
        .messageBody(message.body())
        .messageAttributes(
            Map.of(
                "messageId", attribute(message.id()),
                "correlationId", attribute(message.correlationId())))
        .build();
  }

  private static MessageAttributeValue attribute(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private void markSent(OutboxMessage message) {
    try {
      table.update(
          AttributeValues.key(message.pk(), message.id()),
          "SET sentAt = :now REMOVE unsent",
          "attribute_exists(pk)",
          Map.of(":now", text(clock.instant().toString())));
    } catch (RetryLater e) {
      // It is sent; the sweep will send it once more, which receivers bear.
    }
  }
}
