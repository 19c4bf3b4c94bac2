package org.openhpf.local.host.events.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.userpool.Trigger;
import org.openhpf.local.cloud.userpool.TriggerFunctions.Answered;
import org.openhpf.local.cloud.userpool.TriggerFunctions.Late;
import org.openhpf.local.cloud.userpool.TriggerFunctions.None;
import org.openhpf.local.cloud.userpool.TriggerFunctions.Reply;
import org.openhpf.local.cloud.userpool.TriggerFunctions.Threw;
import org.openhpf.local.cloud.userpool.TriggerFunctions.Unreachable;
import org.openhpf.local.host.InvocationReply;

class PoolTriggersTest {
  private final List<String> invoked = new ArrayList<>();

  private Reply ask(Trigger trigger, String payload, String error) {
    var reply =
        new InvocationReply(payload.getBytes(StandardCharsets.UTF_8), Optional.ofNullable(error));
    return new PoolTriggers(
            Map.of(Trigger.DEFINE_AUTH_CHALLENGE, "Define"),
            (function, event) -> {
              invoked.add(function + " " + new String(event, StandardCharsets.UTF_8));
              return reply;
            })
        .ask(trigger, "{\"userName\":\"张\"}");
  }

  private Reply ask(String payload, String error) {
    return ask(Trigger.DEFINE_AUTH_CHALLENGE, payload, error);
  }

  @Test
  void asksTheFunctionOfTheTrigger() {
    assertThat(ask("{\"response\":{}}", null)).isEqualTo(new Answered("{\"response\":{}}"));
    assertThat(invoked).containsExactly("Define {\"userName\":\"张\"}");
    assertThat(ask(Trigger.PRE_TOKEN_GENERATION, "{}", null)).isEqualTo(new None());
    assertThat(invoked).hasSize(1);
  }

  @Test
  void tellsWhatWentWrong() {
    assertThat(ask("{\"errorMessage\":\"the session has ended\"}", "Unhandled"))
        .isEqualTo(new Threw("the session has ended"));
    assertThat(ask("{\"errorMessage\":null}", "Unhandled")).isEqualTo(new Threw("null"));
    assertThat(ask("{}", "Sandbox.Timedout")).isEqualTo(new Late());
    assertThat(ask("{}", "Runtime.ExitError")).isEqualTo(new Unreachable("Runtime.ExitError"));
  }

  @Test
  void aFunctionThatDoesNotRunHereIsUnreachable() {
    var triggers =
        new PoolTriggers(
            Map.of(Trigger.DEFINE_AUTH_CHALLENGE, "Define"),
            (function, event) -> {
              throw new IllegalArgumentException("no function Define runs here");
            });

    assertThat(triggers.ask(Trigger.DEFINE_AUTH_CHALLENGE, "{}"))
        .isEqualTo(new Unreachable("no function Define runs here"));
  }
}
