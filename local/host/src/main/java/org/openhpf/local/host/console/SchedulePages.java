package org.openhpf.local.host.console;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.events.schedule.ScheduleRun;
import org.openhpf.local.host.events.schedule.Schedules;

/** {@code /_local/schedules}. */
final class SchedulePages implements LocalPages {
  private final Schedules schedules;

  SchedulePages(Schedules schedules) {
    this.schedules = schedules;
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.get(
        "/_local/schedules", (request, response) -> Replies.items(response, schedules.list()));
    routing.post("/_local/schedules/{name}/fire", this::fire);
  }

  /** Answers when the function has; 200 whether or not it failed: {@code outcome} tells. */
  private void fire(ServerRequest request, ServerResponse response) throws InterruptedException {
    String name = request.path().pathParameters().get("name");
    Optional<ScheduleRun> run = schedules.fire(name);
    if (run.isPresent()) {
      Replies.json(response, run.get());
    } else {
      Replies.problem(response, 404, "no-such-schedule", "template.yaml has no schedule " + name);
    }
  }
}
