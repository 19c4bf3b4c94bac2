package org.openhpf.local.host.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.Invoker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A function in the test itself; keeps the events it was given. */
public final class ScriptedInvoker implements Invoker {
  public static final InvocationReply NOTHING = reply("");
  public static final InvocationReply ERROR =
      new InvocationReply(
          "{\"errorMessage\":\"broken\"}".getBytes(StandardCharsets.UTF_8),
          Optional.of("Unhandled"));

  private final Function<JsonNode, InvocationReply> script;
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();

  public ScriptedInvoker(Function<JsonNode, InvocationReply> script) {
    this.script = script;
  }

  @Override
  public InvocationReply invoke(String function, byte[] event) {
    JsonNode json = JsonMapper.shared().readTree(event);
    events.add(json);
    return script.apply(json);
  }

  public static InvocationReply reply(String json) {
    return new InvocationReply(json.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  public static InvocationReply failed(List<String> ids) {
    var reply = JsonMapper.shared().createObjectNode();
    var list = reply.putArray("batchItemFailures");
    ids.forEach(id -> list.addObject().put("itemIdentifier", id));
    return reply(reply.toString());
  }

  public List<JsonNode> events() {
    return List.copyOf(events);
  }

  /** The records of all events, in the order they came. */
  public List<JsonNode> records() {
    return events.stream().flatMap(event -> records(event).stream()).toList();
  }

  public static List<JsonNode> records(JsonNode event) {
    return StreamSupport.stream(event.path("Records").spliterator(), false).toList();
  }
}
