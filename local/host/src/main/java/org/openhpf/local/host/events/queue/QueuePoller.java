package org.openhpf.local.host.events.queue;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.openhpf.local.host.Invoker;
import org.openhpf.local.host.events.Backoff;
import org.openhpf.local.host.events.BatchReply;
import org.openhpf.local.host.events.EventThreads;
import org.openhpf.local.host.events.filter.FilterPattern;
import org.openhpf.local.host.template.QueueResource;
import org.openhpf.local.host.template.QueueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Takes messages of a queue to a function in batches and deletes what succeeded. What failed comes
 * back when its visibility time-out ends; the queue itself sends it to the dead-letter queue after
 * maxReceiveCount, and gives out one batch of a FIFO group at a time.
 */
public final class QueuePoller implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(QueuePoller.class.getName());

  /** Lambda would run up to maximumConcurrency batches at once; two cores are not helped by it. */
  private static final int LOCAL_CONCURRENCY = 4;

  private static final int DELETE_ATTEMPTS = 3;
  private static final int MOST_PER_DELETE = 10;

  /** Told of messages that are done with, so that they need not be sent again after a crash. */
  @FunctionalInterface
  public interface Deletions {
    void deleted(List<String> messageIds);
  }

  private final SqsClient sqs;
  private final QueueResource queue;
  private final QueueSource source;
  private final String function;
  private final Invoker invoker;
  private final Deletions deletions;
  private final List<FilterPattern> patterns;
  private final Batches batches;
  private final Semaphore slots;
  private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param function logical id of the function
   * @throws IllegalArgumentException when a filter pattern is not one we know
   */
  public QueuePoller(
      SqsClient sqs,
      QueueResource queue,
      QueueSource source,
      String function,
      Invoker invoker,
      Deletions deletions) {
    this.sqs = sqs;
    this.queue = queue;
    this.source = source;
    this.function = function;
    this.invoker = invoker;
    this.deletions = deletions;
    this.patterns = source.filterPatterns().stream().map(FilterPattern::parse).toList();
    this.batches = new Batches(sqs, queue.url(), source);
    this.slots = new Semaphore(Math.clamp(source.maximumConcurrency(), 1, LOCAL_CONCURRENCY));
  }

  public void start() {
    threads.execute(this::poll);
  }

  private void poll() {
    int failures = 0;
    try {
      while (!threads.isShutdown()) {
        slots.acquire();
        List<Message> batch = List.of();
        try {
          batch = batches.next();
          failures = 0;
        } catch (SdkException e) {
          if (threads.isShutdown()) {
            return;
          }
          LOG.log(Level.WARNING, "cannot receive from " + queue.name() + ": " + e.getMessage());
          Thread.sleep(backoff.before(++failures));
        }
        start(batch);
      }
    } catch (InterruptedException | RejectedExecutionException e) {
      Thread.currentThread().interrupt(); // closing
    }
  }

  /** Takes over the slot of the caller. */
  private void start(List<Message> batch) {
    if (batch.isEmpty()) {
      slots.release();
      return;
    }
    threads.execute(
        () -> {
          try {
            deliver(batch);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing: the messages become visible again
          } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a batch of " + queue.name() + " was not delivered", e);
          } finally {
            slots.release();
          }
        });
  }

  private void deliver(List<Message> received) throws InterruptedException {
    List<Message> batch = new ArrayList<>(received);
    if (!patterns.isEmpty()) {
      batch.removeIf(
          message ->
              !FilterPattern.anyMatches(patterns, QueueEvent.filtered(message, queue.arn())));
      delete(received.stream().filter(message -> !batch.contains(message)).toList());
    }
    if (batch.isEmpty()) {
      return;
    }
    var reply = invoker.invoke(function, QueueEvent.of(batch, queue.arn()));
    Set<String> ids = batch.stream().map(Message::messageId).collect(Collectors.toSet());
    switch (BatchReply.of(reply, source.reportBatchItemFailures(), ids)) {
      case BatchReply.AllSucceeded() -> delete(batch);
      case BatchReply.SomeFailed(Set<String> failed) -> {
        LOG.log(Level.INFO, function + ": failed " + failed.size() + " of " + batch.size());
        delete(batch.stream().filter(message -> !failed.contains(message.messageId())).toList());
      }
      case BatchReply.AllFailed(String reason) ->
          LOG.log(Level.WARNING, function + ": batch of " + batch.size() + " failed: " + reason);
    }
  }

  private void delete(List<Message> messages) throws InterruptedException {
    for (int from = 0; from < messages.size(); from += MOST_PER_DELETE) {
      deleteTen(messages.subList(from, Math.min(messages.size(), from + MOST_PER_DELETE)));
    }
  }

  private void deleteTen(List<Message> messages) throws InterruptedException {
    var entries =
        messages.stream()
            .map(
                message ->
                    DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
            .toList();
    for (int attempt = 1; ; attempt++) {
      try {
        var reply = sqs.deleteMessageBatch(r -> r.queueUrl(queue.url()).entries(entries));
        deletions.deleted(reply.successful().stream().map(done -> done.id()).toList());
        return;
      } catch (SdkException e) {
        if (attempt == DELETE_ATTEMPTS) {
          throw e; // delivered again after the visibility time-out: consumers are idempotent
        }
        Thread.sleep(backoff.before(attempt));
      }
    }
  }

  /** Stops taking messages; what is being delivered is cut off and comes back. */
  @Override
  public void close() {
    EventThreads.end(threads);
  }
}
