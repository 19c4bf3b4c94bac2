package org.openhpf.storage;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Sends outbox rows to their queues, ten a call, and marks them sent. A row may be sent twice (a
 * crash between the two, a lost reply); its id travels along as the attribute {@code messageId},
 * and receivers drop what they have had. One queue's trouble does not keep the others' messages.
 */
public final class OutboxRelay {
  private static final int BATCH = 10;

  /** Of one queue in trouble; the others and the marks need the rest of a batch's time. */
  private static final Duration LONGEST_PER_QUEUE = Duration.ofSeconds(2);

  private static final Logger LOG = Logger.getLogger("org.openhpf.storage.outbox");

  private final Table table;
  private final SqsClient sqs;
  private final Map<String, String> queueUrls;
  private final Clock clock;

  /** What became of a row. */
  enum Sending {
    SENT,
    /** The queue cannot be reached now. */
    FAILED,
    /**
     * The queue is not known here, or will never take it: it waits for a person to put it right.
     */
    REFUSED
  }

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
   * <p>A row that cannot be read, or that its queue refuses, is logged at SEVERE and passed over:
   * trying it again would hold up the shard and help nobody. It stays unsent, and {@link
   * OutboxSweep} tries it at each run.
   *
   * @param images new images of outbox rows, as plain values
   * @return the place of the first whose sending failed and is to be tried again
   */
  public OptionalInt relay(List<Map<String, Object>> images) {
    List<Optional<OutboxMessage>> messages = images.stream().map(OutboxRelay::message).toList();
    Map<String, Sending> sendings = send(messages.stream().flatMap(Optional::stream).toList());
    return IntStream.range(0, messages.size())
        .filter(
            place ->
                messages
                    .get(place)
                    .filter(message -> sendings.get(message.id()) == Sending.FAILED)
                    .isPresent())
        .findFirst();
  }

  private static Optional<OutboxMessage> message(Map<String, Object> image) {
    return ReadableRows.readOne(
        () -> image.get("pk") + " / " + image.get("sk"), () -> OutboxMessage.ofImage(image));
  }

  /** Sends and marks what it can, and tells of each row by its id. */
  Map<String, Sending> send(List<OutboxMessage> messages) {
    var byQueue =
        messages.stream()
            .collect(
                Collectors.groupingBy(
                    OutboxMessage::queue, LinkedHashMap::new, Collectors.toList()));
    var sendings = HashMap.<String, Sending>newHashMap(messages.size());
    int queuesLeft = byQueue.size();
    for (var queue : byQueue.entrySet()) {
      Duration share = Deadline.left().dividedBy(queuesLeft + 1L);
      queuesLeft--;
      Deadline.within(
          share.compareTo(LONGEST_PER_QUEUE) < 0 ? share : LONGEST_PER_QUEUE,
          () -> {
            sendings.putAll(sendAll(queue.getKey(), queue.getValue()));
            return null;
          });
    }
    messages.stream()
        .filter(message -> message.unsent() && sendings.get(message.id()) == Sending.SENT)
        .forEach(this::markSent);
    return sendings;
  }

  private Map<String, Sending> sendAll(String queue, List<OutboxMessage> messages) {
    String url = queueUrls.get(queue);
    if (url == null) {
      LOG.log(Level.SEVERE, "messages wait for the unknown queue " + queue);
      return all(messages, Sending.REFUSED);
    }
    var sendings = all(messages, Sending.FAILED);
    try {
      for (int from = 0; from < messages.size(); from += BATCH) {
        var batch = messages.subList(from, Math.min(messages.size(), from + BATCH));
        sendings.putAll(sendBatch(queue, url, batch));
      }
    } catch (RetryLater e) {
      LOG.log(Level.WARNING, "messages wait for the queue " + queue, e);
    }
    return sendings;
  }

  private Map<String, Sending> sendBatch(String queue, String url, List<OutboxMessage> batch) {
    var request =
        SendMessageBatchRequest.builder()
            .queueUrl(url)
            .entries(batch.stream().map(OutboxRelay::entry).toList());
    try {
      SendMessageBatchResponse reply =
          Attempts.of(
              "sending to " + queue,
              attempt ->
                  sqs.sendMessageBatch(request.overrideConfiguration(attempt.limit()).build()));
      var sendings = all(batch, Sending.FAILED); // what the reply does not speak of
      reply.successful().forEach(entry -> sendings.put(entry.id(), Sending.SENT));
      reply.failed().forEach(entry -> sendings.put(entry.id(), failure(queue, entry)));
      return sendings;
    } catch (SdkServiceException e) {
      LOG.log(Level.SEVERE, "the queue " + queue + " refuses messages", e);
      return all(batch, Sending.REFUSED);
    }
  }

  private static Sending failure(String queue, BatchResultErrorEntry entry) {
    boolean ours = Boolean.TRUE.equals(entry.senderFault());
    String what = "the queue " + queue + " did not take " + entry.id() + ": " + entry.code();
    LOG.log(ours ? Level.SEVERE : Level.WARNING, what);
    return ours ? Sending.REFUSED : Sending.FAILED;
  }

  private static Map<String, Sending> all(List<OutboxMessage> messages, Sending sending) {
    var sendings = HashMap.<String, Sending>newHashMap(messages.size());
    messages.forEach(message -> sendings.put(message.id(), sending));
    return sendings;
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
    Instant now = clock.instant();
    try {
      table.update(
          AttributeValues.key(message.pk(), message.id()),
          "SET sentAt = :now, expiresAt = :expires REMOVE unsent",
          "attribute_exists(pk)",
          Map.of(":now", time(now), ":expires", number(now.plus(Outbox.KEPT).getEpochSecond())));
    } catch (RetryLater e) {
      // It is sent; the sweep will send it once more, which receivers bear.
    }
  }
}
