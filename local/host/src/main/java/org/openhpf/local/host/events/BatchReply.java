package org.openhpf.local.host.events;

import java.util.LinkedHashSet;
import java.util.Set;
import org.openhpf.local.host.InvocationReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a function's reply says of the batch it was given. */
public sealed interface BatchReply {
  record AllSucceeded() implements BatchReply {}

  /**
   * @param ids identifiers of the items that failed, all of them of the batch; never empty
   */
  record SomeFailed(Set<String> ids) implements BatchReply {}

  /**
   * @param reason for the log
   */
  record AllFailed(String reason) implements BatchReply {}

  /**
   * Reads a reply as Lambda does: no list, a null or empty list, or no reply at all is success; a
   * malformed list, or one that names an item which is not of the batch, fails the whole batch.
   *
   * @param partial whether the mapping has ReportBatchItemFailures; else the list is not looked at
   * @param batch identifiers of the batch: message ids or sequence numbers
   */
  static BatchReply of(InvocationReply reply, boolean partial, Set<String> batch) {
    if (reply.error().isPresent()) {
      return new AllFailed(reply.error().get());
    }
    if (!partial || reply.payload().length == 0) {
      return new AllSucceeded();
    }
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(reply.payload());
    } catch (JacksonException e) {
      return new AllFailed("the reply is not JSON");
    }
    if (json.isNull() || json.isMissingNode()) {
      return new AllSucceeded();
    }
    if (!json.isObject()) {
      return new AllFailed("the reply is not an object");
    }
    return failures(json.path("batchItemFailures"), batch);
  }

  private static BatchReply failures(JsonNode list, Set<String> batch) {
    if (list.isMissingNode() || list.isNull()) {
      return new AllSucceeded();
    }
    if (!list.isArray()) {
      return new AllFailed("batchItemFailures is not a list");
    }
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode failure : list) {
      JsonNode id = failure.path("itemIdentifier");
      if (!id.isString() || !batch.contains(id.stringValue())) {
        return new AllFailed("batchItemFailures names an unknown item: " + failure);
      }
      ids.add(id.stringValue());
    }
    return ids.isEmpty() ? new AllSucceeded() : new SomeFailed(Set.copyOf(ids));
  }
}
