package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.UUID;

/** One id per request, followed through logs, queues and problems: the client's, or made here. */
final class CorrelationIds {
  private CorrelationIds() {}

  static String of(APIGatewayV2HTTPEvent event) {
    String sent = event.getHeaders() == null ? null : event.getHeaders().get("x-correlation-id");
    // A form that cannot carry anything into a log or a header but an id.
    if (sent != null && sent.matches("[A-Za-z0-9._-]{1,64}")) {
      return sent;
    }
    var context = event.getRequestContext();
    return context == null || context.getRequestId() == null
        ? UUID.randomUUID().toString()
        : context.getRequestId();
  }
}
