package org.openhpf.edge.sample;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.stream.StreamFunction;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.edge.trigger.TriggerFunction;
import org.openhpf.edge.trigger.TriggerFunction.VerifyChallenge;
import org.openhpf.edge.trigger.TriggerRefusal;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.Sweep;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** A wiring class as a capability has one; what its functions were given can be looked at. */
public final class SampleWiring
    implements ApplicationContextInitializer<GenericApplicationContext> {
  /** What the functions saw, in order; emptied by each test. */
  public static final Queue<Object> SEEN = new ConcurrentLinkedQueue<>();

  /** Which beans were made. */
  public static final Queue<String> MADE = new ConcurrentLinkedQueue<>();

  public record Nothing() {}

  public record Change(String thingId, String name, Optional<String> note) {}

  public record Changed(
      String thingId, String name, Optional<String> note, String by, String correlationId) {}

  public record Named(String name) {}

  public record Window(Optional<String> scheduledTime) {}

  @Override
  public void initialize(GenericApplicationContext context) {
    FunctionBeans.in(context)
        .http("http", SampleWiring::routes)
        .queue("queue", SampleWiring::queue)
        .stream("stream", SampleWiring::stream)
        .sweep("sweep", SampleWiring::sweep)
        .trigger("trigger", SampleWiring::trigger);
  }

  private static List<Route<?>> routes() {
    MADE.add("http");
    return List.of(
        Route.get("/v1/things", Nothing.class)
            .open()
            .to(
                (request, call) -> {
                  SEEN.add(Priming.active() ? "primed" : "called");
                  return Reply.noContent();
                }),
        Route.get("/v1/failing", Nothing.class)
            .open()
            .to(
                (request, call) -> {
                  throw new IllegalStateException("on purpose");
                }),
        Route.post("/v1/things/{thingId}", Change.class)
            .roles(Role.CITIZEN)
            .idempotent()
            .answers(200, Changed.class)
            .to(
                (request, call) -> {
                  SEEN.add(request);
                  return Reply.ok(
                      new Changed(
                          request.thingId(),
                          request.name(),
                          request.note(),
                          call.caller().personId(),
                          call.correlationId()));
                }));
  }

  private static QueueFunction<Named> queue() {
    MADE.add("queue");
    return new QueueFunction<>(
        Named.class,
        message -> {
          SEEN.add(message);
          SEEN.add(Correlation.id());
        });
  }

  private static StreamFunction stream() {
    MADE.add("stream");
    return new StreamFunction(
        changes -> {
          SEEN.addAll(changes);
          return OptionalInt.of(1);
        });
  }

  private static SweepFunction<Window> sweep() {
    MADE.add("sweep");
    Sweep<Window> once =
        new Sweep<>() {
          @Override
          public String checkpoint(Window input) {
            return "once";
          }

          @Override
          public Step advance(Optional<String> cursor, Window input) {
            SEEN.add(input);
            SEEN.add(Correlation.id());
            if (input.scheduledTime().filter("never"::equals).isPresent()) {
              throw new IllegalStateException("on purpose");
            }
            return new Step("end", 3, true);
          }
        };
    return new SweepFunction<>(Window.class, once, new MapCheckpoints());
  }

  private static TriggerFunction trigger() {
    MADE.add("trigger");
    return new VerifyChallenge(
        answer -> {
          SEEN.add(answer);
          if (answer.text().isEmpty()) {
            throw new TriggerRefusal("on purpose");
          }
          return answer.text().equals("482916");
        });
  }
}
