package org.openhpf.storage;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhpf.kernel.Checkpoints;
import org.openhpf.kernel.OutgoingMessages;
import org.openhpf.kernel.Sweep;

/** The outbox rows of a function's own table, on their way to its queues. */
public final class DynamoOutgoingMessages implements OutgoingMessages<OutboxSweep.Input> {
  private final Table table;
  private final OutboxRelay relay;
  private final Clock clock;

  private DynamoOutgoingMessages(Table table, OutboxRelay relay, Clock clock) {
    this.table = table;
    this.relay = relay;
    this.clock = clock;
  }

  /**
   * @param environment the variables of template.yaml
   * @param table the variable that has the table's name
   * @param queues by the name the outbox uses, the variables that have the queues' addresses
   */
  public static DynamoOutgoingMessages of(
      Map<String, String> environment, Clock clock, String table, Map<String, String> queues) {
    var clients = new Clients(environment);
    var rows = new Table(clients.dynamoDb(), environment.get(table));
    Map<String, String> urls =
        queues.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, queue -> environment.get(queue.getValue())));
    return new DynamoOutgoingMessages(
        rows, new OutboxRelay(rows, clients.sqs(), urls, clock), clock);
  }

  @Override
  public OptionalInt relay(List<Map<String, Object>> images) {
    return relay.relay(images);
  }

  @Override
  public Sweep<OutboxSweep.Input> sweep(Consumer<Duration> oldestUnsent) {
    return new OutboxSweep(table, relay, clock, oldestUnsent);
  }

  @Override
  public Class<OutboxSweep.Input> sweepInput() {
    return OutboxSweep.Input.class;
  }

  @Override
  public Checkpoints checkpoints() {
    return new DynamoCheckpoints(table);
  }
}
