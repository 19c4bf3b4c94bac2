package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.List;
import org.openhpf.edge.http.Problem.FieldError;

/** Writes a reply as API Gateway takes it. */
final class ReplyWriter {
  private ReplyWriter() {}

  /** RFC 9457, with the two members of ours. */
  private record ProblemDocument(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      String correlationId,
      List<FieldError> errors) {}

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
              response.withBody(text.text());
            });
    return response.withHeaders(headers).build();
  }

  private static TextBody text(Object body, APIGatewayV2HTTPEvent event, String correlationId) {
    return switch (body) {
      case TextBody text -> text;
      case Problem problem ->
          new TextBody(
              "application/problem+json", Json.write(document(problem, event, correlationId)));
      default -> new TextBody("application/json", Json.write(body));
    };
  }

  private static ProblemDocument document(
      Problem problem, APIGatewayV2HTTPEvent event, String correlationId) {
    return new ProblemDocument(
        problem.type(),
        problem.title(),
        problem.status(),
        problem.detail(),
        event.getRawPath(),
        correlationId,
        problem.errors());
  }
}
