package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.UUID;

/** One id per request, followed through logs, queues and problems: the client's, or made here. */
final class CorrelationIds {
  private CorrelationIds() {}

  static String of(APIGatewayV2HTTPEvent event) {
    String sent = event.getHeaders() == null ? null : event.getHeaders().get("x-correlation-id");
    if (sent != null && isId(sent)) {
      return sent;
    }
    var context = event.getRequestContext();
    return context == null || context.getRequestId() == null
        ? UUID.randomUUID().toString()
        : context.getRequestId();
  }

  /** A form that cannot carry anything into a log or a header but an id. */
  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= 64
        && text.chars()
            .allMatch(
                c ->
                    c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || c == '.'
                        || c == '_'
                        || c == '-');
  }
}
