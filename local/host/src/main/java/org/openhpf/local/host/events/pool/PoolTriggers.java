package org.openhpf.local.host.events.pool;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openhpf.local.cloud.userpool.Trigger;
import org.openhpf.local.cloud.userpool.TriggerFunctions;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.Invoker;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pool's triggers are functions of this machine. Cognito would wait 5 seconds for an answer; here
 * a function has the time its template gives it, as a first start may take longer on a busy
 * machine.
 */
public final class PoolTriggers implements TriggerFunctions {
  private final Map<Trigger, String> functions;
  private final Invoker invoker;

  /**
   * @param functions by logical id
   */
  public PoolTriggers(Map<Trigger, String> functions, Invoker invoker) {
    this.functions = Map.copyOf(functions);
    this.invoker = invoker;
  }

  @Override
  public Reply ask(Trigger trigger, String event) {
    String function = functions.get(trigger);
    if (function == null) {
      return new None();
    }
    try {
      return reply(invoker.invoke(function, event.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return new Unreachable(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unreachable("the local host is ending");
    }
  }

  private static Reply reply(InvocationReply reply) {
    if (reply.succeeded()) {
      return new Answered(new String(reply.payload(), StandardCharsets.UTF_8));
    }
    return switch (reply.error().get()) {
      case "Unhandled" ->
          new Threw(
              JsonMapper.shared().readTree(reply.payload()).path("errorMessage").asString("null"));
      case "Sandbox.Timedout" -> new Late();
      case String other -> new Unreachable(other);
    };
  }
}
