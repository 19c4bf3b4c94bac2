package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Problem.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Fills a route's request record from path, query and body, or says what is wrong with them. */
final class RequestReader<Q extends Record> {
  /** More than a person puts right at once; a hostile request is not answered at length. */
  private static final int MAX_ERRORS = 50;

  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final RecordDecoder<Q> decoder;
  private final boolean hasBody;
  private final boolean refusesOthers;
  private final int largestBody;
  private final Set<String> pathParameters;

  sealed interface Result<Q> {
    record Read<Q>(Q request) implements Result<Q> {}

    record Refused<Q>(Problem problem) implements Result<Q> {}
  }

  /**
   * @throws IllegalArgumentException if the request record cannot be read from such a route
   */
  RequestReader(Route<Q> route) {
    decoder = RecordDecoder.of(route.request());
    hasBody = route.hasBody();
    refusesOthers = !route.ignoresOthers();
    largestBody = route.largestBody();
    pathParameters = route.pathParameters();
    if (!decoder.names().containsAll(pathParameters)) {
      throw new IllegalArgumentException(
          route.request().getName() + " has not all path parameters of " + route.key());
    }
  }

  Result<Q> read(APIGatewayV2HTTPEvent event) {
    var errors = new ArrayList<FieldError>();
    JsonNode body = NOTHING;
    if (hasBody) {
      switch (RequestBody.read(event, largestBody)) {
        case RequestBody.Refused(Problem problem) -> {
          return new Result.Refused<>(problem);
        }
        case RequestBody.Read(JsonNode object) -> body = object;
      }
      refusePathFields(body, errors);
    }
    Optional<Q> request = decoder.decode(body, texts(event), refusesOthers, "", errors);
    return request.isPresent() && errors.isEmpty()
        ? new Result.Read<>(request.get())
        : new Result.Refused<>(
            Problems.INVALID_REQUEST.at(errors.subList(0, Math.min(errors.size(), MAX_ERRORS))));
  }

  /** A body cannot name what the path says: it would be unclear which of the two counts. */
  private void refusePathFields(JsonNode body, List<FieldError> errors) {
    for (String name : pathParameters) {
      if (body.has(name)) {
        errors.add(new FieldError(name, "由路径给出，请从正文中删去"));
      }
    }
  }

  private Map<String, String> texts(APIGatewayV2HTTPEvent event) {
    Map<String, String> path = event.getPathParameters();
    Map<String, String> query = hasBody ? null : event.getQueryStringParameters();
    if (query == null || query.isEmpty()) {
      return path == null ? Map.of() : path;
    }
    var texts = new HashMap<>(query);
    if (path != null) {
      texts.putAll(path);
    }
    return texts;
  }
}
