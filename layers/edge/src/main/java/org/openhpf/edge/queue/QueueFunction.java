package org.openhpf.edge.queue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Problem.FieldError;
import org.openhpf.edge.http.RecordDecoder;
import org.openhpf.edge.log.Log;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.NeverRetry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The batch loop of a queue: each message by itself, and exactly those that failed are returned to
 * the queue. In a FIFO queue a failure returns all later messages of its group too, or they would
 * overtake it. What cannot be decoded is returned like any failure: after maxReceiveCount it stands
 * in the dead-letter queue, where a person sees it.
 *
 * @param <B> record of the body; fields it does not know are passed over, so that a newer sender
 *     and an older receiver understand each other
 */
public final class QueueFunction<B extends Record> implements Function<SQSEvent, SQSBatchResponse> {
  /** Less time than this is not enough for one more message. */
  private static final long LEAST_MILLIS = 1_000;

  private final RecordDecoder<B> decoder;
  private final Consumer<QueueMessage<B>> handler;

  public QueueFunction(Class<B> body, Consumer<QueueMessage<B>> handler) {
    this.decoder = RecordDecoder.of(body);
    this.handler = handler;
  }

  @Override
  public SQSBatchResponse apply(SQSEvent event) {
    var failed = new ArrayList<BatchItemFailure>();
    var brokenGroups = new HashSet<String>();
    List<SQSMessage> messages = event.getRecords() == null ? List.of() : event.getRecords();
    for (SQSMessage message : messages) {
      String group = system(message, "MessageGroupId", null);
      boolean skip =
          group != null && brokenGroups.contains(group) || Deadline.leftMillis() < LEAST_MILLIS;
      if (skip || !handled(message)) {
        failed.add(new BatchItemFailure(message.getMessageId()));
        if (group != null) {
          brokenGroups.add(group);
        }
      }
    }
    return new SQSBatchResponse(failed);
  }

  private boolean handled(SQSMessage message) {
    return Correlation.within(
        attribute(message, "correlationId", message.getMessageId()),
        () -> {
          try {
            handler.accept(decode(message));
            return true;
          } catch (NeverRetry e) {
            Log.error("a message cannot be processed and will reach the dead-letter queue", e);
          } catch (RuntimeException e) {
            Log.warn("a message failed and returns to its queue", e);
          }
          return false;
        });
  }

  private QueueMessage<B> decode(SQSMessage message) {
    int receives = Integer.parseInt(system(message, "ApproximateReceiveCount", "1"));
    if (message.getBody() == null) {
      throw new NeverRetry("the message has no body");
    }
    var errors = new ArrayList<FieldError>();
    try {
      JsonNode json = Json.read(message.getBody());
      B body = json.isObject() ? decoder.decode(json, false, "", errors).orElse(null) : null;
      if (body != null) {
        return new QueueMessage<>(
            attribute(message, "messageId", message.getMessageId()), receives, body);
      }
    } catch (JacksonException e) {
      throw new NeverRetry("the body is no JSON: " + e.getClass().getSimpleName());
    }
    throw new NeverRetry("the body's fields are wrong: " + errors);
  }

  private static String system(SQSMessage message, String name, String otherwise) {
    var attributes = message.getAttributes();
    return attributes == null ? otherwise : attributes.getOrDefault(name, otherwise);
  }

  private static String attribute(SQSMessage message, String name, String otherwise) {
    var attributes = message.getMessageAttributes();
    var attribute = attributes == null ? null : attributes.get(name);
    return attribute == null || attribute.getStringValue() == null
        ? otherwise
        : attribute.getStringValue();
  }
}
