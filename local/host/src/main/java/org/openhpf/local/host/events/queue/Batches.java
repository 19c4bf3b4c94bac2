package org.openhpf.local.host.events.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.local.host.template.QueueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Gathers messages of a queue into batches: up to the batch size, for as long as the window. */
final class Batches {
  private static final Duration LONG_POLL = Duration.ofSeconds(5);
  private static final int MOST_PER_RECEIVE = 10;

  /** An invocation carries 6 MB; a batch is not filled up further once it holds this many. */
  private static final long ENOUGH_CHARACTERS = 2_000_000;

  private final SqsClient sqs;
  private final String queueUrl;
  private final QueueSource source;

  Batches(SqsClient sqs, String queueUrl, QueueSource source) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
    this.source = source;
  }

  /** Waits up to a long poll for a first message; an empty batch when none came. */
  List<Message> next() {
    // By id: what became visible again while the batch was gathered is the same message.
    Map<String, Message> batch = new LinkedHashMap<>();
    add(batch, receive(source.batchSize(), LONG_POLL));
    long end = System.nanoTime() + source.batchingWindow().toNanos();
    while (!batch.isEmpty() && batch.size() < source.batchSize() && hasRoom(batch.values())) {
      long left = Math.max(0, end - System.nanoTime());
      List<Message> more = receive(source.batchSize() - batch.size(), Duration.ofNanos(left));
      if (more.isEmpty() && left == 0) {
        break;
      }
      add(batch, more);
    }
    return List.copyOf(batch.values());
  }

  private static void add(Map<String, Message> batch, List<Message> messages) {
    messages.forEach(message -> batch.put(message.messageId(), message));
  }

  private static boolean hasRoom(Collection<Message> batch) {
    return batch.stream().mapToLong(message -> message.body().length()).sum() < ENOUGH_CHARACTERS;
  }

  /**
   * @param wait rounded up to whole seconds, which is all SQS knows
   */
  private List<Message> receive(int most, Duration wait) {
    return sqs.receiveMessage(
            request ->
                request
                    .queueUrl(queueUrl)
                    .maxNumberOfMessages(Math.min(most, MOST_PER_RECEIVE))
                    .waitTimeSeconds((int) wait.plusNanos(999_999_999).toSeconds())
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
        .messages();
  }
}
