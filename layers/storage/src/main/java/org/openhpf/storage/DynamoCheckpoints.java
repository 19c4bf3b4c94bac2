package org.openhpf.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openhpf.kernel.Checkpoints;

/** Checkpoints in a function's own table: {@code pk = CHECKPOINT#<sweep>}, {@code sk = -}. */
public final class DynamoCheckpoints implements Checkpoints {
  private static final String SK = "-";

  private final Table table;

  public DynamoCheckpoints(Table table) {
    this.table = table;
  }

  @Override
  public Optional<String> load(String sweep) {
    return table.get("CHECKPOINT#" + sweep, SK).map(item -> item.get("place").s());
  }

  @Override
  public boolean advance(String sweep, Optional<String> from, String to) {
    var item = new HashMap<>(AttributeValues.key("CHECKPOINT#" + sweep, SK));
    item.put("place", AttributeValues.text(to));
    // Told by it, a step whose reply was lost is not taken for another run's.
    item.put("step", AttributeValues.text(UUID.randomUUID().toString()));
    return from.isEmpty()
        ? table.put(item, "attribute_not_exists(pk)", Map.of())
        : table.put(item, "place = :from", Map.of(":from", AttributeValues.text(from.get())));
  }
}
