package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes a reply as API Gateway takes it. */
final class ReplyWriter {
  private ReplyWriter() {}

  static APIGatewayV2HTTPResponse write(
      Reply reply, APIGatewayV2HTTPEvent event, String correlationId) {
    var headers = new HashMap<String, String>();
    headers.put("x-correlation-id", correlationId);
    headers.put("x-content-type-options", "nosniff");
    headers.put("cache-control", "no-store");
    if (reply.status() == 401) {
      headers.put("www-authenticate", "Bearer"); // RFC 9110, 15.5.2
    }
    headers.putAll(reply.headers());
    var response = APIGatewayV2HTTPResponse.builder().withStatusCode(reply.status());
    reply
        .body()
        .ifPresent(
            body -> {
              TextBody text = text(body, event, correlationId);
              headers.put("content-type", text.contentType());
              response.withBody(text.text()).withIsBase64Encoded(text.base64());
            });
    if (!reply.cookies().isEmpty()) {
      response.withCookies(reply.cookies().stream().map(Cookie::header).toList());
    }
    return response.withHeaders(headers).build();
  }

  private static TextBody text(Object body, APIGatewayV2HTTPEvent event, String correlationId) {
    return switch (body) {
      case TextBody text -> text;
      case Problem problem ->
          new TextBody(
              "application/problem+json",
              Json.write(document(problem, event, correlationId)),
              false);
      default -> new TextBody("application/json", Json.write(body), false);
    };
  }

  /** RFC 9457, with the two members of ours that every problem has. */
  private static Map<String, Object> document(
      Problem problem, APIGatewayV2HTTPEvent event, String correlationId) {
    var document = new LinkedHashMap<String, Object>();
    document.put("type", problem.type());
    document.put("title", problem.title());
    document.put("status", problem.status());
    document.put("detail", problem.detail());
    document.put("instance", event.getRawPath());
    document.put("correlationId", correlationId);
    document.put("errors", problem.errors());
    document.putAll(problem.members());
    document.values().removeIf(Objects::isNull);
    return document;
  }
}
