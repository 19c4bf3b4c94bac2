package org.openhpf.reviews.review;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Links in ReviewTable: {@code LINK#hash of the code / -} with {@code serviceId}, until {@code
 * expiresAt}. The code itself is nowhere but in the message.
 */
public final class DynamoLinks implements Links {
  private final Table table;
  private final BlindIndex index;
  private final Clock clock;

  public DynamoLinks(Table table, BlindIndex index, Clock clock) {
    this.table = table;
    this.index = index;
    this.clock = clock;
  }

  /** A keyed hash of what is random: made again for the same message, guessed by nobody. */
  @Override
  public LinkCode open(String messageId, ServiceId service, Instant until) {
    var code = new LinkCode(index.of("reviewLink", messageId).substring(0, 16));
    var item = new HashMap<>(row(code.hash()));
    item.put("serviceId", text(service.toString()));
    item.put("expiresAt", number(until.getEpochSecond()));
    table.put(item, "attribute_not_exists(pk)", Map.of());
    return code;
  }

  @Override
  public Optional<ServiceId> find(String codeHash) {
    return table
        .get(row(codeHash).get("pk").s(), "-")
        .filter(
            item -> Long.parseLong(item.get("expiresAt").n()) > clock.instant().getEpochSecond())
        .map(item -> ServiceId.parse(item.get("serviceId").s()));
  }

  /** Holds where the link is one of this service and not over. */
  static Write holds(String name, Table table, String codeHash, ServiceId service, Instant now) {
    return Write.check(
        name,
        table.name(),
        row(codeHash),
        "serviceId = :service AND expiresAt > :now",
        Map.of(":service", text(service.toString()), ":now", number(now.getEpochSecond())));
  }

  private static Map<String, AttributeValue> row(String codeHash) {
    return key("LINK#" + codeHash, "-");
  }
}
