package org.openhpf.edge.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Route;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an operation answers, by status: the good case, then its problems. */
final class Responses {
  private static final Map<Integer, String> PHRASES =
      Map.of(200, "OK", 201, "Created", 202, "Accepted", 204, "No content");

  private Responses() {}

  static ObjectNode of(Route<?> route, Schemas schemas) {
    var responses = JsonNodeFactory.instance.objectNode();
    Route.Answer answer = route.answer();
    responses.set(Integer.toString(answer.status()), good(answer, schemas));
    Map<Integer, List<Problem>> byStatus =
        RouteProblems.of(route).stream()
            .collect(Collectors.groupingBy(Problem::status, TreeMap::new, Collectors.toList()));
    byStatus.forEach(
        (status, problems) -> responses.set(status.toString(), refusal(status, problems)));
    return responses;
  }

  private static ObjectNode good(Route.Answer answer, Schemas schemas) {
    var response = JsonNodeFactory.instance.objectNode();
    response.put("description", PHRASES.getOrDefault(answer.status(), "OK"));
    ObjectNode headers = response.putObject("headers");
    headers.set("X-Correlation-Id", Components.ref("headers", "CorrelationId"));
    if (answer.status() == 201 || answer.status() == 202) {
      headers.set("Location", Components.ref("headers", "Location"));
    }
    schemas
        .ofAnswer(answer)
        .ifPresent(
            schema ->
                response
                    .putObject("content")
                    .putObject(answer.contentType())
                    .set("schema", schema));
    return response;
  }

  /** Where all of a status is edge's own, the response stands once in components. */
  private static ObjectNode refusal(int status, List<Problem> problems) {
    return Components.common(status, problems)
        .map(name -> Components.ref("responses", name))
        .orElseGet(() -> Components.refusal(problems));
  }
}
