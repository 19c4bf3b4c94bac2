package org.openhpf.appointments.booking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.openhpf.edge.stream.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stored counters as the table's stream tells of them. */
final class SlotChanges {
  private SlotChanges() {}

  static StreamRecord inserted(Map<String, AttributeValue> item) {
    var image = new HashMap<String, Object>();
    item.forEach(
        (name, value) ->
            image.put(
                name,
                value.n() != null
                    ? new BigDecimal(value.n())
                    : value.s() != null ? value.s() : value.bool()));
    return new StreamRecord("INSERT", image, Map.of());
  }
}
