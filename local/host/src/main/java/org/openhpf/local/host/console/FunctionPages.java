package org.openhpf.local.host.console;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.function.Supplier;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.LogBook;

/** {@code /_local/functions} and {@code /_local/logs}. */
final class FunctionPages implements LocalPages {
  private static final int MOST_LINES = 2_000;

  private final Supplier<List<FunctionView>> functions;
  private final LogBook logs;

  FunctionPages(Supplier<List<FunctionView>> functions, LogBook logs) {
    this.functions = functions;
    this.logs = logs;
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.get(
        "/_local/functions", (request, response) -> Replies.items(response, functions.get()));
    routing.get("/_local/logs", this::search);
  }

  /** Newest lines, oldest first, with {@code correlationId} in them and of {@code function}. */
  private void search(ServerRequest request, ServerResponse response) {
    String text = Replies.query(request, "correlationId");
    String function = Replies.query(request, "function");
    int limit = Replies.limit(request, 200, MOST_LINES);
    List<LogBook.Line> lines =
        function.isEmpty()
            ? logs.search(text, limit)
            : logs.of(function, Integer.MAX_VALUE).stream()
                .filter(line -> line.text().contains(text))
                .toList();
    Replies.items(response, lines.subList(Math.max(0, lines.size() - limit), lines.size()));
  }
}
