package org.openhpf.appointments.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Table;

/** {@code NOTICE#message / -}, kept longer than an outbox row may be sent again. */
public final class DynamoDeliveries implements Deliveries {
  private static final Duration KEPT = Duration.ofDays(8);

  private final Table table;
  private final Clock clock;

  public DynamoDeliveries(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  @Override
  public boolean contains(String messageId) {
    return table.get("NOTICE#" + messageId, "-").isPresent();
  }

  @Override
  public void add(String messageId) {
    var item = new HashMap<>(AttributeValues.key("NOTICE#" + messageId, "-"));
    long expires = clock.instant().plus(KEPT).getEpochSecond();
    item.put("expiresAt", AttributeValues.number(expires));
    table.put(item, "attribute_not_exists(pk)", Map.of());
  }
}
