package org.openhpf.local.host.console;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.LogBook;
import org.openhpf.local.host.Template;
import org.openhpf.local.host.console.openapi.OpenApi;
import org.openhpf.local.host.events.MovableClock;
import org.openhpf.local.host.events.schedule.Schedules;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** All pages of the console, the API reference and the sandbox of the message platform. */
public final class ConsolePages implements LocalPages {
  private static final System.Logger LOG = System.getLogger(ConsolePages.class.getName());

  /** Base path of the sandbox; functions get the URL as their message platform's. */
  public static final String MESSAGE_PLATFORM = "/_local/message-platform";

  /**
   * What the console looks at.
   *
   * @param server base URL of the front, such as {@code http://127.0.0.1:3000}
   * @param stateFolder keeps the notifications
   * @param messagePlatformToken what functions show the sandbox
   */
  public record Host(
      Template template,
      String server,
      Path stateFolder,
      SqsClient sqs,
      DynamoDbClient dynamo,
      Schedules schedules,
      MovableClock clock,
      LogBook logs,
      Supplier<List<FunctionView>> functions,
      String messagePlatformToken) {}

  private final List<LocalPages> pages;
  private final OpenApi openApi;

  public ConsolePages(Host host) {
    openApi = new OpenApi(host.template.functions(), host.server);
    pages =
        List.of(
            new StaticPages(),
            new QueuePages(new QueueInspection(host.sqs, host.template.queues())),
            new OutboxPages(host.dynamo, host.template.tables()),
            new SchedulePages(host.schedules),
            new ClockPages(host.clock),
            new FunctionPages(host.functions, host.logs),
            new MessagePlatform(
                new Notifications(host.stateFolder.resolve("notifications.jsonl"), host.clock),
                host.messagePlatformToken));
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.addFilter(new LoopbackOnly());
    routing.error(
        IllegalArgumentException.class,
        (request, response, e) -> Replies.problem(response, 400, "bad-request", e.getMessage()));
    pages.forEach(page -> page.register(routing));
    routing.get("/openapi.json", (request, response) -> openApi(response));
  }

  private void openApi(ServerResponse response) {
    try {
      Replies.json(response, openApi.document());
    } catch (IllegalStateException e) {
      Replies.problem(response, 500, "openapi-fragments-differ", e.getMessage());
    }
  }

  /** Warns of routes that the API document and the template do not agree on. */
  public void warnOfDifferences() {
    try {
      openApi.differences().forEach(difference -> LOG.log(Level.WARNING, "API: " + difference));
    } catch (IllegalStateException e) {
      LOG.log(Level.WARNING, "API: " + e.getMessage());
    }
  }
}
