package org.openhpf.local.host.console;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.template.QueueResource;

/** {@code /_local/queues}. */
final class QueuePages implements LocalPages {
  private final QueueInspection queues;

  QueuePages(QueueInspection queues) {
    this.queues = queues;
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.get("/_local/queues", (request, response) -> Replies.items(response, queues.list()));
    routing.get("/_local/queues/{name}/messages", this::peek);
    routing.post("/_local/queues/{name}/redrive", this::redrive);
  }

  private void peek(ServerRequest request, ServerResponse response) {
    Optional<QueueResource> queue = named(request, response);
    if (queue.isPresent()) {
      Replies.items(response, queues.peek(queue.get(), Replies.limit(request, 20, 100)));
    }
  }

  /** {@code ?to=} names the queue when several send their dead letters here. */
  private void redrive(ServerRequest request, ServerResponse response) {
    Optional<QueueResource> queue = named(request, response);
    if (queue.isEmpty()) {
      return;
    }
    String to = Replies.query(request, "to");
    List<QueueResource> sources =
        queues.sources(queue.get()).stream()
            .filter(source -> to.isEmpty() || source.logicalId().equals(to))
            .toList();
    if (sources.size() != 1) {
      String why = sources.isEmpty() ? "No queue sends" : "Several queues send (choose with ?to=)";
      String name = queue.get().logicalId();
      Replies.problem(response, 409, "no-redrive-source", why + " its dead letters to " + name);
      return;
    }
    int moved = queues.redrive(queue.get(), sources.getFirst());
    Replies.json(response, Map.of("moved", moved, "to", sources.getFirst().logicalId()));
  }

  private Optional<QueueResource> named(ServerRequest request, ServerResponse response) {
    String name = request.path().pathParameters().get("name");
    Optional<QueueResource> queue = queues.find(name);
    if (queue.isEmpty()) {
      Replies.problem(response, 404, "no-such-queue", "template.yaml has no queue " + name);
    }
    return queue;
  }
}
