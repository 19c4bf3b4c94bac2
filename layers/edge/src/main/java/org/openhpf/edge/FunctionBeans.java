package org.openhpf.edge;

import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openhpf.edge.event.HttpEvents;
import org.openhpf.edge.event.QueueEvents;
import org.openhpf.edge.event.StreamEvents;
import org.openhpf.edge.event.TriggerEvents;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.http.Standings;
import org.openhpf.edge.log.EmbeddedMetrics;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.stream.StreamFunction;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.edge.trigger.TriggerFunction;
import org.openhpf.kernel.OutgoingMessages;
import org.openhpf.kernel.Sweep;
import org.springframework.cloud.function.context.FunctionProperties;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.messaging.converter.MessageConverter;
import tools.jackson.databind.JsonNode;

/**
 * Registers a capability's function beans: no component scan, no auto-configuration, and of several
 * beans only the one that this Lambda function is. Spring Cloud Function would make them all, with
 * the tables and queues of the others, for which this one has neither variables nor permissions.
 *
 * <p>A bean takes the event's stream and gives the reply's bytes; what is between is typed, see
 * {@link org.openhpf.edge.event} for why.
 */
public final class FunctionBeans {
  private static final Type TYPE = FunctionTypeUtils.functionType(InputStream.class, byte[].class);

  private final GenericApplicationContext context;
  private final String wanted;

  private FunctionBeans(GenericApplicationContext context) {
    this.context = context;
    this.wanted = context.getEnvironment().getProperty(FunctionProperties.FUNCTION_DEFINITION);
    context.registerBean(MessageConverter.class, WrittenReplies::new);
  }

  public static FunctionBeans in(GenericApplicationContext context) {
    return new FunctionBeans(context);
  }

  /** Routes that nobody uses for another: whoever acts for others is refused. */
  public FunctionBeans http(String name, Supplier<List<Route<?>>> routes) {
    return http(name, routes, () -> Standings.NONE);
  }

  /**
   * @param standings of those who act for others
   */
  public FunctionBeans http(
      String name, Supplier<List<Route<?>>> routes, Supplier<Standings> standings) {
    return register(
        name,
        () -> {
          var function = new HttpFunction(routes.get(), standings.get());
          return event -> HttpEvents.write(function.apply(HttpEvents.read(event)));
        });
  }

  public FunctionBeans queue(String name, Supplier<QueueFunction<?>> function) {
    return register(
        name,
        () -> {
          QueueFunction<?> queue = function.get();
          return event -> QueueEvents.write(queue.apply(QueueEvents.read(event)));
        });
  }

  public FunctionBeans stream(String name, Supplier<StreamFunction> function) {
    return register(
        name,
        () -> {
          StreamFunction stream = function.get();
          return event -> StreamEvents.write(stream.apply(StreamEvents.read(event)));
        });
  }

  public FunctionBeans sweep(String name, Supplier<SweepFunction<?>> function) {
    return register(
        name,
        () -> {
          SweepFunction<?> sweep = function.get();
          return event -> Json.tree(sweep.apply(event));
        });
  }

  /**
   * What sends a capability's outgoing messages: {@code relay}, of its table's stream, and {@code
   * outboxSweep}, of a schedule.
   *
   * @param table its logical id, under which the age of the oldest unsent message is measured: it
   *     grows where both fail
   */
  public FunctionBeans outbox(String table, Supplier<OutgoingMessages<?>> messages) {
    return stream("relay", () -> relay(messages.get()))
        .sweep("outboxSweep", () -> outboxSweep(table, messages.get()));
  }

  private static StreamFunction relay(OutgoingMessages<?> messages) {
    return new StreamFunction(
        records -> messages.relay(records.stream().map(StreamRecord::newImage).toList()));
  }

  private static <I extends Record> SweepFunction<I> outboxSweep(
      String table, OutgoingMessages<I> messages) {
    Sweep<I> sweep =
        messages.sweep(
            age ->
                EmbeddedMetrics.print(
                    Map.of("table", table),
                    Map.of("OutboxOldestUnsentSeconds", (double) age.toSeconds()),
                    Map.of()));
    return new SweepFunction<>(messages.sweepInput(), sweep, messages.checkpoints());
  }

  public FunctionBeans trigger(String name, Supplier<TriggerFunction> function) {
    return register(
        name,
        () -> {
          TriggerFunction trigger = function.get();
          return event -> TriggerEvents.answered(event, trigger);
        });
  }

  private FunctionBeans register(String name, Supplier<Function<JsonNode, JsonNode>> function) {
    if (wanted == null || wanted.equals(name)) {
      context.registerBean(
          name,
          FunctionRegistration.class,
          () -> new FunctionRegistration<>(written(function.get()), name).type(TYPE));
    }
    return this;
  }

  private static Function<InputStream, byte[]> written(Function<JsonNode, JsonNode> function) {
    return event -> Json.writeBytes(function.apply(Json.readEvent(event)));
  }
}
