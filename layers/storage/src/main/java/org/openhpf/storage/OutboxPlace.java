package org.openhpf.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far a sweep of the outbox has come, as text: {@code <cell>} when the cell is done, {@code
 * <cell>|<attribute>=<value>|...} after a row of it. No cell, key or time holds a '|'.
 *
 * @param after key of the last row looked at, index keys included; the row may be gone from the
 *     index since, DynamoDB goes on from where it was
 */
record OutboxPlace(String cell, Optional<Map<String, AttributeValue>> after) {

  static OutboxPlace of(String text) {
    String[] parts = text.split("\\|");
    var key = new HashMap<String, AttributeValue>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      key.put(parts[i].substring(0, equals), AttributeValues.text(parts[i].substring(equals + 1)));
    }
    return new OutboxPlace(parts[0], key.isEmpty() ? Optional.empty() : Optional.of(key));
  }

  /** Where a query of that cell starts; null = at its beginning. */
  Map<String, AttributeValue> keyIn(String name) {
    return name.equals(cell) ? after.orElse(null) : null;
  }

  @Override
  public String toString() {
    return cell
        + after.map(TreeMap::new).stream()
            .flatMap(key -> key.entrySet().stream())
            .map(attribute -> "|" + attribute.getKey() + "=" + attribute.getValue().s())
            .collect(Collectors.joining());
  }
}
