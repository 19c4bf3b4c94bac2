package org.openhpf.province.replay;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.audit.DynamoParts;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Replays in the capability's table: {@code pk = REPLAY}, {@code sk =} the id. While one is not
 * finished it stands in index {@code byDelivery} under {@code REPLAY}, by its id, which is by time.
 */
public final class DynamoReplays implements Replays {
  private static final RecordMapper<Replay> MAPPER = RecordMapper.of(Replay.class);
  private static final String PK = "REPLAY";

  private final DynamoParts parts;
  private final String base;

  /**
   * @param base of the audit's subjects, such as {@code case}
   */
  public DynamoReplays(DynamoParts parts, String base) {
    this.parts = parts;
    this.base = base;
  }

  @Override
  public Ordered order(Replay replay, Optional<RequestKey> request, String actor, String channel) {
    var writes = new ArrayList<Write>();
    writes.add(Write.putNew("replay", parts.table().name(), item(replay)));
    writes.add(
        parts
            .audit()
            .record(
                new AuditRecord(
                    base + "-replay/" + replay.replayId(),
                    "ordered",
                    replay.requestedAt(),
                    actor,
                    Optional.empty(),
                    channel,
                    Correlation.id(),
                    Map.of("from", replay.from().toString(), "to", replay.to().toString()))));
    request.ifPresent(
        key ->
            writes.add(
                parts.requests().remember(key, Map.of("replayId", text(replay.replayId())))));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Ordered.Done(replay);
      case Commit.Refused refused -> earlier(refused, request.orElseThrow());
    };
  }

  private Ordered earlier(Commit.Refused refused, RequestKey request) {
    return switch (parts.requests().in(refused, request).orElseThrow()) {
      case Earlier.Same(Map<String, AttributeValue> outcome) ->
          new Ordered.Done(find(outcome.get("replayId").s()).orElseThrow());
      case Earlier.Other() -> new Ordered.KeyReused();
    };
  }

  @Override
  public Optional<Replay> find(String replayId) {
    return parts.table().get(PK, replayId).map(MAPPER::toRecord);
  }

  @Override
  public Optional<Replay> unfinished() {
    List<Map<String, AttributeValue>> found =
        parts
            .table()
            .query(
                QueryRequest.builder()
                    .indexName("byDelivery")
                    .keyConditionExpression("deliveryCell = :cell")
                    .expressionAttributeValues(Map.of(":cell", text(PK)))
                    .limit(1))
            .items();
    return found.stream()
        .findFirst()
        .flatMap(row -> find(row.get("sk").s()))
        .filter(replay -> !replay.isFinished());
  }

  @Override
  public boolean store(Replay next) {
    return parts
        .table()
        .put(item(next), "revision = :before", Map.of(":before", number(next.revision() - 1)));
  }

  private static Map<String, AttributeValue> item(Replay replay) {
    var item = new HashMap<>(MAPPER.toItem(replay));
    item.putAll(AttributeValues.key(PK, replay.replayId()));
    if (!replay.isFinished()) {
      item.put("deliveryCell", text(PK));
      item.put("deliveryOrder", text(replay.replayId()));
    }
    return item;
  }
}
