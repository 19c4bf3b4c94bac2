package org.openhpf.storage;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.RequestKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a request with an {@code Idempotency-Key} led to. It is stored in the transaction of the
 * effect itself, so there is no moment in which one is there without the other: a repetition,
 * however it races or after whatever crash, finds the first one's outcome and answers the same.
 *
 * <p>A refused request is not remembered. It had no effect, and its repetition is judged anew.
 */
public final class RequestRecords {
  /** A client that repeats later than this makes a new request. */
  private static final Duration KEPT = Duration.ofHours(24);

  private static final String WRITE = "request";
  private static final String OUTCOME = "outcome";
  private static final String BODY_HASH = "bodyHash";

  private final Table table;
  private final Clock clock;

  /** What is known of a request with this key. */
  public sealed interface Earlier {
    /** It was made before, with this outcome. */
    record Same(Map<String, AttributeValue> outcome) implements Earlier {}

    /** Another request was made under its key. */
    record Other() implements Earlier {}
  }

  public RequestRecords(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** To be part of the effect's transaction. */
  public Write remember(RequestKey request, Map<String, AttributeValue> outcome) {
    var item = new HashMap<>(key(request));
    item.put(BODY_HASH, AttributeValues.text(request.bodyHash()));
    item.put(OUTCOME, AttributeValue.fromM(outcome));
    long now = clock.instant().getEpochSecond();
    item.put("expiresAt", AttributeValues.number(now + KEPT.toSeconds()));
    // DynamoDB deletes expired items days late: until then they count as gone.
    return Write.put(
        WRITE,
        table.name(),
        item,
        "attribute_not_exists(pk) OR expiresAt < :now",
        Map.of(":now", AttributeValues.number(now)));
  }

  /** What a refused transaction found under the request's key. */
  public Optional<Earlier> in(Commit.Refused refused, RequestKey request) {
    return Optional.ofNullable(refused.found().get(WRITE)).map(item -> compare(item, request));
  }

  /** For a request refused before its transaction: had it been made before? */
  public Optional<Earlier> find(RequestKey request) {
    var key = key(request);
    return table
        .get(key.get("pk").s(), key.get("sk").s())
        .filter(
            item -> Long.parseLong(item.get("expiresAt").n()) >= clock.instant().getEpochSecond())
        .map(item -> compare(item, request));
  }

  private static Map<String, AttributeValue> key(RequestKey request) {
    return AttributeValues.key("REQUEST#" + request.scope(), request.key());
  }

  private static Earlier compare(Map<String, AttributeValue> item, RequestKey request) {
    return item.get(BODY_HASH).s().equals(request.bodyHash())
        ? new Earlier.Same(item.get(OUTCOME).m())
        : new Earlier.Other();
  }
}
