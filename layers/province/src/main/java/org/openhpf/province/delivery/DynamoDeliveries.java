package org.openhpf.province.delivery;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Page;
import org.openhpf.province.ProvinceRules;
import org.openhpf.province.record.Bucket;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Deliveries in the capability's table: {@code pk = DELIVERY#<day>}, {@code sk = <bucket, two
 * hexadecimal digits>#<id>}. Index {@code byDelivery}: {@code deliveryCell =} the status, {@code
 * deliveryOrder = <day>#<id>}.
 */
public final class DynamoDeliveries implements Deliveries {
  /** The name of the queue in the capability's outbox. */
  public static final String QUEUE = "delivery";

  private static final RecordMapper<Delivery> MAPPER = RecordMapper.of(Delivery.class);

  /** Two writes each. */
  private static final int A_TRANSACTION = 25;

  private final DynamoParts parts;
  private final ProvinceRules rules;

  public DynamoDeliveries(DynamoParts parts, ProvinceRules rules) {
    this.parts = parts;
    this.rules = rules;
  }

  @Override
  public Optional<Delivery> find(LocalDate day, String recordId) {
    return parts.table().get(pk(day), sk(recordId)).map(MAPPER::toRecord);
  }

  @Override
  public boolean store(Delivery next) {
    return parts.table().put(item(next), condition(next), values(next));
  }

  @Override
  public int sendAgain(List<Delivery> all) {
    List<Delivery> wanted =
        all.stream().filter(delivery -> !delivery.status().isUnderWay()).toList();
    int sent = 0;
    for (int i = 0; i < wanted.size(); i += A_TRANSACTION) {
      List<Delivery> some = wanted.subList(i, Math.min(i + A_TRANSACTION, wanted.size()));
      // Where one has changed none is stored: then each by itself.
      sent +=
          sendTogether(some)
              ? some.size()
              : some.stream().mapToInt(one -> sendTogether(List.of(one)) ? 1 : 0).sum();
    }
    return sent;
  }

  private boolean sendTogether(List<Delivery> some) {
    var writes = new ArrayList<Write>(2 * some.size());
    for (Delivery delivery : some) {
      Delivery next = delivery.again(rules.now());
      writes.add(
          Write.put(
              "delivery " + next.recordId(),
              parts.table().name(),
              item(next),
              condition(next),
              values(next)));
      var message = new DeliveryMessage(next.recordId(), next.version());
      writes.add(parts.outbox().message(QUEUE, Json.write(message)));
    }
    return parts.transactions().commit(writes) instanceof Commit.Done;
  }

  @Override
  public Page<Delivery> list(DeliveryStatus status, Days days, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .indexName("byDelivery")
            .keyConditionExpression("deliveryCell = :cell AND deliveryOrder BETWEEN :from AND :to")
            .expressionAttributeValues(
                Map.of(
                    ":cell", text(status.name()),
                    // '$' comes after '#', and a space before what an id may have.
                    ":from", text(cursor.map(last -> last + " ").orElse(days.from() + "#")),
                    ":to", text(days.to() + "$")))
            .limit(limit + 1); // the one more tells whether there is another page
    List<Map<String, AttributeValue>> found = parts.table().query(query).items();
    List<Map<String, AttributeValue>> shown = found.subList(0, Math.min(found.size(), limit));
    return new Page<>(
        read(shown).stream().filter(delivery -> delivery.status() == status).toList(),
        found.size() > limit
            ? Optional.of(shown.getLast().get("deliveryOrder").s())
            : Optional.empty());
  }

  /** Rows of the index are a moment old: what is no longer so is left out by the caller. */
  private List<Delivery> read(List<Map<String, AttributeValue>> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    return parts
        .table()
        .getAll(
            rows.stream()
                .map(row -> AttributeValues.key(row.get("pk").s(), row.get("sk").s()))
                .toList())
        .stream()
        .map(MAPPER::toRecord)
        .sorted(Comparator.comparing(DynamoDeliveries::order))
        .toList();
  }

  @Override
  public Page<Delivery> ofDay(LocalDate day, int limit, Optional<String> cursor) {
    Table.Rows rows =
        ofDay(
            day, "0", "g", Optional.of(limit), cursor.map(sk -> AttributeValues.key(pk(day), sk)));
    return new Page<>(
        rows.items().stream().map(MAPPER::toRecord).toList(),
        rows.next().map(key -> key.get("sk").s()));
  }

  @Override
  public List<Delivery> ofBuckets(LocalDate day, int from, int until) {
    var found = new ArrayList<Delivery>();
    Optional<Map<String, AttributeValue>> place = Optional.empty();
    do {
      Table.Rows rows =
          ofDay(
              day, "%02x#".formatted(from), "%02x$".formatted(until - 1), Optional.empty(), place);
      rows.items().forEach(row -> found.add(MAPPER.toRecord(row)));
      place = rows.next();
    } while (place.isPresent());
    return found;
  }

  private Table.Rows ofDay(
      LocalDate day,
      String from,
      String to,
      Optional<Integer> limit,
      Optional<Map<String, AttributeValue>> place) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :day AND sk BETWEEN :from AND :to")
            .expressionAttributeValues(
                Map.of(":day", text(pk(day)), ":from", text(from), ":to", text(to)))
            .consistentRead(true);
    limit.ifPresent(query::limit);
    place.ifPresent(query::exclusiveStartKey);
    return parts.table().query(query);
  }

  private static String pk(LocalDate day) {
    return "DELIVERY#" + day;
  }

  private static String sk(String recordId) {
    return "%02x#%s".formatted(Bucket.of(recordId), recordId);
  }

  private static String order(Delivery delivery) {
    return delivery.day() + "#" + delivery.recordId();
  }

  private static Map<String, AttributeValue> item(Delivery delivery) {
    var item = new HashMap<>(MAPPER.toItem(delivery));
    item.putAll(AttributeValues.key(pk(delivery.day()), sk(delivery.recordId())));
    item.put("deliveryCell", text(delivery.status().name()));
    item.put("deliveryOrder", text(order(delivery)));
    return item;
  }

  private static String condition(Delivery next) {
    return next.revision() == 1 ? "attribute_not_exists(pk)" : "revision = :before";
  }

  private static Map<String, AttributeValue> values(Delivery next) {
    return next.revision() == 1 ? Map.of() : Map.of(":before", number(next.revision() - 1));
  }
}
